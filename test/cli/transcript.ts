import description from '../../package.json' with {type: 'json'};
import type {Ended} from './world.ts';

export type TranscriptOptions = {
	/** How many lines of standard output are kept. */
	readonly lines?: number;
	/** What is replaced, so that every machine writes the same. */
	readonly placeholders?: Readonly<Record<string, string>>;
};

/** A command line, what it printed and how it ended, as a reviewer reads it. */
export const printTranscript = (
	argv: readonly string[],
	{code, out, err}: Ended,
	{lines = Number.POSITIVE_INFINITY, placeholders = {}}: TranscriptOptions = {},
): string => {
	const printed = out.split('\n').slice(0, -1);
	const text = [
		`$ ${['deskwarden', ...argv.map(quote)].join(' ')}`,
		...printed.slice(0, lines),
		...(printed.length > lines ? ['[and more]'] : []),
		...(err === '' ? [] : ['[on standard error]', ...err.split('\n').slice(0, -1)]),
		`[exit code ${code}]`,
		'',
	].join('\n');

	return Object.entries({[description.version]: '<version>', ...placeholders}).reduce(
		(result, [found, shown]) => result.replaceAll(found, shown),
		text,
	);
};

const quote = (argument: string): string => (/^[\w@%+=:,./*-]+$/.test(argument) ? argument : `'${argument}'`);
