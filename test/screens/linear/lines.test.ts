import {describe, expect, test} from 'vitest';
import {eventsOf} from '../../../src/screens/linear/hear-line.ts';
import type {Heard} from '../../../src/screens/linear/page.ts';
import {pageFor} from '../../../src/screens/linear/page-for.ts';
import type {AppEvent} from '../../../src/state/app-events.ts';
import {fakeKnown} from '../fake-services.ts';
import {type RoomName, roomNames, rooms} from './rooms.ts';

/** How commands are typed that the help tells in words. */
const typed: Readonly<Record<string, string>> = {
	enter: '',
	'a number': '1',
	'any words': 'Some Words',
	'a path': '/mnt/till',
};

const everywhere = ['', '?', 'again', 'back', 'leave', '/back', '/leave', '0', '1', '99', 'nonsense', '7 7'];

const list = ['e', 'e 9', 'd', 'D 1', '2', 'u', 't', 'i', 'more', 'first'];
const row = [
	'1 anna@example.net',
	'1 -',
	'1',
	'3',
	'3 no',
	'3 ON',
	'3 perhaps',
	'12 the set',
	'12',
	'?',
	'? 9',
	'? 12',
	'99 x',
];

/** What else is typed in a room, beside its commands and what is typed everywhere. */
const more: Partial<Readonly<Record<RoomName, readonly string[]>>> = {
	choice: ['3', ' 3 ', '6', '3 please'],
	words: ['back', 'leave', '-', '/?', '/again'],
	'words-optional': ['back', '-', 'acme-2'],
	list,
	'list-long': ['more', 'first', '45', '46', 'd 45'],
	'list-empty': list,
	'list-after-a-removal': ['u', 'd 3'],
	patterns: ['t', 't eve@acme', 't 123456789', 't nobody', 'i people.csv'],
	'new-user-login': ['anna@example.net', '-', 'back', '/back'],
	'new-user-rows': row,
	'user-to-edit': row,
	'machine-to-edit': ['2 out', '2 not', '2', '3 anna', '4 yes', '4 no', '? 3'],
	settings: ['1', '1 all but', '1 some', '13 while', '2 yes', '2 no', '? 13'],
	'settings-wrong': ['1 9.0.6', '1 -', ''],
	rights: [
		'5',
		'5 view',
		'5 v',
		'5 edit',
		'13 view',
		'set',
		'set 1',
		'set 2',
		'copy',
		'copy data protection',
		'copy owner',
		'name',
		'd',
		'u',
		'? 99',
	],
	'rights-without-a-set': ['5 view', 'copy admin', 'd'],
	'rights-of-two-sets': ['set 2'],
	'rights-copied': ['u'],
	permissions: ['?14', '17', '18', '? 99', 'guide please'],
	'second-factor': ['s', 's 9', 's 4', 'd 2', 'u'],
	answers: ['23', '24', 'w'],
	review: ['2', '4', '6', 'v', 'v 1', 'v 3', 'm'],
	'review-broken': ['2', '3', 'v', 'm'],
	'review-written': ['6'],
	'file-for-the-generator': ['p', '2', '3'],
	'file-of-text': ['n'],
	access: ['2', 'd', 'r', 'more'],
	'access-as-it-is': ['r', 'd', '1'],
	'access-drift': ['d', 'more'],
	checking: ['stop', 'STOP'],
	'checking-stopping': ['stop'],
	findings: ['4', '7', 'more', 'first', 'f', 'f high', 'all'],
	'findings-all-good': ['more'],
	'findings-none': ['1', 'more', 'all'],
	'findings-filtered': ['all', 'f anna'],
	finding: ['1', '2', '6', 'n', 'p'],
	targets: ['local, root:/mnt/till'],
	enrolling: ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'otpauth://totp/x'],
	'enrolling-with-the-secret': ['123456', '12 34 56'],
	'finding-to-waive': ['w', 'a', 'n'],
	waiving: ['1 no relay access', '4 2026-12-31', '? 4', '4 -'],
	'words-given': ['2', 'x', 'x 2', 'x 9', '3'],
	'signer-name': ['Anna Agent'],
	'signing-up': ['123456'],
	'signing-up-with-recovery-codes': ['Codes', 'kept please'],
	runs: ['3', 'd 1', 'd 3', 'd', 'm 1', 'm 9'],
	'runs-with-one-marked': ['d 3', 'd 1'],
};

describe('what a line comes to', () => {
	test.each(roomNames)('%s', async name => {
		const state = rooms[name];
		const commands = pageFor(state, fakeKnown).commands.map(([command]) => typed[command] ?? command);
		const lines = [...new Set([...commands, ...(more[name] ?? []), ...everywhere])];
		const told = lines.map(
			line => `${line === '' ? '[enter]' : line}\n${tell(eventsOf(line, state, fakeKnown))}\n`,
		);

		await expect(told.join('\n')).toMatchFileSnapshot(`lines/${name}.txt`);
	});
});

const tell = (heard: Heard): string =>
	'events' in heard
		? heard.events.map(event => `\t-> ${tellEvent(event)}`).join('\n')
		: heard.says.map(line => `\t${typeof line === 'string' ? line : line.asItIs}`).join('\n');

const tellEvent = ({type, ...rest}: AppEvent): string =>
	[
		type,
		...Object.entries(rest).map(
			([key, value]) => `${key}: ${key === 'finding' ? value.check : JSON.stringify(value)}`,
		),
	].join(' ');
