import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {readPlan} from '../../src/domain/plan/sense.ts';
import {homeOffice, remoteSupport, smallOffice} from './plans.ts';

const pagesOf = (plan = smallOffice): Readonly<Record<string, string>> =>
	Object.fromEntries(artifactsOf(plan).map(({path, text}) => [path, text]));

const pages = pagesOf();
const checklist = pages['portal-checklist.md'] ?? '';

test('the plan makes sense', () => {
	expect(readPlan(smallOffice)).toEqual({ok: smallOffice});
});

describe('without a namespace', () => {
	test.each(Object.entries(pages).filter(([path]) => path.endsWith('.md')))(
		'%s speaks of none as if it were there',
		(_path, text) => {
			expect(text).not.toMatch(
				/join(?:s|ed)? the namespace|(?:in|out of|into|admit) the namespace|an alias in|no alias yet|gets it by hand/,
			);
		},
	);

	test('the clients that start connections are made and installed first, then IDs are noted, then the lists are made', () => {
		const places = ['### Build: outgoing', '### IDs for the lists', '### Build: incoming', '## 10.'].map(
			title => checklist.indexOf(title),
		);

		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(checklist).toContain(
			'- [ ] On the machine of `anna@example.com`: install **outgoing** (`deployment.md`), and note the ID of its client here: …',
		);
		expect(checklist).toContain('- [ ] The list of **incoming** in the plan has `612345678`, `712345678`:');
		expect(checklist).toContain('`--get-id` on its command line prints it');
	});

	test.each([
		[
			'portal-checklist.md',
			'The plan has no namespace, so no client gets an alias; section 9 asks for the IDs.',
		],
		[
			'portal-checklist.md',
			'`help@vendor`, an alias of another namespace: it admits one client from outside.',
		],
		['deployment.md', 'Install **outgoing** on every machine that starts connections: section 9'],
		['deployment.md', 'those that start connections first: lists admit nobody who is not in them.'],
		['detections.md', 'A session from a client that no list names; they have `612345678`, `712345678`'],
		['leavers.md', 'Section 9 of `portal-checklist.md` has the ID that was noted for each person.'],
		['outgoing.companion.md', 'No alias: the plan has no namespace. Lists name such a client by its ID.'],
		['users/anna-example-com.md', 'know your client by its ID alone: tell it to whoever gave you this sheet'],
	])('%s: %s', (path, expected) => {
		expect(pages[path]).toContain(expected);
	});

	test('a person who starts no connections is asked for no ID', () => {
		expect(pages['users/owner-example-com.md']).not.toContain('--get-id');
	});

	test('where nobody is listed by an ID, none is asked for', () => {
		const {builds: _, ...rest} = smallOffice;

		expect(pagesOf(rest)['portal-checklist.md']).not.toContain('--get-id');
	});
});

describe('with a namespace', () => {
	test('no ID is asked for where none is listed', () => {
		for (const {text, path} of artifactsOf(remoteSupport)) {
			if (path.endsWith('.md')) expect(text).not.toContain('--get-id');
		}
	});

	test('an ID that is listed beside it is to be known', () => {
		expect(pagesOf(homeOffice)['portal-checklist.md']).toContain(
			'- [ ] The list of **home office** has single IDs, `123456789`: see whose client each is (G-ACL-1).',
		);
		expect(pagesOf(homeOffice)['detections.md']).toContain('unless the client stands in a list by itself');
	});
});

test('who has to reach the portal is everybody with an account: each enrols a second factor there', () => {
	expect(pages['network.md']).toContain('| everybody who has an account in the portal | `my.anydesk.com` |');
});
