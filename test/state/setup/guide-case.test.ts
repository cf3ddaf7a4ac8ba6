import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {guideCase} from '../../../src/domain/plan/guide-case.ts';
import {readPlanFile} from '../../../src/probes/plan-file.ts';
import {walkFrom} from './walk.ts';

test("the guide's case comes out as the example has it, with enter and a few names", () => {
	const person = walkFrom(guideCase);

	expect(person.question().name).toBe('organization-name');
	person.type('Acme Support GmbH');
	person.enterUntil('owner-login');
	person.type('owner@example.com');
	person.enter();
	person.type('Olga Owner');
	person.enterUntil('users');

	for (const [login, name] of [
		['anna@example.com', 'Anna Agent'],
		['ben@example.com', 'Ben Bridge'],
		['cora@example.com', 'Cora Care'],
	] as const) {
		person.tell({type: 'entry-added'});
		person.type(login);
		person.down();
		person.type(name);
		person.enter();
	}

	person.enterUntil('namespace');
	person.type('acme');

	while (person.state().screen === 'asking') person.enter();

	expect(person.state().screen).toBe('review');

	const path = 'examples/remote-support.yaml';
	const read = readPlanFile(readFileSync(path, 'utf8'), path);

	expect('ok' in read && read.ok).toEqual(person.plan());
});
