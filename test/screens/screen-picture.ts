import type xterm from '@xterm/headless';
import type {Theme} from './themes.ts';

/** Pixels as red, green, blue and opacity, row by row: what decoders take. */
export type Picture = {readonly width: number; readonly height: number; readonly data: Uint8ClampedArray};

type Colour = readonly [red: number, green: number, blue: number];
type Cell = NonNullable<ReturnType<NonNullable<ReturnType<xterm.IBuffer['getLine']>>['getCell']>>;

/** Pixels of one character. */
const cell = {width: 8, height: 16} as const;

/** What a person's camera would see of a terminal: each cell in the theme's colours, half blocks to the pixel. */
export const pictureOf = ({buffer: {active}, cols, rows}: xterm.Terminal, theme: Theme): Picture => {
	const width = cols * cell.width;
	const height = rows * cell.height;
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	const paint = (x: number, y: number, colour: Colour) => data.set(colour, (y * width + x) * 4);

	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < cols; column += 1) {
			const drawn = active.getLine(active.viewportY + row)?.getCell(column);

			if (drawn === undefined) throw new Error(`The screen has no cell ${column} in row ${row}.`);

			paintCell(drawn, theme, (x, y, colour) =>
				paint(column * cell.width + x, row * cell.height + y, colour),
			);
		}
	}

	return {width, height, data};
};

type Paint = (x: number, y: number, colour: Colour) => void;

const paintCell = (drawn: Cell, theme: Theme, paint: Paint): void => {
	const colours = [foregroundOf(drawn, theme), backgroundOf(drawn, theme)] as const;
	const [ink, paper] = drawn.isInverse() === 0 ? colours : [colours[1], colours[0]];
	const isInk = shapeOf(drawn.getChars());

	for (let y = 0; y < cell.height; y += 1) {
		for (let x = 0; x < cell.width; x += 1) paint(x, y, isInk(x, y) ? ink : paper);
	}
};

type Shape = (x: number, y: number) => boolean;

/** Blocks are exact; any other character is a smudge, which lies beside a picture and never in it. */
const shapeOf = (character: string): Shape => {
	switch (character) {
		case '':
		case ' ':
			return () => false;

		case '█':
			return () => true;

		case '▀':
			return (_, y) => y < cell.height / 2;

		case '▄':
			return (_, y) => y >= cell.height / 2;

		default:
			return (x, y) => x > 0 && x < 7 && y > 3 && y < 12 && (x + y) % 3 > 0;
	}
};

const foregroundOf = (drawn: Cell, theme: Theme): Colour => {
	if (drawn.isFgDefault()) return rgb(theme.foreground);

	return drawn.isFgRGB() ? rgb(drawn.getFgColor()) : paletteColour(drawn.getFgColor(), theme);
};

const backgroundOf = (drawn: Cell, theme: Theme): Colour => {
	if (drawn.isBgDefault()) return rgb(theme.background);

	return drawn.isBgRGB() ? rgb(drawn.getBgColor()) : paletteColour(drawn.getBgColor(), theme);
};

const rgb = (value: number): Colour => [(value >> 16) & 255, (value >> 8) & 255, value & 255];

/** The theme's own sixteen, then a cube of six steps a side, then greys. */
const paletteColour = (index: number, {palette}: Theme): Colour => {
	const own = palette[index];

	if (own !== undefined) return rgb(own);
	if (index >= 232) return [0, 0, 0].map(() => 8 + (index - 232) * 10) as unknown as Colour;

	return [36, 6, 1].map(side => steps[Math.floor((index - 16) / side) % 6] ?? 0) as unknown as Colour;
};

const steps = [0, 95, 135, 175, 215, 255];

/** A file that any program for pictures reads, and that needs no library to write. */
export const toPpm = ({width, height, data}: Picture): Buffer => {
	const head = Buffer.from(`P6\n${width} ${height}\n255\n`);
	const colours = Buffer.alloc(width * height * 3);

	for (let pixel = 0; pixel < width * height; pixel += 1) {
		colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
	}

	return Buffer.concat([head, colours]);
};
