import {escapeMarkdown} from '../domain/markdown-text.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Reference} from '../domain/references.ts';

/** What a code span can show as it is, in a table cell too. */
const harmless = /^[A-Za-z0-9._@*?;:=,-]+$/;

/** Longer than any text that a plan may hold. */
const longest = 20_000;

/** A person's name for something, with nothing in it that Markdown would take for markup. */
export const named = (text: string): string => escapeMarkdown(toPlainText(text, longest));

/** An address, a key or another text that is to be copied letter by letter. */
export const exact = (text: string): string => (harmless.test(text) ? `\`${text}\`` : named(text));

/** The blocks of a page, with a blank line between them; empty ones are left out. */
export const page = (...blocks: readonly (string | readonly string[])[]): string =>
	`${blocks
		.flat()
		.filter(block => block !== '')
		.join('\n\n')}\n`;

/** A list of points; no point, no list. */
export const points = (all: readonly string[]): string => all.map(point => `- ${point}`).join('\n');

/** Steps in an order. */
export const numbered = (all: readonly string[]): string =>
	all.map((step, index) => `${index + 1}. ${step}`).join('\n');

/** Things to do, each with a box to tick. */
export const boxes = (all: readonly string[]): string => all.map(step => `- [ ] ${step}`).join('\n');

/** Cells are Markdown already. Without a row there is no table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	rows.length === 0
		? ''
		: [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

/** Where a step comes from: points of the guide, pages of the vendor. */
export const cite = (...sources: readonly (string | Reference)[]): string =>
	sources.length === 0
		? ''
		: ` (${sources.map(source => (typeof source === 'string' ? source : titleOf(source))).join(', ')})`;

/** A page of the vendor, by its title. */
export const titleOf = ({title = ''}: Reference): string =>
	title.startsWith('AnyDesk') ? title : `AnyDesk: ${title}`;

/** What a page rests on, to look it up: the guide, and the vendor's pages. */
export const sourceList = (pages: readonly Reference[]): string =>
	points([
		'G-…: points of *AnyDesk Security Best Practises*, user guide v1.0 (22.03.2023).',
		...pages.map(source => `${titleOf(source)}, ${source.url} (as of ${source.date})`),
	]);
