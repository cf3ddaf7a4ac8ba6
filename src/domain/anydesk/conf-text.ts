import {evidenceBounds} from '../evidence-bounds.ts';
import {isKnownKey} from './known-keys.ts';

/** What can be wrong with a line, or with the file (line 0). Never its text: it may be a secret. */
export const defects = [
	'byte-order-mark',
	'utf-16',
	'carriage-return',
	'trailing-blank',
	'leading-blank',
	'no-key-value',
	'odd-case',
	'duplicate-key',
	'conflicting-duplicate',
	'control-character',
	'overlong-line',
	'too-many-lines',
] as const;
export type DefectKind = (typeof defects)[number];

export type Defect = {readonly line: number; readonly defect: DefectKind};

export type ConfLine = {readonly key: string; readonly value: string; readonly line: number};

export type Conf = {
	/** In file order, duplicates included. */
	readonly lines: readonly ConfLine[];
	readonly defects: readonly Defect[];
	/** False when lines were left out: what isn't here may still stand in the file. */
	readonly isWhole: boolean;
};

/** A key as the product writes it (client.md 1.4); the hex id of a profile is the one upper-case part. */
const keyGrammar = /^ad\.[A-Za-z0-9_.-]{1,200}$/;

/**
 * Reads a conf file's bytes: UTF-8 or UTF-16. Keeps order and line numbers, reports what is unusual, never throws. A
 * line with control characters isn't taken, since another line may hide in it. Carriage returns are reported as one defect of the file (its first line that has one),
 * since whoever wrote one wrote them all. Blank lines are no defect.
 */
export const parseConf = (bytes: Uint8Array): Conf => {
	const {text, defects: encodings} = decode(bytes);

	return parseConfText(text, encodings);
};

/** The same for text that is decoded already. */
export const parseConfText = (text: string, encodings: readonly Defect[] = []): Conf => {
	const lines: ConfLine[] = [];
	const found: Defect[] = [...encodings];
	const seen = new Map<string, string>();
	let isWhole = true;
	let hasReturns = false;
	let at = 0;

	const report = (line: number, defect: DefectKind): void => {
		if (found.length < evidenceBounds.confDefects) found.push({line, defect});
	};

	for (let line = 1; at < text.length; line++) {
		if (line > evidenceBounds.confLines) {
			report(line, 'too-many-lines');
			isWhole = false;
			break;
		}

		const end = text.indexOf('\n', at);
		const stop = end === -1 ? text.length : end;
		const start = at;
		at = stop + 1;

		if (stop - start > evidenceBounds.confLine) {
			report(line, 'overlong-line');
			isWhole = false;
			continue;
		}

		let content = text.slice(start, stop);

		if (content.endsWith('\r')) {
			content = content.slice(0, -1);
			if (!hasReturns) report(line, 'carriage-return');
			hasReturns = true;
		}

		const trimmed = content.trim();
		if (trimmed === '') continue;

		if (hasControl(trimmed)) {
			// Another line may hide behind a lone carriage return or a NUL, with a secret in it.
			report(line, 'control-character');
			isWhole = false;
			continue;
		}

		if (trimmed.length !== content.length) {
			if (/^\s/.test(content)) report(line, 'leading-blank');
			if (/\s$/.test(content)) report(line, 'trailing-blank');
		}

		const equals = trimmed.indexOf('=');
		const key = trimmed.slice(0, equals).trimEnd();

		if (equals === -1 || !keyGrammar.test(key)) {
			report(line, 'no-key-value');
			// Every key of the product begins so: a line without it can't be one that we failed to understand.
			if (/ad\./i.test(trimmed)) isWhole = false;
			continue;
		}
		if (/[A-Z]/.test(key) && !isKnownKey(key) && isKnownKey(key.toLowerCase())) {
			// Whether the product reads it in this spelling isn't known.
			report(line, 'odd-case');
			isWhole = false;
			continue;
		}

		const value = trimmed.slice(equals + 1).trimStart();
		const earlier = seen.get(key);

		if (earlier === undefined) seen.set(key, value);
		else report(line, earlier === value ? 'duplicate-key' : 'conflicting-duplicate');

		lines.push({key, value, line});
	}

	return {lines, defects: found, isWhole};
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hasControl = (text: string): boolean => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text);

const decode = (bytes: Uint8Array): {readonly text: string; readonly defects: readonly Defect[]} => {
	const [first, second, third, fourth] = bytes;

	if (first === 0xff && second === 0xfe) return wide('utf-16le', bytes);
	if (first === 0xfe && second === 0xff) return wide('utf-16be', bytes);
	// Without a mark the zeros of the first two letters tell.
	if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return wide('utf-16le', bytes);
	if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return wide('utf-16be', bytes);

	const text = new TextDecoder().decode(bytes);

	return first === 0xef && second === 0xbb && third === 0xbf
		? {text, defects: [{line: 1, defect: 'byte-order-mark'}]}
		: {text, defects: []};
};

const wide = (encoding: string, bytes: Uint8Array) => ({
	text: new TextDecoder(encoding).decode(bytes),
	defects: [{line: 1, defect: 'utf-16'} as const],
});
