import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {root, textOf} from './source-files.ts';

type Description = {
	readonly version: string;
	readonly dependencies?: object;
	readonly devDependencies: Readonly<Record<string, string>>;
};

type Lock = {
	readonly packages: Readonly<Record<string, {readonly optionalDependencies?: object}>>;
};

const description: Description = JSON.parse(textOf('package.json'));

describe('the package', () => {
	test('brings no dependencies, and pins what it is made with', () => {
		expect(description.dependencies).toBeUndefined();
		expect(
			Object.values(description.devDependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version)),
		).toEqual([]);
	});

	test('has a lock file that names every optional package, or npm ci would refuse it elsewhere', () => {
		const {packages}: Lock = JSON.parse(textOf('package-lock.json'));
		const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
			Object.keys(optionalDependencies).filter(
				name => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
			),
		);

		expect(missing).toEqual([]);
	});

	test('has its version in the changelog, and tells it', () => {
		const told = execFileSync(process.execPath, ['bin/deskwarden.js', '--version'], {
			cwd: root,
			encoding: 'utf8',
		});

		expect(textOf('CHANGELOG.md')).toContain(`## ${description.version}`);
		expect(told).toBe(`${description.version}\n`);
	});
});
