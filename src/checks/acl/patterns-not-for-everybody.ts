import {type Reach, reachOf} from '../../domain/anydesk/addresses.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {whenPatternsAreOn} from '../../domain/client/acl.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, undecided} from '../../domain/outcome.ts';
import {attack, cis, nist, vendorPages} from '../../domain/references.ts';

export const patternsNotForEverybody: ClientCheck = {
	id: 'ACL-3',
	title: 'No pattern lets everybody in',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'One pattern that is too wide undoes the whole list. An alias in the public namespace @ad is free for everybody, and a wildcard beside the @ also fits namespaces that others own.',
	remedy: [
		'Replace the pattern by one that ends with @ and the full name of your namespace, without a wildcard in that name.',
		'Name single clients outside the namespace by their ID.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: ['G-ACL-1', 'G-ACL-2'],
	references: [
		vendorPages.settings,
		vendorPages.accessControl,
		cis('13.5'),
		nist('AC-17(3)'),
		nist('SC-7(5)'),
		attack('T1219.002', 'Remote Desktop Software'),
	],

	judge: facts =>
		whenPatternsAreOn(facts, (patterns, switchedOff) => {
			const wide = patterns.map(pattern => reachOf(pattern)).filter(isWide);
			const dormant = switchedOff.filter(pattern => isWide(reachOf(pattern)));
			const [first] = wide;

			if (first !== undefined) {
				return fail(
					wide.length === 1
						? `the pattern ${first.why}`
						: `the pattern ${first.why}, and ${wide.length - 1} more reach too far`,
					{wanted: 'patterns that end with @ and the name of one namespace'},
				);
			}

			const unclear = patterns.map(pattern => reachOf(pattern)).find(({who}) => who === 'unclear');
			if (unclear?.who === 'unclear') return undecided(unclear.why);

			// What the flag behind a pattern does is inferred: whoever reads the verdict has to know.
			return pass(
				dormant.length === 0
					? 'no pattern of the list reaches beyond one namespace'
					: `no pattern of the list reaches beyond one namespace (the flag of ${listed(dormant)} seems to switch it off)`,
			);
		}),
};

type WideReach = Extract<Reach, {readonly who: 'everybody' | 'public-namespace' | 'foreign-namespaces'}>;

const isWide = (reach: Reach): reach is WideReach =>
	reach.who === 'everybody' || reach.who === 'public-namespace' || reach.who === 'foreign-namespaces';
