import {does, type Page} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** A question that is answered in somebody's own words. */
export const textPage = ({desk, question, editor}: Asked<'text'>): Page => {
	const {value, ifEmpty} = question.body;
	const isOptional = ifEmpty !== undefined;

	return {
		place: ['question', question.name],
		head: questionHead(desk, question),
		rows: [
			...(value === '' ? [] : [`Now: ${value}`]),
			...(isOptional ? [`"-" leaves it empty. ${ifEmpty}`] : []),
		],
		notes: editor.complaint === undefined ? [] : [editor.complaint],
		prompt: promptFor(value, isOptional),
		takesWords: true,
		commands: [
			['any words', 'are the answer'],
			...(value === '' ? [] : [['enter', `keeps ${value}`] as const]),
			...(isOptional ? [['-', 'leaves it empty'] as const] : []),
		],
		explain: question.explain,
		hear: line => {
			const text = line.trim();
			const answer = text === '-' && isOptional ? '' : text === '' ? value : text;

			return does({type: 'text-given', text: answer}, {type: 'went-on'});
		},
	};
};

const promptFor = (value: string, isOptional: boolean): string => {
	if (value !== '') return 'Your answer (enter keeps what stands there):';

	return isOptional ? 'Your answer (enter leaves it empty):' : 'Your answer:';
};
