import {type Conf, parseConfText} from './conf-text.ts';

export type BuildBlock = 'override' | 'default';

/** What stands in the generator's two boxes: forced values, and first values that a user may change. */
export type BuildText = {
	readonly override: Conf;
	readonly default: Conf;
	/** Every key that stands before a `=`, in lines that can't be read and in notes, too. */
	readonly mentions: readonly Mention[];
};

export type Mention = {readonly key: string; readonly line: number};

/**
 * Reads a build text: `[override]` and `[default]` headings, key-value lines below them; lines before any heading
 * belong to the override block; lines that begin with `#` are companion notes. Line numbers are the file's own.
 */
export const parseBuildText = (text: string): BuildText => {
	const blocks: Record<BuildBlock, string[]> = {override: [], default: []};
	let block: BuildBlock = 'override';

	for (const line of text.replace(/^\ufeff/, '').split('\n')) {
		const heading = /^\s*\[(override|default)\]\s*$/i.exec(line)?.[1]?.toLowerCase();
		const isNote = line.trimStart().startsWith('#');

		if (heading === 'override' || heading === 'default') block = heading;

		// The other block gets an empty line, so that both keep the file's numbering.
		for (const name of ['override', 'default'] as const) {
			blocks[name].push(heading !== undefined || isNote || name !== block ? '' : line);
		}
	}

	return {
		mentions: mentionsIn(text),
		override: parseConfText(blocks.override.join('\n')),
		default: parseConfText(blocks.default.join('\n')),
	};
};

const mentionsIn = (text: string): readonly Mention[] =>
	text.split('\n').flatMap((content, index) => {
		const key = /\b(ad\.[\w.-]{1,200})\s*=\s*\S/i.exec(content.slice(0, 1000))?.[1];

		return key === undefined ? [] : [{key, line: index + 1}];
	});
