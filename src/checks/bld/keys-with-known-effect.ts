import type {ClientCheck} from '../../domain/check.ts';
import type {StrangeKey} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, undecided, type Verdict, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const keysWithKnownEffect: ClientCheck = {
	id: 'BLD-11',
	title: 'No key without known effect',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	why: 'Public scripts are full of made-up keys. Such a line changes nothing, and whoever wrote it believes in a protection that is not there.',
	remedy: [
		'Delete the line, or write the real key in its place where one is named.',
		'Check whatever the line was meant to protect: it is as it was before.',
	],
	decide: "Give the build's text: an endpoint's files also hold keys that the product writes by itself.",
	guide: [],
	references: [cis('4.1'), nist('CM-2'), nist('CM-6')],

	judge: ({target, strangeKeys}) =>
		whenKnown({target, strangeKeys}, values =>
			values.target === 'build' ? judgeBuild(values.strangeKeys) : judgeEndpoint(values.strangeKeys),
		),
};

const judgeBuild = (keys: readonly StrangeKey[]): Verdict => {
	const wrong = keys.filter(({kind}) => kind !== 'unfamiliar');

	if (wrong.length > 0) return failFor(wrong);

	return keys.length === 0
		? pass('every key is one of the product')
		: pass(`no key is made up or misspelt; not in our table, so not judged: ${keys.length}`);
};

/** The product writes keys of its own that nobody listed, so here only a made-up key proves something. */
const judgeEndpoint = (keys: readonly StrangeKey[]): Verdict => {
	const invented = keys.filter(({kind}) => kind === 'invented');

	if (invented.length > 0) return failFor(invented);

	return keys.length === 0
		? pass('every key is one of the product')
		: undecided(
				`keys that aren't in our table: ${keys.length}, none of them known to be made up; the build's text decides`,
			);
};

const failFor = (wrong: readonly StrangeKey[]): Verdict =>
	fail(`without known effect: ${listed(wrong.map(name))}`, {
		at: wrong.map(({source}) => source),
		wanted: 'a key of the product',
	});

const name = ({key, nearest}: StrangeKey): string =>
	nearest === undefined ? key : `${key} (the nearest real key is ${nearest})`;
