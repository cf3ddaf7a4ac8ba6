#!/usr/bin/env node
// The door: arguments in, exit code out. Written so that an old Node can read it, and say what is missing.
'use strict';

const parts = process.versions.node.split('.').map(Number);

if (parts[0] > 22 || (parts[0] === 22 && parts[1] >= 12)) {
	enter();
} else {
	handOver();
}

function enter() {
	const {join} = require('node:path');
	const {load} = require('./load.js');

	load(join(__dirname, '../dist/main.cjs'))
		.run(process.argv.slice(2))
		.then(code => {
			process.exitCode = code;
		});
}

/** Beside a checkout lies the Node that it is developed with: that one goes on. */
function handOver() {
	const {existsSync} = require('node:fs');
	const {join} = require('node:path');
	const pinned = join(
		__dirname,
		'../node_modules/node/bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);

	if (!existsSync(pinned)) {
		process.stderr.write(`deskwarden needs Node 22.12 or newer; this is ${process.version}.\n`);
		process.exitCode = 2;
		return;
	}

	const {spawn} = require('node:child_process');
	const child = spawn(pinned, [__filename, ...process.argv.slice(2)], {stdio: 'inherit'});

	// A terminal sends its ctrl-c to both of us; passing it on as well would make it two.
	process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

	child.on('exit', (code, signal) => {
		const codes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143};

		process.exitCode = code === null ? (codes[signal] ?? 1) : code;
	});
}
