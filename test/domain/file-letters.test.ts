import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toFileLetters} from '../../src/domain/file-letters.ts';
import {folderOf} from '../../src/state/setup/review.ts';
import {newSetup} from '../../src/state/setup/setup.ts';

test.each([
	['Müller & Söhne GmbH', 'mueller-soehne-gmbh'],
	['ÄÖÜ STRASSE, Groß', 'aeoeue-strasse-gross'],
	['Mu\u0308ller', 'mueller'],
	['Café Señor Łódź', 'cafe-senor-lodz'],
	['Ærø Smørrebrød', 'aero-smorrebrod'],
	['İstanbul', 'istanbul'],
	['日本', ''],
	['--', ''],
])('%s becomes %s', (name, expected) => {
	expect(toFileLetters(name, 40)).toBe(expected);
});

test('no name is cut so that it ends with a dash, and none begins with one', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.integer({min: 1, max: 40}), (name, length) => {
			const letters = toFileLetters(name, length);

			expect(letters.length).toBeLessThanOrEqual(length);
			expect(letters).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
		}),
	);
});

test('the folder is called as the organisation is', () => {
	const setup = newSetup({organization: {name: 'Müller & Söhne GmbH'}});

	expect(folderOf({folder: undefined, setup})).toBe('./mueller-soehne-gmbh-anydesk');
});
