import type {AppEvent} from '../state/app-events.ts';
import type {Runs} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {comparedIn, listedRuns} from '../state/runs-room.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import {runInWords} from './run-words.ts';

export const runsKeys = (press: Press, runs: Runs, desk: Desk): AppEvent | undefined => {
	const focused = listedRuns(desk)[runs.focused];
	const compared = comparedIn(runs, desk);

	if (isOpening(press)) return focused && {type: 'run-asked', id: focused.id};
	if (press.name === ' ') return focused && {type: 'run-marked', id: focused.id};
	if (press.name === 'd') return compared && {type: 'drift-asked', ...compared};

	return listKeys(press, 8) ?? commonKeys(press);
};

/** The runs that are kept, the newest first. */
export function RunsScreen({desk, state}: {readonly desk: Desk; readonly state: Runs}) {
	const looks = useLooks();
	const runs = listedRuns(desk);
	const complaint = state.complaints.join(' ');

	return (
		<Frame where={titleOf(desk.setup.draft)} name={`Runs · ${runs.length}`} hints={hints(looks)}>
			{complaint !== '' && (
				<Paragraph color="yellow" most={mostComplaint}>
					{complaint}
				</Paragraph>
			)}
			<OptionRows
				rows={runs.map(run => ({
					name: `${run.id === state.marked ? looks.glyph.on : ' '} ${run.startedAt.slice(0, 16).replace('T', ' ')}`,
					tells: runInWords(run).join(' · '),
					about: sayComparison(state, desk),
				}))}
				focused={state.focused}
				height={
					looks.rows - bandRows - (complaint === '' ? 0 : paragraphRows(looks, complaint, mostComplaint))
				}
			/>
		</Frame>
	);
}

const mostComplaint = 3;

const sayComparison = (runs: Runs, desk: Desk): string => {
	const compared = comparedIn(runs, desk);
	if (compared === undefined) return 'There is no other run to hold it against.';

	return runs.marked === undefined
		? 'd tells what has changed since the run before it; the space key marks a run to hold others against.'
		: 'd tells what has changed between the marked run and this one.';
};

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	['enter', 'findings'],
	['d', 'what has changed'],
	['space', 'mark'],
	['esc', 'back'],
	[glyph.updown, 'choose'],
	['?', 'help'],
	['q', 'leave'],
];
