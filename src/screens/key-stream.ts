import {Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {escapeKey, isLoneEscape, isPaste, shortenPaste, splitKeys} from './key-split.ts';

/** The terminal's own input. */
export type KeySource = {
	readonly on: (event: 'data' | 'end' | 'error', listener: (chunk: Buffer | string) => void) => unknown;
	readonly off: (event: 'data' | 'end' | 'error', listener: (chunk: Buffer | string) => void) => unknown;
	readonly pause: () => unknown;
	readonly resume: () => unknown;
	readonly setRawMode?: (isRaw: boolean) => unknown;
	readonly ref?: () => unknown;
	readonly unref?: () => unknown;
};

export type KeyStreamOptions = {
	readonly source: KeySource;
	/** How long a lone escape may be the beginning of a key, in milliseconds. */
	readonly escapeDelay: number;
	/** The terminal is gone. */
	readonly onHangUp?: () => void;
};

const sequencePatience = 500;
const pastePatience = 5000;
const longestPaste = 100_000;

/**
 * The terminal's input, key by key. A lone escape is held for a moment, sequences that came in pieces are joined,
 * bursts of typing are split, and a paste stays in one piece.
 */
export class KeyStream extends Readable {
	readonly isTTY = true;
	readonly #options: KeyStreamOptions;
	readonly #decoder = new StringDecoder('utf8');
	#pending = '';
	#timer: NodeJS.Timeout | undefined;
	#isHeld = false;

	constructor(options: KeyStreamOptions) {
		super({objectMode: true});
		this.#options = options;
	}

	override _read(): void {}

	/** Keys are text already. */
	override setEncoding(): this {
		return this;
	}

	/** While it is held it stays as it is, whoever gives the terminal back: nothing that is typed is echoed. */
	hold(isHeld: boolean): void {
		this.#isHeld = isHeld;
	}

	setRawMode(isRaw: boolean): this {
		if (this.#isHeld) return this;

		const {source} = this.#options;

		source.setRawMode?.(isRaw);
		this.#unlisten();
		if (isRaw) this.#listen();

		return this;
	}

	ref(): void {
		this.#options.source.ref?.();
	}

	unref(): void {
		this.#options.source.unref?.();
	}

	#listen(): void {
		const {source} = this.#options;

		source.on('data', this.#take);
		source.on('end', this.#hangUp);
		source.on('error', this.#hangUp);
		source.resume();
	}

	#unlisten(): void {
		const {source} = this.#options;

		clearTimeout(this.#timer);
		source.off('data', this.#take);
		source.off('end', this.#hangUp);
		source.pause();
	}

	readonly #hangUp = (): void => this.#options.onHangUp?.();

	readonly #take = (chunk: Buffer | string): void => {
		const {keys, rest} = splitKeys(
			this.#pending + (typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)),
		);

		clearTimeout(this.#timer);
		this.#pending = rest.length > longestPaste ? shortenPaste(rest) : rest;
		for (const key of keys) this.push(key);
		if (rest !== '') this.#timer = setTimeout(this.#give, this.#patience(rest));
	};

	#patience(rest: string): number {
		if (isLoneEscape(rest)) return this.#options.escapeDelay;

		return isPaste(rest) ? pastePatience : sequencePatience;
	}

	/** Nothing more came: an escape was the key; half a sequence is none. */
	readonly #give = (): void => {
		if (isLoneEscape(this.#pending)) this.push(escapeKey);
		this.#pending = '';
	};
}
