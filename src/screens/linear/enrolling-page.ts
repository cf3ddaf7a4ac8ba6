import type {Enrolling} from '../../state/app-state.ts';
import {keyText, kindText} from '../../state/second-factor/key-text.ts';
import {enrollingWords} from '../enrolling-words.ts';
import {wordIn} from './command-line.ts';
import {does, type Heard, type Page, says} from './page.ts';

/**
 * Somebody enrols with a secret that was issued elsewhere. What is told here stays in the terminal, so that the key is
 * told on request alone.
 */
export const enrollingPage = ({dialogue}: Enrolling, now: Date): Page => {
	const {stage, account} = dialogue;

	if (stage === 'asking') {
		const {ask, about} = enrollingWords(account);

		return {
			place: ['enrolling', account, stage],
			head: [`${ask}.`, about],
			rows: [],
			notes: dialogue.complaint === undefined ? [] : [dialogue.complaint],
			prompt: 'The secret, not shown while you type:',
			takesWords: true,
			isHidden: true,
			commands: [['the secret', 'is read; after it a code shows that the phone has it']],
			hear: line =>
				line.trim() === ''
					? says('Paste the secret, or /back.')
					: does({type: 'text-given', text: line}, {type: 'secret-or-code-entered', now}),
		};
	}

	return {
		place: ['enrolling', account, stage],
		head:
			stage === 'shown'
				? [
						`The secret of ${account} was read: ${kindText(dialogue.factor)}.`,
						'Type it into the authenticator app, unless the app scanned the picture in the browser; then type the code that the app shows.',
						...dialogue.notices,
					]
				: [],
		rows: [],
		notes: stage === 'shown' && dialogue.complaint !== undefined ? [dialogue.complaint] : [],
		prompt: 'The code (key tells the key, s: scanned elsewhere):',
		commands: [
			['123456', 'is held against the secret'],
			['key', 'tells the key; it stays in this terminal until that is closed'],
			['s', 'says that it was scanned elsewhere, without a code'],
		],
		hear: line => hearCode(line, stage === 'shown' ? keyText(dialogue.factor.secret) : '', now),
	};
};

const hearCode = (line: string, key: string, now: Date): Heard => {
	switch (wordIn(line)) {
		case '':
			return says('Type the code that the app shows, or back.');
		case 'key':
			return says(key);
		case 's':
			return does({type: 'scanned-in-browser', now});
		default:
			return does({type: 'text-given', text: line.trim()}, {type: 'secret-or-code-entered', now});
	}
};
