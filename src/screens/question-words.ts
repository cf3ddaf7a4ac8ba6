import type {Question} from '../state/setup/question.ts';
import type {Setup} from '../state/setup/setup.ts';

/** The reason of a question, with the points of the guide behind it. */
export const reasonOf = ({why, guide}: Question): string =>
	guide.length === 0 ? why : `${why} (guide ${guide.join(', ')})`;

/** The answer so far, in a few words. */
export const toldOf = ({told, name, isAside}: Question, {answered}: Pick<Setup, 'answered'>): string =>
	told === '' && !answered.includes(name) && isAside !== true ? 'open' : told;
