import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, openSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readPassphrase} from '../../../src/state/workspace/passphrase.ts';
import {newHome} from './open-workspace.ts';

/** A file that holds this, and what is read from it. */
const readFrom = (content: string | Uint8Array, mode = 0o600) => {
	const file = join(newHome(), 'passphrase');
	writeFileSync(file, content);
	chmodSync(file, mode);

	return readPassphrase({file});
};

describe('a passphrase', () => {
	test.each([
		['without an end of line', 'correct horse', 'correct horse'],
		['with one', 'correct horse\n', 'correct horse'],
		['with that of Windows', 'correct horse\r\n', 'correct horse'],
		['before other lines', 'correct horse\n# a comment\n', 'correct horse'],
		['with blanks around it, which are part of it', '  correct horse \n', '  correct horse '],
		['with letters of all kinds', 'pässwörter 密码\n', 'pässwörter 密码'],
		['as long as it may be', `${'x'.repeat(1024)}\r\n`, 'x'.repeat(1024)],
		['before a file of any length', `a\n${'x'.repeat(5_000_000)}`, 'a'],
	])('is read %s', async (_title, content, ok) => {
		expect(await readFrom(content)).toEqual({ok});
	});

	test.each([
		['empty', '', 'The passphrase is empty.'],
		['an empty line', '\nsecret\n', 'The passphrase is empty.'],
		['too long', 'x'.repeat(1025), 'The passphrase is longer than 1024 bytes.'],
		['far too long', 'x'.repeat(5_000_000), 'The passphrase is longer than 1024 bytes.'],
		['too long in bytes', `${'ä'.repeat(513)}\n`, 'The passphrase is longer than 1024 bytes.'],
		['no text', Buffer.from([0xff, 0xfe, 0x41]), 'The passphrase is no text in UTF-8.'],
		[
			'not to be typed',
			'a\u001b[2J',
			'The passphrase holds a character that can not be typed, such as the end of a line.',
		],
		[
			'with a zero',
			'a\0b',
			'The passphrase holds a character that can not be typed, such as the end of a line.',
		],
	])('is refused: %s', async (_title, content, reason) => {
		expect(await readFrom(content)).toEqual({reason});
	});
});

describe('a file of a passphrase', () => {
	test.each([0o604, 0o644, 0o602, 0o777])('that everybody can read or change (%o) is refused', async mode => {
		expect(await readFrom('secret\n', mode)).toEqual({
			reason: expect.stringMatching(
				/\/passphrase can be read or changed by every user: close it to others \(chmod 600\)\.$/,
			),
		});
	});

	test.each([0o600, 0o400, 0o640])('that not everybody can (%o) is read', async mode => {
		expect(await readFrom('secret\n', mode)).toEqual({ok: 'secret'});
	});

	test('is told where it can not be read', async () => {
		const home = newHome();
		mkdirSync(join(home, 'folder'));

		expect(await readPassphrase({file: join(home, 'nowhere\u001b[2J')})).toEqual({
			reason: `${home}/nowhere·[2J cannot be read (ENOENT).`,
		});
		expect(await readPassphrase({file: join(home, 'folder')})).toEqual({
			reason: `${home}/folder is a folder.`,
		});
		expect(await readPassphrase({descriptor: 999})).toEqual({
			reason: 'Descriptor 999 cannot be read (EBADF).',
		});
	});

	test('may be behind a link: somebody named it', async () => {
		const home = newHome();
		writeFileSync(join(home, 'passphrase'), 'secret\n', {mode: 0o600});
		symlinkSync(join(home, 'passphrase'), join(home, 'link'));

		expect(await readPassphrase({file: join(home, 'link')})).toEqual({ok: 'secret'});
	});

	test('may be a pipe, whose other end says no more than a line', async () => {
		const pipe = join(newHome(), 'pipe');
		spawnSync('mkfifo', ['-m', '600', pipe]);
		const writer = spawn('sh', ['-c', 'printf "secret\\nmore\\n" > "$0"; sleep 0', pipe]);

		const closed = new Promise(resolve => writer.on('close', resolve));

		expect(await readPassphrase({file: pipe})).toEqual({ok: 'secret'});
		await closed;
	});
});

test('a descriptor is read as it is: whoever opened it saw to that', async () => {
	const file = join(newHome(), 'passphrase');
	writeFileSync(file, 'secret\n', {mode: 0o644});
	const descriptor = openSync(file, 'r');

	expect(await readPassphrase({descriptor})).toEqual({ok: 'secret'});
});
