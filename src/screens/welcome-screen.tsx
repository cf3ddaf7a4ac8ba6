import type {Welcome} from '../state/app-state.ts';
import {welcomeChoices} from '../state/welcome-choices.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line, type Piece} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {wrap} from './text-fit.ts';
import {assurance, invitation, outlook, promises} from './welcome-words.ts';

export const welcomeKeys: KeyMap<Welcome> = (press, {focused}) =>
	isOpening(press) ? welcomeChoices[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));

/** The first start: what the set-up leads to, and with what one begins. */
export function WelcomeScreen({state}: {readonly state: Welcome}) {
	const looks = useLooks();
	const rows = looks.rows < 22 ? shortRows(looks) : fullRows(looks);

	return (
		<Frame where="new workspace" name="Welcome" hints={hints(looks)}>
			{rows.map((pieces, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
				<Line key={index} pieces={pieces} />
			))}
			<OptionRows
				rows={welcomeChoices.map(({name, about}, index) => ({
					name,
					about,
					...(index === 0 && {tells: 'advised'}),
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - rows.length}
			/>
		</Frame>
	);
}

type Rows = readonly (readonly Piece[])[];

const wrapped = ({columns}: Looks, text: string): readonly string[] =>
	wrap(text, columns - 4).map(line => `  ${line}`);

const listedRows = ({columns, spell}: Looks, text: string): Rows =>
	wrap(text, columns - 8).map((line, index) => [`    ${index === 0 ? spell('·') : ' '} ${line}`]);

const fullRows = (looks: Looks): Rows => [
	...wrapped(looks, invitation).map(text => [text]),
	[],
	[`  ${outlook}`],
	...promises.flatMap(promise => listedRows(looks, promise)),
	[],
	...wrapped(looks, assurance).map(text => [{text, dimColor: true}]),
	[],
];

const shortRows = (looks: Looks): Rows => [
	...wrapped(looks, invitation).map(text => [text]),
	...wrapped(looks, assurance).map(text => [{text, dimColor: true}]),
	[],
];

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['?', 'help'],
	['q', 'leave'],
];
