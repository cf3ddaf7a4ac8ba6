import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {bandRows} from './frame.tsx';
import type {WrittenFile} from './known.ts';
import {Line} from './line.tsx';
import type {Looks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {RehearsalRows} from './rehearsal-rows.tsx';
import {accessInShort, sheetsIn, stepsIn} from './review-words.ts';

/** What makes no sense yet. */
export function ToMend({looks, issues}: {readonly looks: Looks; readonly issues: readonly string[]}) {
	const room = looks.rows - bandRows - 9;

	return (
		<>
			<Line bold>{'  This has to be mended before the files can be written:'}</Line>
			{issues.slice(0, room).map(issue => (
				<Paragraph key={issue} color="yellow">{`${looks.spell('·')} ${issue}`}</Paragraph>
			))}
			{issues.length > room && <Line>{`  and ${issues.length - room} more`}</Line>}
		</>
	);
}

type FollowsProps = {
	readonly looks: Looks;
	readonly report: Report | undefined;
	readonly plan: Plan;
	readonly files: readonly WrittenFile[];
	readonly folder: string;
};

/** What the plan comes to: by its rehearsal, by who could reach whom, and in files. */
export function WhatFollows({looks, report, plan, files, folder}: FollowsProps) {
	const {ways, strange} = accessInShort(plan);

	return (
		<>
			<Line bold>{'  Rehearsal: nothing real was looked at. If all is deployed as planned:'}</Line>
			<RehearsalRows report={report} plan={plan} />
			<Line>{`    Access   ${ways
				.map(({from, to}) => `${looks.spell(from, 20)} reaches ${looks.spell(to, 20)}`)
				.slice(0, 2)
				.join(', ')}${strange.length === 0 ? '; nobody else' : ''}`}</Line>
			{strange.slice(0, 1).map(({because}) => (
				<Paragraph key={because} color="yellow">
					{because}
				</Paragraph>
			))}
			<Line />
			<Line>{`  To be written to ${looks.spell(folder, 60)}: ${files.length} files`}</Line>
			{looks.rows >= 22 && (
				<Line dimColor>{`    ${files
					.filter(({path}) => path.endsWith('.txt'))
					.map(({path}) => looks.spell(path, 30))
					.join('  ')}  checklist  ${sheetsIn(files)} sheets`}</Line>
			)}
			<Line>{`  Your part afterwards: ${stepsIn(files)} boxes to tick in the portal, and each person enrols.`}</Line>
		</>
	);
}
