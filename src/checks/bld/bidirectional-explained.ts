import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {cis, nist} from '../../domain/references.ts';

export const bidirectionalExplained: ClientCheck = {
	id: 'BLD-3',
	title: 'A bidirectional build has a written reason',
	severity: 'medium',
	level: 'guide',
	targets: ['build'],
	why: 'A build that goes both ways joins the risks of both parts; without a reason nobody can tell whether it still has to.',
	remedy: [
		'Write into the plan why the build receives and starts connections.',
		'Where there is no reason, part it into an incoming-only and an outgoing-only build.',
	],
	decide: 'Write the reason into the plan, or attest that there is one.',
	guide: ['G-BLD-3', 'G-BLD-4'],
	references: [cis('4.8'), nist('CM-7')],
	isAttestable: true,

	judge: ({direction, bidirectionalReason}) =>
		whenKnown({direction}, values => {
			if (values.direction !== 'bidirectional') return notApplicable(`the build is ${values.direction}`);

			return whenKnown({direction, bidirectionalReason}, ({bidirectionalReason: reason}) =>
				reason.trim() === ''
					? fail('the build goes both ways, and no reason is written')
					: pass(`the build goes both ways, with the reason "${toPlainText(reason.trim(), 100)}"`),
			);
		}),
};
