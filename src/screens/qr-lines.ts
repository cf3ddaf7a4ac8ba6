import QRCode from 'qrcode-terminal/vendor/QRCode/index.js';
import type {Size} from './keys.ts';
import type {GlyphSet} from './terminal-gate.ts';

/** Rows of half blocks, all of the same width; or why there is no picture, in a sentence. */
export type QrLines = {readonly ok: readonly string[]} | {readonly reason: string};

export type QrOptions = {
	/** What is free for the picture. */
	readonly room: Size;
	readonly glyphSet: GlyphSet;
	/** Light and dark change places: for a terminal that doesn't draw the colours it is asked for. */
	readonly isInverted?: boolean;
};

/** Level L: a screen does not get dirty, and the others need more room. */
const leastCorrection = 1;
const whateverVersion = -1;

/** The standard asks for four modules around; with colours of its own a picture is read with two, and with one. */
const quietZones = [2, 1] as const;
const narrowest = 1;

/** Draws a text as a QR code: what is white where the blocks are, and black elsewhere. ASCII only. */
export const qrLines = (text: string, {room, glyphSet, isInverted = false}: QrOptions): QrLines => {
	if (glyphSet === 'ascii')
		return {reason: 'This terminal draws no block characters: type the key in place of scanning.'};

	const modules = modulesOf(text);
	const quiet = quietZones.find(zone => fits(sizeOf(modules, zone), room));

	return quiet === undefined
		? {reason: tooSmall(sizeOf(modules, narrowest), room)}
		: {ok: draw(modules, quiet, isInverted)};
};

type Modules = readonly (readonly boolean[])[];

const writable = /^[\x20-\x7E]{1,500}$/;

const modulesOf = (text: string): Modules => {
	if (!writable.test(text)) throw new RangeError('A picture is drawn of 1 to 500 characters of ASCII.');

	const code = new QRCode(whateverVersion, leastCorrection);

	code.addData(text);
	code.make();

	return code.modules;
};

/** Two modules stand above each other in one character. */
const sizeOf = ({length}: Modules, quiet: number): Size => ({
	columns: length + 2 * quiet,
	rows: Math.ceil((length + 2 * quiet) / 2),
});

const fits = ({columns, rows}: Size, room: Size): boolean => columns <= room.columns && rows <= room.rows;

const tooSmall = (needed: Size, room: Size): string =>
	`The picture needs ${needed.columns}×${needed.rows} characters, and ${room.columns}×${room.rows} are free: ` +
	'make the window larger, or type the key.';

const draw = (modules: Modules, quiet: number, isInverted: boolean): readonly string[] => {
	const {columns, rows} = sizeOf(modules, quiet);
	const isWhite = (row: number, column: number): boolean =>
		(modules[row - quiet]?.[column - quiet] !== true) !== isInverted;

	return Array.from({length: rows}, (_, row) =>
		Array.from({length: columns}, (_, column) =>
			block(isWhite(2 * row, column), isWhite(2 * row + 1, column)),
		).join(''),
	);
};

const block = (isUpperWhite: boolean, isLowerWhite: boolean): string => {
	if (isUpperWhite) return isLowerWhite ? '█' : '▀';

	return isLowerWhite ? '▄' : ' ';
};
