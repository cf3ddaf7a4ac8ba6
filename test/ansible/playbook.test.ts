import {spawn, spawnSync} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ansibleFiles} from '../../src/artifacts/ansible.ts';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import {readPlan} from '../../src/domain/plan/sense.ts';
import type {Report} from '../../src/domain/report.ts';
import {deskwarden} from '../cli/world.ts';
import {find} from '../collector/run-collector.ts';
import {endpointNamed} from '../fixtures/endpoints.ts';
import {hostNamed} from '../fixtures/layouts.ts';
import {changed} from '../fixtures/tree.ts';
import {writeTree} from '../fixtures/tree-place.ts';

const needed: Readonly<Record<string, string>> = {
	'ansible-playbook': 'ansible-core',
	sshd: 'openssh-server',
	'ssh-keygen': 'openssh-client',
	sudo: 'sudo',
};

const missing = Object.keys(needed).filter(
	program => find(program) === undefined && !existsSync(`/usr/sbin/${program}`),
);
const trouble =
	process.getuid?.() !== 0
		? 'only root can start an SSH server and read other people’s files'
		: missing.length > 0
			? `install ${missing.map(program => needed[program]).join(' and ')}`
			: undefined;

const planText = `schema: deskwarden/plan@1
organization: {name: Acme Support GmbH, licence: ultimate-cloud}
namespace: acme
endpoints: [{name: till-7}, {name: till-8}, {name: gone}]
`;

/** Three endpoints as folders: two of them share a password record. */
const trees = {
	'till-7': endpointNamed('two passwords').tree,
	'till-8': changed(endpointNamed('two passwords').tree, hostNamed('till-8')),
	reception: endpointNamed('a receiver by the guide').tree,
};

let folder = '';
const at = (...path: readonly string[]): string => join(folder, ...path);

const write = (path: string, text: string, mode = 0o600): void => {
	mkdirSync(dirname(at(path)), {recursive: true});
	writeFileSync(at(path), text);
	chmodSync(at(path), mode);
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'deskwarden-ansible-'));
	chmodSync(folder, 0o755);
	const read = readPlan({
		schema: 'deskwarden/plan@1',
		organization: {name: 'Acme Support GmbH', licence: 'ultimate-cloud'},
		namespace: 'acme',
		endpoints: [{name: 'till-7'}, {name: 'till-8'}],
	});
	if (!('ok' in read)) throw new Error('the plan makes no sense');

	write('plan.yaml', planText);
	for (const {path, text} of ansibleFiles(read.ok)) write(`fleet/${path}`, text);
	for (const [name, tree] of Object.entries(trees)) {
		mkdirSync(at('disks', name), {recursive: true});
		writeTree(at('disks', name), tree);
	}
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Played = {readonly code: number; readonly said: string; readonly seen: string};

/** Runs the playbook; `seen` is what the process table showed meanwhile. */
const play = (inventory: string, ...more: readonly string[]): Promise<Played> => {
	write('fleet/hosts.yml', inventory);
	const child = spawn('ansible-playbook', ['-i', 'hosts.yml', 'collect.yml', ...more], {
		cwd: at('fleet'),
		env: {
			PATH: process.env['PATH'] ?? '',
			HOME: folder,
			LC_ALL: 'C.UTF-8',
			ANSIBLE_NOCOLOR: '1',
			ANSIBLE_SSH_ARGS: '-o ControlMaster=no',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said: Buffer[] = [];
	const seen = new Set<string>();
	let isOver = false;

	child.stdout.on('data', (piece: Buffer) => said.push(piece));
	child.stderr.on('data', (piece: Buffer) => said.push(piece));
	const look = (): void => {
		for (const pid of readdirSync('/proc').filter(
			name => /^\d+$/.test(name) && Number(name) >= (child.pid ?? 0),
		)) {
			for (const file of ['cmdline', 'environ']) {
				try {
					seen.add(readFileSync(`/proc/${pid}/${file}`, 'latin1'));
				} catch {
					// It has ended.
				}
			}
		}
		if (!isOver) setImmediate(look);
	};
	look();

	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => {
			isOver = true;
			resolve({code: code ?? 1, said: Buffer.concat(said).toString(), seen: [...seen].join('\n')});
		});
	});
};

const local = (host: string, root: string): string =>
	`    ${host}: {ansible_connection: local, deskwarden_root: ${root}}\n`;
const group = 'anydesk_endpoints:\n  hosts:\n';

