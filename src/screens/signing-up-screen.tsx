import {Box} from 'ink';
import type {AppEvent} from '../state/app-events.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {skewNotice} from '../state/second-factor/verify.ts';
import type {SigningUp} from '../state/signing-rooms.ts';
import {FactorPicture} from './factor-picture.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import type {Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {pictureKeys} from './picture-keys.ts';
import {aboutRecovery} from './prompt-words.ts';

export const signingUpKeys = (press: Press, {dialogue}: SigningUp, now: Date): AppEvent | undefined => {
	if (dialogue.stage === 'shown') return pictureKeys(press, now);
	if (press.name === 'enter') return {type: 'recovery-kept'};

	return press.name === 'esc' ? {type: 'went-back'} : undefined;
};

/** Somebody becomes a signer: a picture to scan, a code to type, recovery codes to keep. */
export function SigningUpScreen({desk, state}: {readonly desk: Desk; readonly state: SigningUp}) {
	const {dialogue} = state;

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name="Who signs words"
			hints={dialogue.stage === 'shown' ? shownHints : recoveryHints}
		>
			<Stage state={state} />
		</Frame>
	);
}

function Stage({state: {dialogue, complaint, isWaiting}}: {readonly state: SigningUp}) {
	const {rows} = useLooks();

	switch (dialogue.stage) {
		case 'shown':
			return (
				<Box flexGrow={1} overflow="hidden">
					<FactorPicture
						showing={dialogue}
						title={`${dialogue.login} signs words`}
						rows={rows - bandRows}
						note="The key is kept in the sealed workspace, and not shown again."
					/>
				</Box>
			);

		case 'recovery':
			return (
				<>
					<Paragraph bold>The code was right. Ten recovery codes, shown only now:</Paragraph>
					<Line />
					{pairsOf(dialogue.codes).map(pair => (
						<Line key={pair[0]}>{`    ${pair.join('      ')}`}</Line>
					))}
					<Line />
					<Paragraph dimColor>{aboutRecovery}</Paragraph>
					{[skewNotice(dialogue.skew), complaint]
						.filter(text => text !== undefined)
						.map(text => (
							<Paragraph key={text} color="yellow">
								{text}
							</Paragraph>
						))}
					{isWaiting && <Line dimColor>{'  keeping'}</Line>}
				</>
			);

		case 'enrolled':
			return null;
	}
}

const pairsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
	codes.flatMap((_, at) => (at % 2 === 0 ? [codes.slice(at, at + 2)] : []));

const shownHints: readonly KeyHint[] = [
	['type', 'the code'],
	['enter', 'verify'],
	['i', 'invert the picture'],
	['k', 'hide the key'],
	['esc', 'back'],
];

const recoveryHints: readonly KeyHint[] = [
	['enter', 'I have kept them'],
	['esc', 'give up: nothing is kept'],
	['ctrl-c', 'leave'],
];
