import {shownMap, shownRows} from '../state/access-room.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Access} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {AccessDrift} from './access-drift.tsx';
import {AccessMatrix} from './access-matrix.tsx';
import {AccessReasons} from './access-reasons.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';

export const accessKeys = (press: Press, access: Access): AppEvent | undefined => {
	switch (press.name) {
		case 'right':
		case 'l':
			return {type: 'column-passed', by: 1};
		case 'left':
		case 'h':
			return {type: 'column-passed', by: -1};
		case 'enter':
			return {type: 'access-turned', to: access.shows === 'reasons' ? 'matrix' : 'reasons'};
		case 'd':
			return access.found === undefined
				? undefined
				: {type: 'access-turned', to: access.shows === 'drift' ? 'matrix' : 'drift'};
		case 'r':
			return {type: 'access-asked', from: access.from === 'plan' ? 'targets' : 'plan'};
		default:
			return listKeys(press, 5) ?? commonKeys(press);
	}
};

type Props = {readonly desk: Desk; readonly state: Access};

/** Who could open a session where, and with what. */
export function AccessScreen({desk, state}: Props) {
	const looks = useLooks();

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={`Who reaches whom · ${state.from === 'plan' ? 'by the plan' : 'as it is'}`}
			hints={hints(looks, state)}
			notice={desk.unsaved}
		>
			<Matter desk={desk} state={state} />
		</Frame>
	);
}

function Matter({desk, state}: Props) {
	const looks = useLooks();
	const map = shownMap(state, desk);
	const rows = shownRows(state, desk);

	if (state.complaints.length > 0) {
		return state.complaints.map(complaint => (
			<Paragraph key={complaint} color="yellow">
				{complaint}
			</Paragraph>
		));
	}
	if (map === undefined)
		return <Line dimColor>{`  looking at ${looks.spell(desk.targets.join(', '), 60)} …`}</Line>;
	if (rows.length === 0 || map.receivers.length === 0) {
		return <Paragraph>No machine is there to be reached.</Paragraph>;
	}

	switch (state.shows) {
		case 'drift':
			return <AccessDrift found={state.found} />;

		case 'reasons': {
			const cell = rows[state.row]?.cells[state.column];

			return cell === undefined ? null : <AccessReasons cell={cell} />;
		}

		case 'matrix':
			return <AccessMatrix map={map} rows={rows} state={state} height={looks.rows - bandRows} />;
	}
}

const hints = ({glyph}: Looks, {shows, from, found}: Access): readonly KeyHint[] => [
	[`${glyph.leftright}${glyph.updown}`, 'cell'],
	['enter', shows === 'reasons' ? 'matrix' : 'reasons'],
	...(found === undefined ? [] : [['d', 'differences'] as const]),
	['r', from === 'plan' ? 'as it is' : 'by the plan'],
	['esc', 'back'],
	['q', 'leave'],
];
