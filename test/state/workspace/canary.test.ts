import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {withPrograms} from './children.ts';
import {newFolder, newHome, treeOf} from './open-workspace.ts';

const {start} = withPrograms('sealer');

const passphrase = 'kanarienvogel-7f3a91';
const secret = 'beef2bad-4711';

test('neither passphrase nor secret stands on the disk, in an argument, or in an environment', async () => {
	const folder = newFolder();
	const file = join(newHome(), 'passphrase');
	writeFileSync(file, `${passphrase}\n`, {mode: 0o600});

	const child = start('sealer', [folder, file, [secret.slice(0, 5), secret.slice(5)].join()]);
	await child.ready;
	const seen = [
		...Object.values(treeOf(folder)),
		...['cmdline', 'environ'].map(name => readFileSync(`/proc/${child.pid}/${name}`, 'latin1')),
	];
	child.tell('');
	const {code, err, lines} = await child.ended;

	expect([code, err]).toEqual([0, '']);
	expect(Object.keys(treeOf(folder))).toEqual(['identity.age', 'state.age', 'state.age.bak']);
	expect(seen.join('\n')).toContain(folder);
	expect(lines.join('\n')).toContain('PATH=');

	for (const text of [...seen, ...lines]) {
		for (const hidden of [passphrase, secret]) {
			for (const spelled of [
				hidden,
				Buffer.from(hidden).toString('base64').slice(0, 12),
				Buffer.from(hidden).toString('hex'),
			]) {
				expect(text).not.toContain(spelled);
			}
		}
	}
});
