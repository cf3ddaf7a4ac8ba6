import type {Welcome} from '../state/app-state.ts';
import {welcomeChoices} from '../state/welcome-choices.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {assurance, invitation, outlook, promises} from './welcome-words.ts';

export const welcomeKeys: KeyMap<Welcome> = (press, {focused}) =>
	isOpening(press) ? welcomeChoices[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));

/** The first start: what the set-up leads to, and with what one begins. */
export function WelcomeScreen({state}: {readonly state: Welcome}) {
	const looks = useLooks();
	const isLow = looks.rows < 22;
	const used = isLow ? 6 : 11;

	return (
		<Frame where="new workspace" name="Welcome" hints={hints(looks)}>
			<Paragraph>{invitation}</Paragraph>
			{!isLow && (
				<>
					<Line />
					<Line>{`  ${outlook}`}</Line>
				</>
			)}
			{promises.map(promise => (
				<Line key={promise}>{`    ${looks.spell('·')} ${promise}`}</Line>
			))}
			{!isLow && <Line />}
			<Paragraph dimColor>{assurance}</Paragraph>
			<Line />
			<OptionRows
				rows={welcomeChoices.map(({name, about}, index) => ({
					name,
					about,
					...(index === 0 && {tells: 'advised'}),
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - used}
			/>
		</Frame>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['?', 'help'],
	['q', 'leave'],
];
