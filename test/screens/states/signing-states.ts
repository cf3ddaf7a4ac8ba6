import type {Report} from '../../../src/domain/report.ts';
import {newRun} from '../../../src/state/run.ts';
import {openSignerEnrolment} from '../../../src/state/second-factor/signer-enrolment.ts';
import {aFinding} from '../fake-audit.ts';
import {answering, telling, typing} from '../typist.ts';
import {answered, atHome, deskWith, guideDraft, type Spelling} from './desk.ts';
import type {States} from './set-up-states.ts';

const random = (size: number): Uint8Array => new Uint8Array(size).fill(7);
const now = new Date('2026-11-26T09:00:00Z');

/** Words, and those who sign them with a second factor. */
export const signingStates = (say: Spelling, report: Report): States => {
	const login = say('Olga Owner');
	const ended = {
		check: 'ACL-1',
		target: say('till-7'),
		owner: login,
		reason: say('the till is replaced in October'),
		until: '2026-11-20',
	};
	const sealed = {
		...answered(deskWith(guideDraft(say), report)),
		isWritten: true,
		isSealed: true,
		signers: [{login, enrolledOn: '2026-11-01', recoveryLeft: 9}],
		words: {
			attestations: [
				{
					check: 'LGN-1',
					target: '*',
					holds: true,
					by: login,
					note: say('seen in the generator'),
					on: '2026-11-20',
					until: '2026-12-01',
					confirmed: true,
				},
			],
			waivers: [ended],
		},
	};
	const home = atHome(sealed);
	const signers = telling(home, {type: 'signers-opened'});
	const words = telling(home, {type: 'words-opened'});
	const unsealed = telling(atHome({...sealed, isSealed: false, signers: []}), {type: 'signers-opened'});
	const passphrase = telling(unsealed, {type: 'signer-begun'});
	const again = typing(passphrase, 'correct horse', 'enter');
	const dialogue = openSignerEnrolment(login, say('acme'), random);
	const signing = telling(typing(telling(signers, {type: 'signer-begun'}), 'enter'), {
		type: 'signer-moved',
		dialogue,
	});
	const finding = aFinding({target: say('till-7')});
	const waiving = telling(
		{
			...home,
			shown: {
				screen: 'finding',
				run: {...newRun({kind: 'own', targets: ['local']}), findings: [finding], progress: 'ended'},
				filter: '',
				finding,
				scrolled: 0,
			},
		},
		{type: 'word-begun', kind: 'waiver', today: '2026-11-26'},
	);

	return {
		'words-given': words,
		'words-none': telling(atHome({...sealed, words: {attestations: [], waivers: []}}), {
			type: 'words-opened',
		}),
		'word-renewed': typing(words, 'enter'),
		'word-taken-back': typing(words, 'x'),
		signers,
		'signers-unsealed': unsealed,
		'signers-changed': telling(passphrase, {
			type: 'signers-changed',
			signers: sealed.signers,
			told: say('From now on a word in the name of Olga Owner asks for a code.'),
		}),
		passphrase,
		'passphrase-again': again,
		'passphrase-short': typing(passphrase, 'kurz', 'enter'),
		'passphrase-differs': typing(again, 'correct house', 'enter'),
		'passphrase-being-set': typing(again, 'correct horse', 'enter'),
		'signer-name': telling(signers, {type: 'signer-begun'}),
		'signer-to-take-out': typing(telling(signers, {type: 'signer-removal-begun', login}), '123'),
		'signing-up': signing,
		'signing-up-wrong': telling(signing, {
			type: 'signer-moved',
			dialogue: {...dialogue, complaint: 'The code is wrong.'},
		}),
		'signing-up-recovery': telling(signing, {
			type: 'signer-moved',
			dialogue: {
				stage: 'recovery',
				codes: Array.from({length: 10}, (_, at) => `6DP3-W0CS-540V-T0J${at}`),
				skew: 30,
				signer: {
					login,
					secret: dialogue.factor.secret,
					lastStep: 1,
					failures: 0,
					recovery: [],
					enrolledOn: '2026-11-26',
				},
			},
		}),
		'word-to-sign': typing(waiving, say('replaced in May').slice(0, 15), 'end', 'enter'),
		'word-wrong-code': answering(typing(waiving, say('replaced in May').slice(0, 15), 'end', 'enter'), {
			type: 'prompt-refused',
			complaint: 'The code is wrong. After another slip you have to wait.',
		}),
		'word-signed': answering(typing(waiving, say('replaced in May').slice(0, 15), 'end', 'enter'), {
			type: 'word-signed',
			now,
			notices: ["The phone's clock is about 30 s ahead."],
		}),
		targets: telling(home, {type: 'path-asked', of: 'targets'}),
		watching: telling(
			atHome({
				...sealed,
				last: {...newRun({kind: 'own', targets: ['local']}), findings: [finding], progress: 'ended'},
				watch: {
					since: '09:12:00',
					told: [say('09:14:00 ACL-1 failed, now passed on till-7: the list is on (system.conf changed)')],
					latest: 1,
				},
			}),
			{type: 'findings-reopened'},
		),
	};
};
