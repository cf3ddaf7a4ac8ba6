import {toPlainText} from '../../domain/plain-text.ts';
import {fileNames} from './file-names.ts';
import {type Form, sealedNames} from './form.ts';
import {whyNoPassphrase} from './passphrase-rules.ts';
import {readBounded} from './read-bounded.ts';
import type {Site} from './site.ts';
import {StoreError} from './trouble.ts';

/** The keys of a sealed workspace. */
export type Keys = {
	/** The newest first, which seals; there are more while a change of the passphrase isn't done. */
	readonly identities: readonly string[];
	/** The bytes of the file that they stand in. */
	readonly file: Uint8Array;
};

/** How much work a guess of the passphrase takes, as the power of two that scrypt knows. */
export const usualWorkFactor = 18;

/** Makes a key, and puts it before those that are there; the passphrase opens the file. It isn't written yet. */
export const addKey = async (
	passphrase: string,
	workFactor: number,
	earlier: readonly string[] = [],
): Promise<Keys> => {
	const {newIdentity} = await import('./age-file.ts');

	return printKeys([await newIdentity(), ...earlier], passphrase, workFactor);
};

/** The file of these keys. Throws a StoreError where the passphrase can't be one. */
export const printKeys = async (
	identities: readonly string[],
	passphrase: string,
	workFactor: number,
): Promise<Keys> => {
	const refusal = whyNoPassphrase(passphrase);
	if (refusal !== undefined) throw new StoreError('refused', `${refusal} Nothing was changed.`);

	const {recipientOf, sealWithPassphrase} = await import('./age-file.ts');
	const text = [
		'# The key of a sealed workspace of deskwarden. To read that without deskwarden:',
		`# age -d -i ${fileNames.identity} ${fileNames.sealed}`,
		`# public key: ${await recipientOf(identities[0] ?? '')}`,
		...identities,
		'',
	].join('\n');

	return {identities, file: await sealWithPassphrase(passphrase, Buffer.from(text), workFactor)};
};

/** Opens a file of keys before anything rests on it: it is the only way to the workspace. */
export const tryKeys = async ({identities, file}: Keys, passphrase: string): Promise<void> => {
	const opened = await openKeys(file, passphrase, fileNames.identity);

	if (opened.join() !== identities.join()) throw new Error('the file of the keys does not open');
};

/** Reads the keys of a workspace. Throws a StoreError (`access`, `broken`). */
export const readKeys = async (site: Site, passphrase: string): Promise<Keys> => {
	const path = site.path(fileNames.identity);
	const file = readBounded(path, longestKeys) ?? {reason: 'it is gone'};
	if ('reason' in file) throw noKeys(path, file.reason);

	return {identities: await openKeys(file.ok, passphrase, path), file: file.ok};
};

const openKeys = async (file: Uint8Array, passphrase: string, path: string): Promise<readonly string[]> => {
	const {openWithPassphrase} = await import('./age-file.ts');
	const opened = await openWithPassphrase(passphrase, file);

	if ('reason' in opened) {
		throw opened.isOther
			? new StoreError('access', `The passphrase is wrong, or ${fileNames.identity} was damaged.`)
			: noKeys(path, opened.reason);
	}

	const identities = new TextDecoder().decode(opened.ok).match(/^AGE-SECRET-KEY-1[A-Z0-9]+$/gm) ?? [];
	if (identities.length === 0) throw noKeys(path, 'it holds no key');

	return identities;
};

const longestKeys = 64 * 1024;

const noKeys = (path: string, reason: string): StoreError =>
	new StoreError(
		'broken',
		`${toPlainText(path, 300)} can't be used: ${reason}. Without it nobody can open the workspace: put back a copy of it.`,
	);

/** How files are sealed: for the newest key, and opened by any. */
export const formOf = async ({identities}: Pick<Keys, 'identities'>): Promise<Form> => {
	const {openWith, recipientOf, sealFor} = await import('./age-file.ts');
	const recipient = await recipientOf(identities[0] ?? '');

	return {
		...sealedNames,
		wrap: bytes => sealFor(recipient, bytes),
		unwrap: bytes => openWith(identities, bytes),
	};
};
