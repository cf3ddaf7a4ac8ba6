import {keyText, kindText} from '../../state/second-factor/key-text.ts';
import {skewNotice} from '../../state/second-factor/verify.ts';
import type {SigningUp} from '../../state/signing-rooms.ts';
import {aboutRecovery} from '../prompt-words.ts';
import {wordIn} from './command-line.ts';
import {does, type Page, says} from './page.ts';

/** Somebody becomes a signer. What is told here stays in the terminal, so that secrets are told on request alone. */
export const signingUpPage = ({dialogue, complaint, isWaiting}: SigningUp, now: Date): Page => {
	if (dialogue.stage !== 'shown') {
		const codes = dialogue.stage === 'recovery' ? dialogue.codes : [];
		const skew = dialogue.stage === 'recovery' ? skewNotice(dialogue.skew) : undefined;

		return {
			place: ['signing-up', dialogue.stage],
			head: [
				'The code was right. There are ten recovery codes, which are told only now.',
				aboutRecovery,
				...(skew === undefined ? [] : [skew]),
			],
			rows: isWaiting ? ['It is being kept.'] : [],
			notes: complaint === undefined ? [] : [complaint],
			prompt: isWaiting ? '' : 'Type codes to be told them, and kept once you have them:',
			commands: [
				['codes', 'tells the recovery codes; they stay in this terminal until that is closed'],
				['kept', 'goes on: they are never told again'],
			],
			hear: line => {
				switch (wordIn(line)) {
					case 'codes':
						return says(...codes);
					case 'kept':
						return does({type: 'recovery-kept'});
					default:
						return says('Type codes, kept, or back: then nothing is kept.');
				}
			},
		};
	}

	return {
		place: ['signing-up', dialogue.stage],
		head: [
			`A new secret for ${dialogue.login}, who signs words: ${kindText(dialogue.factor)}.`,
			'Type key to be told it, type it into the authenticator app, and then type the code that the app shows.',
			...dialogue.notices,
		],
		rows: [],
		notes: dialogue.complaint === undefined ? [] : [dialogue.complaint],
		prompt: 'The code (key tells the key):',
		commands: [
			['123456', 'is held against the secret'],
			['key', 'tells the key; it stays in this terminal until that is closed'],
		],
		hear: line => {
			const word = wordIn(line);
			if (word === 'key') return says(keyText(dialogue.factor.secret));

			return word === ''
				? says('Type the code that the app shows, or back.')
				: does({type: 'text-given', text: word}, {type: 'secret-or-code-entered', now});
		},
	};
};
