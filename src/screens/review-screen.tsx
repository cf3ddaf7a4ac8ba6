import {planOf} from '../domain/plan/draft.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Review} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {sayStep} from '../state/setup/progress.ts';
import {folderOf, mending, reviewChoices, toMend} from '../state/setup/review.ts';
import {rehearsalOf} from '../state/setup/setup.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import type {WrittenFile} from './known.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {ToMend, WhatFollows} from './review-parts.tsx';

export const reviewKeys = (press: Press, {focused, isWriting}: Review, desk: Desk): AppEvent | undefined => {
	if (isWriting) return undefined;
	if (press.name === 'v') return {type: 'file-opened', at: 0};
	if (press.name === 'm') return mending(desk);

	return isOpening(press) ? reviewChoices(desk)[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));
};

type Props = {
	readonly desk: Desk;
	readonly state: Review;
	readonly filesOf: (plan: Plan) => readonly WrittenFile[];
};

/** The end of the set-up: what it would come to, and what would be written. */
export function ReviewScreen({desk, state, filesOf}: Props) {
	const looks = useLooks();
	const plan = planOf(desk.setup.draft);
	const issues = toMend(desk.setup.draft);
	const files = issues.length === 0 ? filesOf(plan) : [];

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={sayStep('review')}
			hints={hints(looks, issues.length > 0)}
			notice={desk.unsaved}
		>
			{issues.length > 0 ? (
				<ToMend looks={looks} issues={issues.map(({message}) => message)} />
			) : (
				<WhatFollows
					looks={looks}
					report={rehearsalOf(desk.setup, desk.setup.draft)}
					plan={plan}
					files={files}
					folder={folderOf(desk)}
				/>
			)}
			<Line />
			{state.told !== undefined && <Paragraph color="yellow">{state.told}</Paragraph>}
			{state.isWriting && <Line dimColor>{'  writing …'}</Line>}
			<OptionRows rows={reviewChoices(desk).map(({name}) => ({name}))} focused={state.focused} height={5} />
		</Frame>
	);
}

const hints = ({glyph}: Looks, isBroken: boolean): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'take it'],
	...(isBroken ? [['m', 'mend the first'] as const] : [['v', 'view a file'] as const]),
	['esc', 'back'],
	['q', 'leave'],
];
