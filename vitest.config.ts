import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		maxWorkers: 2,
		// Whoever runs the tests may have a workspace of their own, which is none of ours to look at.
		env: {XDG_STATE_HOME: join(tmpdir(), 'deskwarden-nowhere')},
	},
});
