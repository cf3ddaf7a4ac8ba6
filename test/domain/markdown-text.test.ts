import fc from 'fast-check';
import {expect, test} from 'vitest';
import {escapeMarkdown} from '../../src/domain/markdown-text.ts';

test.each([
	['Müller & Söhne GmbH', 'Müller & Söhne GmbH'],
	['R&D', 'R&amp;D'],
	['AT&T Support', 'AT&T Support'],
	['Fish &chips; more', 'Fish &amp;chips; more'],
	['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
	['&#60;b&#62;', String.raw`&\#60;b&\#62;`],
	['&#x3c;b', String.raw`&\#x3c;b`],
	['ends with &lt', 'ends with &amp;lt'],
	['<b>', '&lt;b&gt;'],
	['a*b_c', String.raw`a\*b\_c`],
	['see https://example.com', 'see https&#58;//example.com'],
	['anna@example.com', 'anna&#64;example.com'],
])('%s', (text, expected) => {
	expect(escapeMarkdown(text)).toBe(expected);
});

/** What a reader of CommonMark makes of text without markup: entities and escapes are resolved. */
const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&#58;': ':',
	'&#46;': '.',
	'&#64;': '@',
};
const rendered = (text: string): string =>
	text.replaceAll(/\\([!-/:-@[-`{-~])|&(?:[A-Za-z0-9]+|#[0-9]+|#[xX][0-9A-Fa-f]+);/g, (whole, escaped) =>
		escaped === undefined ? (entities[whole] ?? `an entity: ${whole}`) : String(escaped),
	);

test('whatever a text is, it is read as it was', () => {
	const parts = fc.constantFrom(
		'&',
		'&amp',
		';',
		'#',
		'lt',
		'60',
		'x3c',
		'\\',
		'<',
		'@',
		' ',
		'www.',
		'https:',
	);

	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(parts).map(all => all.join('')),
			),
			text => {
				expect(rendered(escapeMarkdown(text))).toBe(text);
				expect(escapeMarkdown(text)).not.toMatch(/[<>@]/);
			},
		),
	);
});
