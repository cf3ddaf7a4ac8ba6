import {startersJoinNamespace} from '../../../src/checks/bld/starters-join-namespace.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(startersJoinNamespace, {
	'the build joins': [
		'pass',
		{joinsNamespace: true, part: 'starter'},
		'the build joins the namespace by itself',
	],
	"the starters' build doesn't join": [
		'fail',
		{joinsNamespace: false, part: 'starter', aliasesByHand: false},
		"the build doesn't join the namespace",
	],
	'the plan wants both directions': [
		'fail',
		{joinsNamespace: false, part: 'both', isPartPlanned: true},
		"the build doesn't join the namespace",
	],
	'aliases are given by hand': [
		'not-applicable',
		{joinsNamespace: false, part: 'starter', aliasesByHand: true},
		'the plan has aliases given by hand',
	],
	'the build goes both ways and nobody planned it': [
		'undecided',
		{joinsNamespace: false, part: 'both', isPartPlanned: false},
		"the build goes both ways and doesn't join the namespace; no plan says whether it is to start connections",
		'plan',
	],
	"the form's ticks are not known": [
		'undecided',
		{joinsNamespace: unknown("the form's ticks are not known"), part: 'starter'},
		"the form's ticks are not known",
		'evidence',
	],
});
