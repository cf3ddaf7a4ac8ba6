import type {AppEvent} from '../state/app-events.ts';
import type {Press} from './keys.ts';

/** The keys beneath a picture. A code has digits alone, so that letters may act; recovery codes aren't asked for there. */
export const pictureKeys = (press: Press, now: Date): AppEvent | undefined => {
	switch (press.name) {
		case 'enter':
			return {type: 'secret-or-code-entered', now};
		case 'esc':
			return {type: 'went-back'};
		case 'backspace':
			return {type: 'text-erased'};
		case 'i':
			return {type: 'picture-inverted'};
		case 'k':
			return {type: 'key-toggled'};
		default:
			return press.text === undefined ? undefined : {type: 'text-typed', text: press.text};
	}
};
