import {escapeMarkdown} from '../domain/markdown-text.ts';

/** A table of foreign text. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[
		`| ${head.join(' | ')} |`,
		`| ${head.map(() => '---').join(' | ')} |`,
		...rows.map(row => `| ${row.map(escapeMarkdown).join(' | ')} |`),
	].join('\n');
