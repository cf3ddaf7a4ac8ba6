import {receiversOutsideNamespace} from '../../../src/checks/bld/receivers-outside-namespace.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(receiversOutsideNamespace, {
	'it stays outside': [
		'pass',
		{joinsNamespace: false, part: 'receiver'},
		"it doesn't join the namespace by itself",
	],
	'a receiver joins': [
		'fail',
		{joinsNamespace: true, part: 'receiver', isPartPlanned: true},
		'it joins the namespace by itself, although it receives connections',
	],
	'a client that does both joins, and nobody planned it': [
		'fail',
		{joinsNamespace: true, part: 'both', isPartPlanned: false},
		'it joins the namespace by itself, although it receives connections',
	],
	'the plan has it start connections too': [
		'not-applicable',
		{joinsNamespace: true, part: 'both', isPartPlanned: true},
		'the plan has it start connections too, so it belongs in the namespace',
	],
	'the build of a custom client is not given': [
		'undecided',
		{joinsNamespace: unknown('the build was not given'), part: 'receiver'},
		'the build was not given',
		'evidence',
	],
});
