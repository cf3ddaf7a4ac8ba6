import {spawnSync} from 'node:child_process';
import type {Factor} from '../../../src/state/second-factor/factor.ts';

/** Why no second opinion on codes can be had here; undefined where one can. */
export const oathTrouble: string | undefined =
	spawnSync('oathtool', ['--version']).error === undefined
		? undefined
		: 'oathtool is missing: install the package oathtool';

/** The code that oathtool makes. The secret goes in on standard input. */
export const oathCode = ({secret, algorithm, digits, period}: Factor, moment: Date): string => {
	const time = moment.toISOString().replace('T', ' ').replace(/\..*/, ' UTC');
	const options = [
		`--totp=${algorithm}`,
		'-b',
		`--digits=${digits}`,
		`--time-step-size=${period}s`,
		`--now=${time}`,
	];
	const {stdout, stderr, error} = spawnSync('oathtool', [...options, '-'], {
		input: `${secret}\n`,
		encoding: 'utf8',
	});

	if (error !== undefined || stderr !== '') throw error ?? new Error(stderr);

	return stdout.trim();
};
