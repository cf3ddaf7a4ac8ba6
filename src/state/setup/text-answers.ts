import {hasOddBlanks, toPlainText} from '../../domain/plain-text.ts';

const longest = 500;

/** What is wrong with a text that a plan would hold (as `text` of `domain/file-values.ts`). */
export const judgeText = (text: string): string | undefined => {
	if (text.length > longest) return `That is longer than ${longest} characters.`;

	return toPlainText(text, longest) === text ? undefined : 'It should hold printable characters alone.';
};

/** What is wrong with the name of a person, in which words are given. */
export const judgePerson = (name: string): string | undefined =>
	hasOddBlanks(name) ? 'A name should have no blanks but plain ones.' : judgeText(name);

/** What is wrong with the name of an entry, beside others of its list. */
export const judgeName = (name: string, others: readonly string[], what: string): string | undefined => {
	if (name === '') return `A ${what} needs a name.`;
	if (others.includes(name)) return `There is a ${what} of that name already.`;

	return judgeText(name);
};

/** The same for the name of a build, which is a key of the plan: a few can't be one (as `domain/file-shape.ts`). */
export const judgeKey = (name: string, others: readonly string[], what: string): string | undefined =>
	['__proto__', 'prototype', 'constructor'].includes(name)
		? `"${name}" can't be a name.`
		: judgeName(name, others, what);

/** What is wrong with a login (portal.md 2.6: users are made by name and mail address). */
export const judgeLogin = (login: string, others: readonly string[]): string | undefined => {
	if (login === '') return 'A user needs a login: the mail address.';
	if (!/^[^\s@]+@[^\s@]+$/.test(login)) return 'A login is a mail address, as anna@example.com.';
	if (others.some(other => other.toLowerCase() === login.toLowerCase()))
		return 'That login stands here already.';

	return judgeText(login);
};

/** Without an entry: an empty text says nothing. */
export const entry = <Key extends string>(key: Key, text: string): {readonly [Name in Key]?: string} =>
	text === '' ? {} : ({[key]: text} as {[Name in Key]: string});
