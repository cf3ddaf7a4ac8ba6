import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Review} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {sayStep} from '../state/setup/progress.ts';
import type {Question} from '../state/setup/question.ts';
import {folderOf, mending, reviewChoices, toMend} from '../state/setup/review.ts';
import {rehearsalOf} from '../state/setup/setup.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import type {Known} from './known.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import {followingRows, toMendRows} from './review-parts.ts';

export const reviewKeys = (press: Press, review: Review, desk: Desk): AppEvent | undefined => {
	const {focused, isWriting} = review;

	// What is being written is written to its end, wherever one goes.
	if (isWriting) return commonKeys(press);
	if (press.name === 'v') return {type: 'file-opened', at: 0};
	if (press.name === 'm') return mending(desk);

	return isOpening(press)
		? reviewChoices(desk, review)[focused]?.event
		: (listKeys(press, 3) ?? commonKeys(press));
};

type Props = {
	readonly desk: Desk;
	readonly state: Review;
	readonly filesOf: Known['filesOf'];
};

/** The end of the set-up: what it would come to, and what would be written. */
export function ReviewScreen({desk, state, filesOf}: Props) {
	const looks = useLooks();
	const plan = planOf(desk.setup.draft);
	const issues = toMend(desk.setup.draft);
	const choices = reviewChoices(desk, state);
	const told = state.isWriting ? 'writing' : state.told;
	const toldRows = told === undefined ? 0 : paragraphRows(looks, told, mostTold);
	const room = looks.rows - bandRows - 1 - toldRows - choices.length;
	const rows =
		issues.length > 0
			? toMendRows(
					looks,
					[...new Set(issues.map(({message, question}) => sayIssue(message, question)))],
					room,
				)
			: followingRows(looks, {
					report: rehearsalOf(desk.setup, desk.setup.draft),
					plan,
					files: filesOf(plan, desk.setup.enrolments),
					folder: folderOf(desk),
				});
	const isRoomy = rows.length + aboutRows <= room;

	return (
		<Frame where={titleOf(desk.setup.draft)} name={sayStep('review')} hints={hints(looks, issues.length > 0)}>
			{(rows.length > room ? [...rows.slice(0, room - 1), [`    ${looks.glyph.cut}`]] : rows).map(
				(pieces, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
					<Line key={index} pieces={pieces} />
				),
			)}
			<Line />
			{told !== undefined && (
				<Paragraph bold most={mostTold}>
					{told}
				</Paragraph>
			)}
			<OptionRows
				rows={choices.map(({name, about}) => (isRoomy ? {name, about} : {name}))}
				focused={state.focused}
				height={choices.length + (isRoomy ? aboutRows : 0)}
			/>
		</Frame>
	);
}

/** What is wrong, and which question would mend it. */
const sayIssue = (message: string, question: Question | undefined): string =>
	question === undefined ? message : `${message} (${question.ask})`;

/** Why nothing was written, whole, where there is the least room. */
const mostTold = 4;
/** What a choice means takes two rows, and an empty one above. */
const aboutRows = 3;

const hints = ({glyph}: Looks, isBroken: boolean): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'take it'],
	...(isBroken ? [['m', 'mend the first'] as const] : [['v', 'view a file'] as const]),
	['esc', 'back'],
	['?', 'help'],
	['q', 'leave'],
];
