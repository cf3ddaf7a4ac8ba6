import {setTimeout} from 'node:timers/promises';
import {test} from 'vitest';
import {bundleFixture} from './bundle.ts';
import {openPty} from './pty.ts';
test('fuzz', {timeout: 300000}, async () => {
	const b = await bundleFixture();
	const go = async (columns: number, rows: number) => {
		const t = openPty({command: process.execPath, args: [b.program], columns, rows});
		await t.shows('Home'); t.press('jj'); await t.shows('▸ Check the ex'); t.press('enter'); await t.shows('Findings · 307'); await setTimeout(80);
		return t;
	};
	const r = (a: number, z: number) => a + Math.floor(Math.random() * (z - a + 1));
	let bad = 0;
	for (let i = 0; i < 25; i++) {
		const t = await go(80, 24);
		let columns = 80, rows = 24;
		for (let k = 0; k < r(1, 12); k++) { columns = r(60, 140); rows = r(18, 45); t.resize({columns, rows}); await setTimeout(r(0, 60)); if (r(0,2)===0) t.press('j','k'); }
		await setTimeout(400);
		const fresh = await go(columns, rows);
		const a = t.lines().join('\n'), f = fresh.lines().join('\n');
		if (a !== f) { bad++; if (bad < 4) console.log(columns, rows, '\n' + a + '\n=====\n' + f); }
		t.press('q'); fresh.press('q');
	}
	console.log('bad', bad);
	await b.remove();
});
