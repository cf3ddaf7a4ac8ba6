import type {Asked} from '../state/signing-rooms.ts';

type Words = {
	readonly name: string;
	readonly ask: string;
	readonly about: string;
	readonly does: string;
	/** While it is done. */
	readonly waits: string;
	readonly isHidden: boolean;
};

export const aboutSigners =
	"A word in the name of somebody who signs asks for a code from that person's phone, and reports say that it was confirmed. It keeps a colleague from typing another name; it keeps out nobody who has the passphrase and the files.";

export const aboutRecovery =
	'Each opens once, in place of a code, when the phone is lost. Write them down or print them, and keep them apart from this machine.';

/** What is said where one line is asked for. */
export const promptWords = (asks: Asked): Words => {
	switch (asks.kind) {
		case 'passphrase':
			return {
				name: 'Seal the workspace',
				ask: 'A passphrase for this workspace',
				about:
					'It encrypts all that is kept here: the plan, the runs, the second factors. Whoever starts deskwarden types it. Nobody can reset it: without it everything here is lost. Several words that only you would put together are easy to keep and hard to guess.',
				does: 'go on',
				waits: '',
				isHidden: true,
			};

		case 'passphrase-again':
			return {
				name: 'Seal the workspace',
				ask: 'The same passphrase again',
				about: 'So that a slip of the finger locks nobody out.',
				does: 'seal',
				waits: 'sealing, which takes a few seconds',
				isHidden: true,
			};

		case 'signer-name':
			return {
				name: 'Who signs words',
				ask: 'In which name are the words given?',
				about:
					'As it stands in the words and in the reports: Olga Owner, for example. This workspace is sealed: each start asks for its passphrase.',
				does: 'go on',
				waits: '',
				isHidden: false,
			};

		case 'removal-code':
			return {
				name: 'Who signs words',
				ask: `A code of ${asks.login}, to take the second factor out`,
				about: 'From the authenticator app, or one of the recovery codes.',
				does: 'take it out',
				waits: 'looking',
				isHidden: true,
			};

		case 'withdrawal-code':
			return {
				name: 'Take the word back',
				ask: `A code of ${asks.login}`,
				about: 'Words in this name are signed, and taken back likewise: with a code, or a recovery code.',
				does: 'take it back',
				waits: 'looking',
				isHidden: true,
			};

		case 'word-code':
			return {
				name: 'Sign the word',
				ask: `A code of ${asks.login}`,
				about:
					'Words in this name are signed: type what the authenticator app shows, or one of the recovery codes.',
				does: 'sign',
				waits: 'looking',
				isHidden: true,
			};
	}
};
