#!/usr/bin/env node
// The door: arguments in, exit code out. Written so that an old Node can read it and say what is missing.
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 12)) {
	const {run} = await import('../dist/main.js');
	process.exitCode = await run(process.argv.slice(2));
} else {
	const pinned = join(
		home,
		'node_modules',
		'node',
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);

	if (existsSync(pinned)) {
		const {spawn} = await import('node:child_process');
		const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
			stdio: 'inherit',
		});

		// A terminal sends its ctrl-c to both of us; passing it on as well would make it two.
		process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
		for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
		process.exitCode = await new Promise(resolve => {
			child.on('exit', (code, signal) =>
				resolve(code ?? {SIGINT: 130, SIGTERM: 143, SIGHUP: 129}[signal] ?? 1),
			);
		});
	} else {
		process.stderr.write(`deskwarden needs Node 22.12 or newer; this is ${process.version}.\n`);
		process.exitCode = 2;
	}
}
