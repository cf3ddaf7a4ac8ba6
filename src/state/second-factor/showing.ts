import type {Factor} from './factor.ts';
import {type Names, shortUri} from './uri.ts';

/** A factor in sight: its picture, its key, and the code that is being typed beneath. */
export type Showing = {
	readonly factor: Factor;
	/** What the app will show above the code. */
	readonly label: Names;
	/** What is to be known of the secret, in sentences. */
	readonly notices: readonly string[];
	readonly typed: string;
	/** What was wrong with the last code, in a sentence. */
	readonly complaint: string | undefined;
	/** Light and dark changed places: for a terminal that doesn't draw the colours it is asked for. */
	readonly isInverted: boolean;
	readonly isKeyHidden: boolean;
};

export type ShowingEvent =
	| {readonly type: 'text-typed'; readonly text: string}
	| {readonly type: 'text-erased'}
	| {readonly type: 'picture-inverted'}
	| {readonly type: 'key-toggled'};

export const newShowing = (factor: Factor, label: Names, notices: readonly string[] = []): Showing => ({
	factor,
	label,
	notices,
	typed: '',
	complaint: undefined,
	isInverted: false,
	isKeyHidden: false,
});

/** The text of the picture. */
export const pictureText = ({factor, label}: Showing): string => shortUri(factor, label);

const longestCode = 32;

export const nextShowing = <Shown extends Showing>(showing: Shown, event: ShowingEvent): Shown => {
	switch (event.type) {
		case 'text-typed':
			return {...showing, typed: (showing.typed + plainLine(event.text)).slice(0, longestCode)};

		case 'text-erased':
			return {...showing, typed: showing.typed.slice(0, -1)};

		case 'picture-inverted':
			return {...showing, isInverted: !showing.isInverted};

		case 'key-toggled':
			return {...showing, isKeyHidden: !showing.isKeyHidden};
	}
};

const plainLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, '');

/** A code was refused: the field is empty again. */
export const withComplaint = <Shown extends Showing>(showing: Shown, complaint: string): Shown => ({
	...showing,
	typed: '',
	complaint,
});
