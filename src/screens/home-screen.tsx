import type {AppEvent} from '../state/app-events.ts';
import type {Home} from '../state/app-state.ts';
import {type Desk, hasPlan, titleOf} from '../state/desk.ts';
import {dueOf} from '../state/due.ts';
import {homeChoices} from '../state/home-choices.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {aboutChecks, fruitless} from './home-words.ts';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {StandingRows} from './standing-rows.tsx';
import {clip} from './text-fit.ts';

export const homeKeys = (press: Press, {focused}: Home, desk: Desk, now: Date): AppEvent | undefined => {
	const choices = homeChoices(desk);

	if (isOpening(press)) return choices[focused]?.event;
	if (press.name === 'w' && desk.last !== undefined) return {type: 'watch-turned', now};
	if (press.name === 'c') return {type: 'target-chosen', target: {kind: 'own', targets: desk.targets}};

	return listKeys(press, 3) ?? commonKeys(press);
};

type Props = {readonly desk: Desk; readonly state: Home; readonly today: string};

/** How things stand, what is due, and what can be done. */
export function HomeScreen({desk, state, today}: Props) {
	const looks = useLooks();
	const choices = homeChoices(desk);
	const notice = state.complaint ?? fruitless(desk) ?? watched(desk);
	const due = hasPlan(desk) ? dueOf(desk, today) : [];
	const shownDue = due.slice(0, looks.rows < 22 ? 1 : 3);

	return (
		<Frame
			where={hasPlan(desk) ? titleOf(desk.setup.draft) : undefined}
			name="Home"
			hints={hints(looks, desk)}
			notice={desk.unsaved}
		>
			{notice !== undefined ? (
				<Paragraph color="yellow">{notice}</Paragraph>
			) : hasPlan(desk) ? (
				<StandingRows desk={desk} />
			) : (
				<Paragraph>{aboutChecks}</Paragraph>
			)}
			{shownDue.length > 0 && <Line>{'  Due'}</Line>}
			{shownDue.map(text => (
				<Line
					key={text}
				>{`    ${looks.spell('·')} ${clip(looks.spell(text), looks.columns - 8, looks.glyph.cut)}`}</Line>
			))}
			{due.length > shownDue.length && <Line dimColor>{`    and ${due.length - shownDue.length} more`}</Line>}
			<Line />
			{!hasPlan(desk) && (
				<>
					<Line>{'  What shall be checked?'}</Line>
					<Line />
				</>
			)}
			<OptionRows
				rows={choices.map(({name, about, isAdvised}) => ({
					name,
					about,
					...(isAdvised && {tells: 'advised'}),
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - (hasPlan(desk) ? 6 : 7)}
			/>
		</Frame>
	);
}

const watched = ({watch}: Desk): string | undefined =>
	watch?.told[0] === undefined ? undefined : `Watching: ${watch.told[0]}`;

const hints = ({glyph}: Looks, {last, watch}: Desk): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['c', 'check now'],
	...(last === undefined ? [] : [['w', watch === undefined ? 'watch' : 'stop watching'] as const]),
	['?', 'help'],
	['q', 'leave'],
];
