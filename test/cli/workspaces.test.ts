import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {openHome} from './open-home.ts';
import {endpointFiles} from './samples.ts';

const files = {...endpointFiles(), 'plan.yaml': textOf('examples/remote-support.yaml')};

/** One with a plan and a run, one that is empty, one that is sealed, and one that is broken. */
const manyHome = async () => {
	const home = openHome(files);
	await home.run('setup --from plan.yaml --workspace acme');
	await home.run('check root:till-7 --workspace acme');
	await home.keep('contoso');
	await home.keepSealed('sealed', now => ({...now, draft: {organization: {name: 'canary-4711'}}}));
	await home.keep('torn');
	writeFileSync(join(home.folderOf('torn'), 'state.json'), '{"sch');

	return home;
};

describe('workspace list', () => {
	test('names what is there, and asks nobody for a passphrase', async () => {
		const home = await manyHome();
		const {code, out, err} = await home.run('workspace list', {hasTerminal: true});

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out.split('\n')).toEqual([
			'acme     Acme Support GmbH, last check 2026-11-22T09:00:00Z',
			'contoso  no plan yet, not checked yet',
			'sealed   sealed',
			expect.stringMatching(/^torn {5}.*state\.json can't be used: it was cut off\./),
			'',
		]);
	});

	test('tells the same as JSON', async () => {
		const home = await manyHome();
		const {out} = await home.run('workspace list --json');

		expect(JSON.parse(out)).toMatchObject({
			schema: 'deskwarden/workspaces@1',
			workspaces: [
				{
					name: 'acme',
					sealed: false,
					organization: 'Acme Support GmbH',
					lastCheck: '2026-11-22T09:00:00Z',
				},
				{name: 'contoso', sealed: false},
				{name: 'sealed', sealed: true},
				{name: 'torn', sealed: false, trouble: expect.stringContaining('it was cut off')},
			],
		});
		expect(out).not.toContain('canary');
	});

	test('says where there is none, and makes none', async () => {
		const home = openHome(files);

		expect(await home.run('workspace list')).toMatchObject({
			code: 0,
			out: 'There is no workspace yet: deskwarden setup makes one.\n',
		});
		expect(JSON.parse((await home.run('workspace list --json')).out).workspaces).toEqual([]);
		expect(home.names()).toEqual([]);
	});
});
