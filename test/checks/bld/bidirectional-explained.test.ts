import {bidirectionalExplained} from '../../../src/checks/bld/bidirectional-explained.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(bidirectionalExplained, {
	'the plan tells the reason': [
		'pass',
		{direction: 'bidirectional', bidirectionalReason: 'colleagues help each other'},
		'the build goes both ways, with the reason "colleagues help each other"',
	],
	'the reason is long': [
		'pass',
		{direction: 'bidirectional', bidirectionalReason: 'because '.repeat(40)},
		/^the build goes both ways, with the reason "because .{50,100}…"$/,
	],
	'the reason is left blank': [
		'fail',
		{direction: 'bidirectional', bidirectionalReason: '  '},
		'the build goes both ways, and no reason is written',
	],
	'the build goes one way': [
		'not-applicable',
		{direction: 'incoming-only', bidirectionalReason: unknown('no plan was given', 'plan')},
		'the build is incoming-only',
	],
	'nobody says why': [
		'undecided',
		{direction: 'bidirectional', bidirectionalReason: unknown('no plan gives a reason', 'plan')},
		'no plan gives a reason',
		'plan',
	],
	'the direction is not known': [
		'undecided',
		{direction: unknown("the text doesn't tell the build's type"), bidirectionalReason: 'help'},
		"the text doesn't tell the build's type",
		'evidence',
	],
});
