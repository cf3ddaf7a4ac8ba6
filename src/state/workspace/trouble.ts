/**
 * What may go wrong with a workspace on a healthy machine. `busy`: another process holds it · `cannot-write` · `broken`:
 * the state can't be understood · `sealed`: a passphrase is needed · `newer`: a later version wrote it · `missing` ·
 * `access`: the passphrase is wrong · `refused`: what was asked for isn't done to this workspace.
 */
export type Trouble =
	| 'busy'
	| 'cannot-write'
	| 'broken'
	| 'sealed'
	| 'newer'
	| 'missing'
	| 'access'
	| 'refused';

const names: Readonly<Record<Trouble, string>> = {
	busy: 'BusyError',
	'cannot-write': 'CannotWriteError',
	broken: 'BrokenStateError',
	sealed: 'SealedError',
	newer: 'NewerStateError',
	missing: 'MissingError',
	access: 'AccessError',
	refused: 'RefusedError',
};

/** Trouble with a sentence for a person; the name tells which, since each bundle has its own copy of the class. */
export class StoreError extends Error {
	override readonly name: string;

	constructor(trouble: Trouble, sentence: string) {
		super(sentence);
		this.name = names[trouble];
	}
}

/** For whoever has a workspace open in plain text. */
export const sealedMeanwhile = (): StoreError =>
	new StoreError('sealed', 'The workspace was sealed meanwhile: open it again, with its passphrase.');

/** The trouble that an error tells of; undefined for any other error, which is a defect. */
export const troubleOf = (error: unknown): Trouble | undefined => {
	if (!(error instanceof Error)) return undefined;

	return (Object.keys(names) as Trouble[]).find(trouble => names[trouble] === error.name);
};

/** The code of an error of the operating system; anything else is a defect, and thrown again. */
export const codeOf = (error: unknown): string => {
	const {code} = error as {readonly code?: unknown};

	// Node's own complaints about our arguments have codes, too.
	if (error instanceof Error && typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return code;
	throw error;
};
