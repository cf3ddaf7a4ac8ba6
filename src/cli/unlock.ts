import {resolve} from 'node:path';
import {passphraseIn, readPassphrase} from '../state/workspace/passphrase.ts';
import {longestPassphrase, weaknessOf, whyNoPassphrase} from '../state/workspace/passphrase-rules.ts';
import {askHidden, canAsk} from './ask.ts';
import {nextLine} from './given-line.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {NoAccessError, UsageError, type World} from './world.ts';

type Given = Pick<WorkspaceOptions, 'passphraseFile' | 'passphraseFd'>;

/** The passphrase that a script hands over; undefined where none does. Throws a UsageError where it can't be read. */
export const givenPassphrase = async (
	world: World,
	{passphraseFile, passphraseFd}: Given,
): Promise<string | undefined> => {
	if (passphraseFile !== undefined && passphraseFd !== undefined) {
		throw new UsageError('--passphrase-file and --passphrase-fd both name a passphrase: leave one out.');
	}
	if (passphraseFile !== undefined) {
		return okOf(await readPassphrase({file: resolve(world.cwd, passphraseFile)}));
	}
	if (passphraseFd !== 0) {
		return passphraseFd === undefined ? undefined : okOf(await readPassphrase({descriptor: passphraseFd}));
	}
	// A code may stand on the line after it; and who sits there sees nothing of what is typed.
	if (canAsk(world)) return askHidden(world, 'Passphrase: ');

	return okOf(passphraseIn(await nextLine(world, longestPassphrase)));
};

const okOf = (read: Awaited<ReturnType<typeof readPassphrase>>): string => {
	if ('reason' in read) throw new UsageError(read.reason);

	return read.ok;
};

/** The passphrase of a sealed workspace, from a person. Throws a NoAccessError where nobody can be asked. */
export const askPassphrase = (world: World, name: string): Promise<string> => {
	if (!canAsk(world)) {
		throw new NoAccessError(
			`The workspace "${name}" is sealed: give its passphrase with --passphrase-file FILE or --passphrase-fd N.`,
		);
	}

	return askHidden(world, `Passphrase of the workspace ${name}: `);
};

/** A new passphrase: from a script, or typed twice. Throws where it is none, nobody can be asked, or the two differ. */
export const newPassphrase = async (world: World, given: Given, option: string): Promise<string> => {
	const handed = await givenPassphrase(world, given);
	if (handed !== undefined) {
		warnOfWeakness(handed, world);

		return handed;
	}
	if (!canAsk(world)) {
		throw new UsageError(
			`A new passphrase is needed, and nobody can be asked for it: give it with ${option} FILE.`,
		);
	}

	const first = await askHidden(world, 'New passphrase: ');
	const reason = whyNoPassphrase(first);
	if (reason !== undefined) throw new UsageError(reason);

	warnOfWeakness(first, world);
	if ((await askHidden(world, 'The same again: ')) !== first) {
		throw new UsageError('The two passphrases differ. Nothing was changed.');
	}

	return first;
};

const warnOfWeakness = (passphrase: string, world: World): void => {
	const weakness = weaknessOf(passphrase);
	if (weakness !== undefined) world.err(`${weakness}\n`);
};
