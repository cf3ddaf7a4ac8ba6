/** Colours as 0xRRGGBB; the palette holds the first sixteen. */
export type Theme = {
	readonly name: string;
	readonly foreground: number;
	readonly background: number;
	readonly palette: readonly number[];
};

const xtermPalette = [
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
	0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

const solarizedPalette = [
	0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5, 0x002b36, 0xcb4b16,
	0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3,
];

const draculaPalette = [
	0x21222c, 0xff5555, 0x50fa7b, 0xf1fa8c, 0xbd93f9, 0xff79c6, 0x8be9fd, 0xf8f8f2, 0x6272a4, 0xff6e6e,
	0x69ff94, 0xffffa5, 0xd6acff, 0xff92df, 0xa4ffff, 0xffffff,
];

export const blackTheme: Theme = {
	name: 'black',
	foreground: 0xe5e5e5,
	background: 0x000000,
	palette: xtermPalette,
};

export const themes: readonly Theme[] = [
	blackTheme,
	{name: 'white', foreground: 0x000000, background: 0xffffff, palette: xtermPalette},
	{name: 'Solarized dark', foreground: 0x839496, background: 0x002b36, palette: solarizedPalette},
	{name: 'Solarized light', foreground: 0x657b83, background: 0xfdf6e3, palette: solarizedPalette},
	{name: 'Dracula', foreground: 0xf8f8f2, background: 0x282a36, palette: draculaPalette},
];
