import {fileNames, sealedNameOf} from './file-names.ts';
import type {Maybe} from './maybe.ts';
import {type ReadFile, readBounded} from './read-bounded.ts';

export type Unwrapped = {readonly ok: Uint8Array} | {readonly reason: string};

export type Names = {
	/** The name of the state's file. */
	readonly state: string;
	/** The name of a report's file, from its name in plain text. */
	readonly nameOf: (name: string) => string;
};

/** How the files of a workspace are kept. */
export type Form = Names & {
	readonly wrap: (bytes: Uint8Array) => Maybe<Uint8Array>;
	readonly unwrap: (bytes: Uint8Array) => Maybe<Unwrapped>;
};

/** In plain text. */
export const plainForm: Form = {
	state: fileNames.plain,
	nameOf: name => name,
	wrap: bytes => bytes,
	unwrap: bytes => ({ok: bytes}),
};

/** What sealed files are called. */
export const sealedNames: Names = {state: fileNames.sealed, nameOf: sealedNameOf};

/** Reads a file and takes off what it is wrapped in; undefined where there is none. `limit`: in bytes, before that. */
export const readWrapped = async (form: Form, path: string, limit: number): Promise<ReadFile | undefined> => {
	const file = readBounded(path, limit);
	if (file === undefined || 'reason' in file) return file;

	const unwrapped = await form.unwrap(file.ok);

	return 'reason' in unwrapped ? unwrapped : {ok: unwrapped.ok, modifiedAt: file.modifiedAt};
};
