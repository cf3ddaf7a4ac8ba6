import * as v from 'valibot';
import {toPlainText} from '../../domain/plain-text.ts';
import {isMapping} from '../../domain/shape-words.ts';
import {emptyWorkspace, type JsonObject, type Workspace, workspaceSchema} from './shape.ts';

/** The state of a workspace; or why it is none, as the end of "state.json can't be used: ". */
export type ReadState = {readonly ok: Workspace; readonly isMarked: boolean} | Unusable;
export type Unusable = {readonly trouble: 'broken' | 'newer'; readonly reason: string};

/** The longest state, in bytes, that is read or written. */
export const longestState = 16 * 1024 * 1024;

/** How deep values may stand in each other. */
const deepest = 100;

/** Makes the next version of a state out of the version whose number is its key. */
export type Migrations = Readonly<Record<number, (old: JsonObject) => JsonObject>>;

/** None yet: there was no version before 1. */
const migrations: Migrations = {};

/**
 * Reads the text of a state. `isMarked` tells that a byte order mark stood before it: an editor saved it. An older version
 * is brought up to date; the file follows with the next save.
 */
export const readState = (text: string, older: Migrations = migrations): ReadState => {
	const plain = text.replace(/^\ufeff/, '');
	const value = parse(plain);
	if ('reason' in value) return broken(value.reason);

	const version = versionOf(value.ok);
	if (version === undefined) return broken('it is not the state of a workspace');
	if (version > current) return newer(version);

	const migrated = migrate(value.ok, version, older);
	if (migrated === undefined) return broken(`it is of a version that nobody knows (workspace@${version})`);

	const {success, output, issues} = v.safeParse(workspaceSchema, migrated, {abortEarly: true});
	if (success) return {ok: output as Workspace, isMarked: plain !== text};

	const at = v.getDotPath(issues[0]);
	return broken(`${at === null ? 'a part of it' : toPlainText(at, 80)} is not as it has to be`);
};

/** The text that is saved. */
export const printState = (workspace: Workspace): string => `${JSON.stringify(workspace, undefined, '\t')}\n`;

const broken = (reason: string): Unusable => ({trouble: 'broken', reason});

const newer = (version: number): Unusable => ({
	trouble: 'newer',
	reason: `a newer deskwarden wrote it (workspace@${version}, and this one knows workspace@${current})`,
});

const current = Number(emptyWorkspace.schema.split('@')[1]);

const parse = (text: string): {readonly ok: JsonObject} | {readonly reason: string} => {
	if (text === '') return {reason: 'it is empty'};
	if (text.includes('\0')) return {reason: 'it holds zeros where text should be'};
	if (isTooDeep(text)) return {reason: `its values stand in each other more than ${deepest} deep`};

	try {
		const value: unknown = JSON.parse(text);

		return isMapping(value) ? {ok: value as JsonObject} : {reason: 'it is not the state of a workspace'};
	} catch (error) {
		// The message of a SyntaxError quotes the text.
		if (error instanceof SyntaxError)
			return {reason: /^\s*\{.*[^}\s]\s*$/s.test(text) ? 'it was cut off' : 'it is no JSON'};
		throw error;
	}
};

/** Looked at before anything walks the values, so that nobody's walk runs out of stack. */
const isTooDeep = (text: string): boolean => {
	let depth = 0;
	let isQuoted = false;

	for (let at = 0; at < text.length; at++) {
		const sign = text[at];

		if (isQuoted && sign === '\\') at++;
		else if (sign === '"') isQuoted = !isQuoted;
		else if (!isQuoted && (sign === '[' || sign === '{')) depth++;
		else if (!isQuoted && (sign === ']' || sign === '}')) depth--;

		if (depth > deepest) return true;
	}

	return false;
};

const versionOf = ({schema}: JsonObject): number | undefined => {
	const [, version] =
		/^deskwarden\/workspace@(\d{1,6})$/.exec(typeof schema === 'string' ? schema : '') ?? [];

	return version === undefined ? undefined : Number(version);
};

const migrate = (value: JsonObject, version: number, older: Migrations): JsonObject | undefined => {
	if (version === current) return value;

	const step = older[version];

	return step === undefined ? undefined : migrate(step(value), version + 1, older);
};
