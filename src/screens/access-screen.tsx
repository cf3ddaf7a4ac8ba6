import {shownMap, shownRows} from '../state/access-room.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Access} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {sayTargets} from '../state/home-choices.ts';
import {driftLines, notLookedAt} from './access-drift.ts';
import {AccessMatrix} from './access-matrix.tsx';
import {reasonLines} from './access-reasons.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {ScrollRows, scrollKeys} from './scroll-rows.tsx';

export const accessKeys = (press: Press, access: Access, desk: Desk, looks: Looks): AppEvent | undefined => {
	if (access.shows !== 'matrix') {
		const move = scrollKeys(press, access.scrolled, textOf(looks, access, desk).length, looks);
		if (move !== undefined) return move;
	}

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

/** The reasons of the cell in focus, or the differences from the plan, as lines. */
const textOf = (looks: Looks, access: Access, desk: Desk): readonly string[] => {
	if (access.shows === 'drift') return driftLines(looks, access.found);

	const cell = shownRows(access, desk)[access.row]?.cells[access.column];

	return cell === undefined ? [] : reasonLines(looks, cell);
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
		>
			<Matter desk={desk} state={state} />
		</Frame>
	);
}

function Matter({desk, state}: Props) {
	const looks = useLooks();
	const map = shownMap(state, desk);
	const rows = shownRows(state, desk);

	if (state.complaints.length > 0) return <Told texts={state.complaints} />;
	if (map === undefined)
		return <Line dimColor>{`  looking at ${looks.spell(sayTargets(desk.targets), 60)}`}</Line>;
	if (state.shows !== 'matrix') {
		return <ScrollRows rows={textOf(looks, state, desk)} scrolled={state.scrolled} />;
	}
	if (rows.length === 0 || map.receivers.length === 0) {
		return <Told texts={['No machine is there to be reached.', ...notLookedAt(state)]} />;
	}

	return <AccessMatrix map={map} rows={rows} state={state} height={looks.rows - bandRows} />;
}

function Told({texts}: {readonly texts: readonly string[]}) {
	return texts.slice(0, 4).map(text => (
		<Paragraph key={text} color="yellow" most={3}>
			{text}
		</Paragraph>
	));
}

const hints = ({glyph}: Looks, {shows, from, found}: Access): readonly KeyHint[] => [
	shows === 'matrix' ? ['arrows', 'cell'] : [glyph.updown, 'read on'],
	['enter', shows === 'reasons' ? 'matrix' : 'reasons'],
	...(found === undefined ? [] : [['d', 'differences'] as const]),
	['r', from === 'plan' ? 'as it is' : 'by the plan'],
	['esc', 'back'],
	['?', 'help'],
	['q', 'leave'],
];
