import {Box} from 'ink';
import type {Finding} from '../domain/finding.ts';
import type {Findings} from '../state/app-state.ts';
import {count, decidedShare} from '../state/counts.ts';
import {placeOf} from '../state/finding-list.ts';
import {shownFindings} from '../state/shown-findings.ts';
import {CountsLine} from './counts-line.tsx';
import {isTargetShown} from './finding-row.tsx';
import {FindingRows} from './finding-rows.tsx';
import {bandRows} from './frame.tsx';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Preview, previewRows} from './preview.tsx';
import {clipStart} from './text-fit.ts';

export const focusedFinding = (state: Findings): Finding | undefined => {
	const findings = shownFindings(state);

	return findings[placeOf(findings, state.focused)];
};

/** The counts, the filter, the list, and the other half of the finding in focus. */
export function FindingsMatter({state, noticeRows}: {readonly state: Findings; readonly noticeRows: number}) {
	const looks = useLooks();
	const {run, focused, isFiltering} = state;
	const findings = shownFindings(state);
	const height = looks.rows - bandRows - noticeRows - headRows - previewRows;
	const place = placeOf(findings, focused) + 1;
	const position = findings.length > height ? `   row ${place}` : '';

	return (
		<>
			<CountsLine counts={count(run.findings)} />
			<Line dimColor={!isFiltering}>{`  ${sayFilter(looks, state, findings.length)}${position}`}</Line>
			<Line />
			<FindingRows
				findings={findings}
				focused={focused}
				height={height}
				hasTarget={isTargetShown(looks, run)}
			/>
			<Box flexGrow={1} />
			<Preview finding={focusedFinding(state)} hasTarget={isTargetShown(looks, run)} />
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

	return `/${clipStart(spell(filter), columns - hits.length - 20, glyph.cut)}${caret}   ${hits}`;
};
