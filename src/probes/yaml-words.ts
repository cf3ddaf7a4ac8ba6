import type {ErrorCode} from 'yaml';

/** The parser's complaints, in words for somebody who writes YAML twice a year. They never quote the file. */
export const sayDefect = (code: ErrorCode): string => {
	switch (code) {
		case 'TAB_AS_INDENT':
			return 'a tab stands where blanks should indent';
		case 'BAD_INDENT':
			return 'the indentation is wrong here, or a bracket is not closed';
		case 'MISSING_CHAR':
			return 'something is missing here: a closing quote, a bracket, a comma or a blank';
		case 'MULTILINE_IMPLICIT_KEY':
		case 'KEY_OVER_1024_CHARS':
			return 'a key should stand in one line and end with a colon';
		case 'BLOCK_AS_IMPLICIT_KEY':
			return 'two keys stand in one line: text that holds a colon should stand in quotes';
		case 'BAD_SCALAR_START':
		case 'BAD_ALIAS':
			return 'text that starts with a special character should stand in quotes';
		case 'BAD_DQ_ESCAPE':
			return 'a backslash between double quotes should be doubled';
		default:
			return 'this is no YAML: a colon, a quote or the indentation is wrong here';
	}
};
