import type {Home} from '../state/app-state.ts';
import {type Choice, homeChoices} from '../state/home-choices.ts';
import {isNothingJudged} from '../state/run.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';

export const homeKeys: KeyMap<Home> = (press, {focused, last}) =>
	isOpening(press) ? homeChoices(last)[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));

const welcome =
	'deskwarden looks whether AnyDesk is set up so that only the right people reach the right machines. ' +
	'It only reads: nothing is changed, and nothing is sent anywhere.';

/** Where one begins: what the program does, and what it can look at. */
export function HomeScreen({state}: {readonly state: Home}) {
	const looks = useLooks();
	const choices = homeChoices(state.last);
	const notice = state.complaint ?? fruitless(state);

	return (
		<Frame name="Home" hints={hints(looks)}>
			{notice === undefined ? (
				<Paragraph>{welcome}</Paragraph>
			) : (
				<Paragraph color="yellow">{notice}</Paragraph>
			)}
			<Line />
			<Line>{'  What shall be checked?'}</Line>
			<Line />
			{choices.map((choice, index) => (
				<Line key={choice.name} bold={index === state.focused}>
					{sayChoice(looks, choice, index === state.focused)}
				</Line>
			))}
			<Line />
			<Paragraph dimColor>{choices[state.focused]?.about ?? ''}</Paragraph>
		</Frame>
	);
}

const fruitless = ({last}: Home): string | undefined =>
	last !== undefined && isNothingJudged(last)
		? 'Nothing was judged in the last check. The example shows what there is to see when something is found.'
		: undefined;

const sayChoice = ({glyph, spell}: Looks, {name, isAdvised}: Choice, isFocused: boolean): string =>
	`  ${isFocused ? glyph.focus : ' '} ${spell(name).padEnd(34)}${isAdvised ? 'advised' : ''}`;

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['?', 'help'],
	['q', 'leave'],
];
