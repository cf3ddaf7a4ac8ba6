import {CsvError, parse} from 'csv-parse/sync';
import type {TableRow} from '../domain/plan/people-rows.ts';

/** Whichever of the three stands in the first line parts the cells: spreadsheets differ by country. */
const separatorOf = (text: string): string => {
	const [first = ''] = text.split(/\r?\n/, 1);

	return [';', '\t', ','].find(separator => first.includes(separator)) ?? ',';
};

/** A row as the library gives it, with the line on which it ends. */
type Row = {readonly info: {readonly lines: number}; readonly record: readonly string[]};

/** Reads the text of a CSV file as rows of cells (RFC 4180); or why it is none. */
export const readTable = (
	text: string,
): {readonly ok: readonly TableRow[]} | {readonly complaints: readonly string[]} => {
	const broken = text.split('\n').findIndex(line => line.includes(unreadable));
	if (broken !== -1) {
		return {
			complaints: [
				`line ${broken + 1}: a letter in it can't be read, since the file is not UTF-8: save it as CSV UTF-8`,
			],
		};
	}

	try {
		const rows = parse(text, {
			bom: true,
			delimiter: separatorOf(text.replace(/^\uFEFF/, '')),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			// A spreadsheet leaves some below the last person.
			skip_records_with_empty_values: true,
			max_record_size: longestRow,
		}) as unknown as readonly Row[];

		return {ok: rows.map(({info, record}) => ({line: info.lines, cells: record}))};
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;

		// The message quotes what stands there, which may be of another file.
		return {
			complaints: [`line ${error['lines'] ?? 1}: ${reasons[error.code] ?? `it is no CSV (${error.code})`}`],
		};
	}
};

/** What stands for bytes that are no UTF-8: a spreadsheet on Windows likes to save in the code page of its country. */
const unreadable = '\uFFFD';

/** In bytes. */
const longestRow = 10_000;

const reasons: Readonly<Record<string, string>> = {
	CSV_QUOTE_NOT_CLOSED: 'the file ends within quotes: one of them is not closed',
	CSV_INVALID_CLOSING_QUOTE: 'something stands between a closing quote and the end of its cell',
	INVALID_OPENING_QUOTE:
		'a quote stands in the middle of a cell: put the whole cell in quotes, and double those in it',
	CSV_MAX_RECORD_SIZE: `it is longer than ${longestRow} bytes`,
};
