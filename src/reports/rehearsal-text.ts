import {isOpenFailure} from '../domain/finding.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {type Explain, printText} from './text.ts';
import {wrap} from './wrap.ts';

/** The rehearsal's report, and which of its failures the plan asked for by name. */
export const printRehearsal = (report: Report, plan: Plan, explain: Explain, width = 80): string => {
	const asked = printAskedFor(report, plan, width);

	return `${printText(report, explain, width)}${asked === '' ? '' : `\n${asked}`}`;
};

/** The failures that the plan asked for, each with the fields that did; empty where there are none. */
export const printAskedFor = ({findings}: Report, plan: Plan, width = 80): string => {
	const asked = new Map(
		findings
			.filter(isOpenFailure)
			.map(({check}) => [check, askedFor(check, plan)] as const)
			.filter(([, fields]) => fields.length > 0),
	);
	const lines = [...asked].flatMap(([check, fields]) =>
		wrap(`${check}  ${fields.map(field => toPlainText(field, 80)).join(', ')}`, width, '  '),
	);

	return lines.length === 0 ? '' : `Asked for by the plan\n${lines.join('\n')}\n`;
};
