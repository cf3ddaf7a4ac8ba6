import {Box} from 'ink';
import type {AppEvent} from '../state/app-events.ts';
import type {Enrolling} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {inThePortal} from '../state/enrolling-room.ts';
import type {EnrolmentDialogue} from '../state/second-factor/enrolment.ts';
import type {Showing} from '../state/second-factor/showing.ts';
import {sayProgress} from '../state/setup/progress.ts';
import {enrollingWords} from './enrolling-words.ts';
import {FactorPicture} from './factor-picture.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {fieldKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {pictureKeys} from './picture-keys.ts';

export const enrollingKeys = (press: Press, {dialogue}: Enrolling, now: Date): AppEvent | undefined => {
	if (dialogue.stage === 'shown') {
		return press.name === 's' ? {type: 'scanned-in-browser', now} : pictureKeys(press, now);
	}

	return press.name === 'enter' ? {type: 'secret-or-code-entered', now} : fieldKeys(press);
};

/** Somebody enrols: the portal's secret is pasted without being shown, drawn as a picture, and tried with a code. */
export function EnrollingScreen({desk, state}: {readonly desk: Desk; readonly state: Enrolling}) {
	const {dialogue} = state;

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={sayProgress(desk.setup)}
			hints={dialogue.stage === 'shown' ? shownHints(dialogue) : askingHints}
		>
			<Stage dialogue={dialogue} />
		</Frame>
	);
}

function Stage({dialogue}: {readonly dialogue: EnrolmentDialogue}) {
	const looks = useLooks();
	const {ask, about} = enrollingWords(dialogue.account);

	switch (dialogue.stage) {
		case 'asking':
			return (
				<>
					<Paragraph bold most={3}>
						{ask}
					</Paragraph>
					<Paragraph dimColor>{about}</Paragraph>
					<Line />
					<Line bold>
						{`  ${looks.glyph.focus} ${dialogue.typed === '' ? '' : `${dialogue.typed.length} characters, not shown`}${looks.glyph.caret}`}
					</Line>
					<Line />
					{dialogue.complaint !== undefined && (
						<Paragraph color="yellow" most={4}>
							{dialogue.complaint}
						</Paragraph>
					)}
				</>
			);

		case 'shown':
			return (
				<Box flexGrow={1} overflow="hidden">
					<FactorPicture
						showing={dialogue}
						title={`${dialogue.account} · ${dialogue.issuer}`}
						rows={looks.rows - bandRows}
						note={`${inThePortal} The key is not kept here; that you enrolled, when, and who saw it, is noted.`}
					/>
				</Box>
			);

		case 'enrolled':
			return null;
	}
}

const askingHints: readonly KeyHint[] = [
	['paste', 'the secret'],
	['enter', 'draw it'],
	['esc', 'back'],
	['ctrl-c', 'leave'],
];

const shownHints = ({isKeyHidden}: Showing): readonly KeyHint[] => [
	['enter', 'verify the code'],
	['esc', 'back'],
	['s', 'scanned elsewhere'],
	['k', isKeyHidden ? 'show key' : 'hide key'],
	['i', 'invert'],
];
