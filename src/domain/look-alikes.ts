/**
 * Whether two names look alike where they aren't spelled alike: accents, blanks, and letters and digits that are drawn as
 * others are don't count. It may well find too much: it is told to people, and decides nothing.
 */
export const looksLike = (one: string, other: string): boolean => skeletonOf(one) === skeletonOf(other);

const skeletonOf = (name: string): string =>
	drawn(drawn(name.normalize('NFKD')).toLowerCase())
		.replaceAll(/[\p{M}\p{Cf}\s\u2800]/gu, '')
		.replaceAll('rn', 'm')
		.replaceAll('vv', 'w');

/** Looked at before and after letters were made small: Н looks like H, and н doesn't look like h. */
const drawn = (text: string): string => Array.from(text, letter => looks.get(letter) ?? letter).join('');

/** Cyrillic, Greek, Armenian and other letters that are drawn as Latin ones, and digits and signs that pass for them. */
const alikes: Readonly<Record<string, string>> = {
	a: 'аαɑ',
	b: 'ЬƄ',
	c: 'сϲᴄ',
	d: 'ԁɗ',
	e: 'еєҽ',
	f: 'ϝꞙ',
	g: 'ɡց',
	h: 'һհ',
	i: 'іιıɩ',
	j: 'јϳ',
	k: 'кκ',
	l: '1|IІΙӀӏ',
	m: 'мϻ',
	n: 'ոη',
	o: '0оοσօ',
	p: 'рρϱ',
	q: 'ԛգ',
	r: 'гᴦ',
	s: 'ѕꜱ',
	t: 'тτ',
	u: 'υս',
	v: 'ѵν',
	w: 'ԝωա',
	x: 'хχ×',
	y: 'уүγ',
	z: 'ᴢ',
	A: 'АΑ',
	B: 'ВΒ',
	C: 'СϹ',
	E: 'ЕΕ',
	H: 'НΗ',
	J: 'ЈͿ',
	K: 'КΚ',
	M: 'МΜ',
	N: 'Ν',
	O: 'ОΟՕ',
	P: 'РΡ',
	S: 'ЅՏ',
	T: 'ТΤ',
	X: 'ХΧ',
	Y: 'ҮΥУ',
	Z: 'Ζ',
	'-': '‐‑‒–—−',
	'.': '․',
};

const looks: ReadonlyMap<string, string> = new Map(
	Object.entries(alikes).flatMap(([plain, others]) => Array.from(others, other => [other, plain] as const)),
);