const evidenceOf = (host: string): EndpointEvidence => {
	const read = readEvidence(JSON.parse(readFileSync(at('fleet/evidence', `${host}.json`), 'utf8')));
	if ('reason' in read) throw new Error(read.reason);

	return read.ok;
};

const recordsOf = ({installations}: EndpointEvidence): unknown =>
	installations.flatMap(({files}) =>
		files.flatMap(({secrets = []}) =>
			secrets.filter(([key]) => key.endsWith('.pwd')).map(([, , , detail]) => detail),
		),
	);

const findingsOf = async (...targets: readonly string[]): Promise<unknown> => {
	const {out} = await deskwarden(['check', '--plan', 'plan.yaml', '--format', 'json', ...targets], {
		folder,
		now: new Date(),
	});
	const {findings, targets: looked}: Report = JSON.parse(out);

	return {findings, looked: looked.map(({collectedOn: _day, ...target}) => target)};
};

const keyLike = /[0-9a-f]{64}/;

describe.skipIf(trouble !== undefined)(
	trouble === undefined ? 'the playbook' : `the playbook (skipped: ${trouble})`,
	() => {
		test('is understood by Ansible, with the inventory to begin with', () => {
			const {status, stderr} = spawnSync(
				'ansible-playbook',
				['--syntax-check', '-i', 'inventory.yml', 'collect.yml'],
				{
					cwd: at('fleet'),
					encoding: 'utf8',
					env: {PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8'},
				},
			);

			expect({status, stderr}).toEqual({status: 0, stderr: ''});
		});

		test('brings back what the endpoint itself would tell, from this machine', async () => {
			const hosts = Object.keys(trees).map(name => local(name, at('disks', name)));
			const {code, said} = await play(group + hosts.join(''));

			expect({code, failed: /failed=[^0]|unreachable=[^0]/.test(said)}).toEqual({code: 0, failed: false});
			expect(readdirSync(at('fleet/evidence')).sort()).toEqual([
				'reception.json',
				'till-7.json',
				'till-8.json',
			]);
			expect(await findingsOf('fleet/evidence')).toEqual(
				await findingsOf('root:disks/reception', 'root:disks/till-7', 'root:disks/till-8'),
			);
			expect(statSync(at('fleet/evidence')).mode & 0o777).toBe(0o700);
			expect(statSync(at('fleet/evidence/till-7.json')).mode & 0o777).toBe(0o600);
		});

		test('has one key for all hosts of a run, and another one for the next run', async () => {
			await play(group + local('till-7', at('disks/till-7')) + local('till-8', at('disks/till-8')));
			const first = [evidenceOf('till-7'), evidenceOf('till-8')];
			await play(group + local('till-7', at('disks/till-7')));
			const next = evidenceOf('till-7');

			expect(JSON.stringify(recordsOf(next))).toContain('fingerprint');
			expect(first.map(({collection}) => collection)).toEqual(Array(2).fill(first[0]?.collection));
			expect(recordsOf(first[0] as EndpointEvidence)).toEqual(recordsOf(first[1] as EndpointEvidence));
			expect(next.collection).not.toBe(first[0]?.collection);
			expect(recordsOf(next)).not.toEqual(recordsOf(first[0] as EndpointEvidence));
		});

		test('shows its key to nobody: not in arguments, not in the environment, not when it talks most', async () => {
			const {code, said, seen} = await play(group + local('till-7', at('disks/till-7')), '-vvvv');
			const left = spawnSync('grep', ['-rlE', '[0-9a-f]{64}', at('fleet/evidence'), at('.ansible')], {
				encoding: 'utf8',
			});

			expect(code).toBe(0);
			expect(seen).toContain('sh -s -- ');
			expect([keyLike.test(said), keyLike.test(seen), left.stdout]).toEqual([false, false, '']);
		});

		test('keeps nothing old of a host that fails, and names it', async () => {
			const {code, said} = await play(
				group + local('till-7', '/nowhere') + local('till-8', at('disks/till-8')),
			);

			expect(code).toBe(2);
			expect(said).toMatch(/fatal: \[till-7\]: FAILED! => .*the collector gave no evidence \(exit code 3: /);
			expect(existsSync(at('fleet/evidence/till-7.json'))).toBe(false);
			expect(evidenceOf('till-8').endpoint).toBe('till-8');
		});

		test('takes nothing else for evidence than what the collector prints', async () => {
			const path = 'fleet/roles/deskwarden/files/collect.sh';
			const text = readFileSync(at(path), 'utf8');

			try {
				write(path, 'cat >/dev/null; echo \'{"schema":"deskwarden/evidence@1",\'\n');
				const {said} = await play(group + local('till-7', at('disks/till-7')));

				expect(said).toContain('what the collector gave is no evidence');
				expect(existsSync(at('fleet/evidence/till-7.json'))).toBe(false);
			} finally {
				write(path, text);
			}
		});

		test('gives every host a file of its own, inside the folder, whatever its name', async () => {
			const hosts = ['"../../out"', '".hidden"', 'a_b', '"a%b"'];
			await play(
				group + hosts.map(host => local(host, at('disks/till-7'))).join(''),
				'-e',
				`deskwarden_evidence=${at('names')}`,
			);

			expect(readdirSync(at('names')).sort()).toEqual([
				'%2E.%2F..%2Fout.json',
				'%2Ehidden.json',
				'a%25b.json',
				'a_b.json',
			]);
			expect(existsSync(at('out.json'))).toBe(false);
		});

		test('becomes another user by sudo, with the program and the key on standard input all the same', async () => {
			const {code} = await play(
				group + local('till-7', at('disks/till-7')),
				'-e',
				'ansible_become_user=nobody',
			);
			const {installations} = evidenceOf('till-7');

			expect(code).toBe(0);
			expect(installations[0]?.files.map(({path, status}) => `${path}: ${status}`)).toEqual([
				'etc/anydesk/system.conf: not-permitted',
				'etc/anydesk/service.conf: not-permitted',
				'home/rita/.anydesk/user.conf: not-permitted',
			]);
		});

		test('comes over SSH the same, by a real server; a host that is gone is named, and has no file', async () => {
			const {port, stop} = await startServer();

			try {
				const over = (host: string, to: number, root: string): string =>
					`    ${host}: {ansible_host: 127.0.0.1, ansible_port: ${to}, ansible_user: root, deskwarden_root: ${root}}\n`;
				const common = `  vars:\n    ansible_ssh_private_key_file: ${at('ssh/user')}\n    ansible_ssh_common_args: -F /dev/null -o UserKnownHostsFile=${at('ssh/known')} -o IdentitiesOnly=yes\n`;
				write('fleet/evidence/gone.json', '{"left": "by an earlier run"}');
				const {code, said, seen} = await play(
					group +
						over('till-7', port, at('disks/till-7')) +
						over('reception', port, at('disks/reception')) +
						over('gone', await freePort(), '/') +
						common,
				);

				expect(code).toBe(4);
				expect(said).toMatch(/fatal: \[gone\]: UNREACHABLE!/);
				expect(existsSync(at('fleet/evidence/gone.json'))).toBe(false);
				expect(keyLike.test(seen)).toBe(false);
				expect(await findingsOf('fleet/evidence/reception.json', 'fleet/evidence/till-7.json')).toEqual(
					await findingsOf('root:disks/reception', 'root:disks/till-7'),
				);
			} finally {
				await stop();
			}
		});
	},
	120_000,
);

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();

		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});

