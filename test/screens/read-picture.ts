import {spawnSync} from 'node:child_process';
import jsqr from 'jsqr';
import {type Picture, toPpm} from './screen-picture.ts';

/** As a strict phone reads it: dark on light, and never the other way round. */
export const readStrictly = ({data, width, height}: Picture): string | undefined =>
	jsqr.default(data, width, height, {inversionAttempts: 'dontInvert'})?.data;

/** The same of the negative. */
export const readInverted = ({data, ...size}: Picture): string | undefined =>
	readStrictly({...size, data: data.map((value, index) => (index % 4 < 3 ? 255 - value : value))});

/** Why no second opinion on pictures can be had here; undefined where one can. */
export const zbarTrouble: string | undefined =
	spawnSync('zbarimg', ['--version']).error === undefined
		? undefined
		: 'zbarimg is missing: install the package zbar-tools';

/** As zbarimg reads it. */
export const readByZbar = (picture: Picture): string | undefined => {
	const {stdout, status, error} = spawnSync('zbarimg', ['--quiet', '--raw', '--nodbus', 'ppm:-'], {
		input: toPpm(picture),
		encoding: 'utf8',
	});

	if (error !== undefined) throw error;

	return status === 0 ? stdout.replace(/\n$/, '') : undefined;
};
