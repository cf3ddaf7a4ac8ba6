import {Box} from 'ink';
import type {Finding} from '../domain/finding.ts';
import type {Findings} from '../state/app-state.ts';
import {count, decidedShare} from '../state/counts.ts';
import {placeOf} from '../state/finding-list.ts';
import {shownFindings} from '../state/shown-findings.ts';
import {CountsLine} from './counts-line.tsx';
import {FindingRows} from './finding-rows.tsx';
import {bandRows} from './frame.tsx';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {Preview, previewRows} from './preview.tsx';
import {clipStart} from './text-fit.ts';

export const focusedFinding = (state: Findings): Finding | undefined => {
	const findings = shownFindings(state);

	return findings[placeOf(findings, state.focused)];
};

/** Where nothing was found. */
export function NoFindings() {
	return (
		<>
			<Line />
			<Paragraph>Go back with esc: a folder can be checked, or the example.</Paragraph>
		</>
	);
}

/** The findings, narrowed by the filter; the one in focus is told below. */
export function FindingList({state, noticeRows}: {readonly state: Findings; readonly noticeRows: number}) {
	const looks = useLooks();
	const {run, focused, isFiltering} = state;
	const findings = shownFindings(state);
	const height = looks.rows - bandRows - noticeRows - headRows - previewRows;

	return (
		<>
			<CountsLine counts={count(run.findings)} />
			<Line dimColor={!isFiltering}>{`  ${sayFilter(looks, state, findings.length)}`}</Line>
			<Line />
			<FindingRows findings={findings} focused={focused} height={height} hasTarget={run.targets.length > 1} />
			<Box flexGrow={1} />
			<Preview finding={focusedFinding(state)} />
		</>
	);
}

/** The counts, the filter, and the empty row under them. */
const headRows = 3;

const sayFilter = ({columns, glyph, spell}: Looks, state: Findings, found: number): string => {
	const {run, filter, isFiltering} = state;

	if (!isFiltering && filter === '') {
		return `${decidedShare(count(run.findings))} % of what applies was decided.`;
	}

	const hits = `${found} of ${run.findings.length}`;
	const caret = isFiltering ? glyph.caret : '';

	return `/${clipStart(spell(filter), columns - hits.length - 9, glyph.cut)}${caret}   ${hits}`;
};
