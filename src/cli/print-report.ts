import {findCheck} from '../checks/catalogue.ts';
import type {Report} from '../domain/report.ts';
import {printJson, printNdjson} from '../reports/json.ts';
import {printMarkdown} from '../reports/markdown.ts';
import {printText} from '../reports/text.ts';
import type {Format} from './outputs.ts';

/** A report in one of the formats; `columns` is the width of the terminal. */
export const print = (report: Report, format: Format, columns = 80): string => {
	switch (format) {
		case 'text':
			return printText(report, findCheck, Math.max(40, columns));
		case 'json':
			return printJson(report);
		case 'ndjson':
			return printNdjson(report);
		case 'markdown':
			return printMarkdown(report, findCheck);
	}
};