/** A server of this test alone: its own keys, its own port, and nobody else may come in. */
const startServer = async (): Promise<{readonly port: number; readonly stop: () => Promise<void>}> => {
	const port = await freePort();

	mkdirSync(at('ssh'), {recursive: true, mode: 0o700});
	mkdirSync('/run/sshd', {recursive: true});
	for (const name of ['host', 'user']) {
		spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('ssh', name)], {input: 'y\n'});
	}
	write('ssh/known', `[127.0.0.1]:${port} ${readFileSync(at('ssh/host.pub'), 'utf8')}`);
	write('ssh/authorized', readFileSync(at('ssh/user.pub'), 'utf8'));
	write(
		'ssh/config',
		[
			`Port ${port}`,
			'ListenAddress 127.0.0.1',
			`HostKey ${at('ssh/host')}`,
			`AuthorizedKeysFile ${at('ssh/authorized')}`,
			'PidFile none',
			'PasswordAuthentication no',
			'KbdInteractiveAuthentication no',
			'PermitRootLogin prohibit-password',
			'UsePAM no',
			'StrictModes no',
			'',
		].join('\n'),
	);

	const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', at('ssh/config')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = new Promise<void>(resolve => server.on('close', () => resolve()));

	await new Promise<void>((resolve, reject) => {
		let said = '';
		server.stderr.on('data', (piece: Buffer) => {
			said += piece.toString();
			if (said.includes('Server listening')) resolve();
		});
		server.on('close', () => reject(new Error(`the SSH server ended: ${said}`)));
	});

	return {
		port,
		stop: async () => {
			server.kill();
			await ended;
		},
	};
};
