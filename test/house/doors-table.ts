/** What a room may import beside itself. ARCHITECTURE.md prints this table. */
export type Doors = {
	readonly rooms: readonly string[];
	readonly packages: readonly string[];
	/** Modules of Node's: those that are named, or any. */
	readonly node: readonly string[] | 'any';
};

export const doors: Readonly<Record<string, Doors>> = {
	domain: {rooms: [], packages: ['valibot'], node: ['node:crypto']},
	checks: {rooms: ['domain'], packages: [], node: []},
	portal: {rooms: ['domain'], packages: [], node: 'any'},
	probes: {rooms: ['domain', 'portal'], packages: ['yaml', 'csv-parse'], node: 'any'},
	reports: {rooms: ['domain'], packages: ['get-east-asian-width'], node: []},
	artifacts: {rooms: ['domain'], packages: [], node: []},
	state: {rooms: ['domain'], packages: ['otplib'], node: []},
	screens: {
		rooms: ['domain', 'state'],
		packages: ['ink', 'qrcode-terminal', 'react', 'string-width'],
		node: ['node:stream', 'node:string_decoder'],
	},
	cli: {
		rooms: ['domain', 'checks', 'portal', 'probes', 'reports', 'artifacts', 'state', 'screens'],
		packages: ['commander', '@bomb.sh/tab'],
		node: 'any',
	},
};

/**
 * The files of the store: single files of `state` with doors of their own. The rest of the room stays shut to them, and
 * whoever isn't of the store or `cli` may not import one that has a door to Node's modules.
 */
export const storeFiles: Readonly<Record<string, Pick<Doors, 'packages'> & {node: readonly string[]}>> = {
	'src/state/workspace/age-file.ts': {packages: ['age-encryption'], node: []},
	'src/state/workspace/holder.ts': {packages: ['valibot'], node: ['node:fs']},
	'src/state/workspace/inspect.ts': {packages: [], node: ['node:fs', 'node:path']},
	'src/state/workspace/first-line.ts': {packages: [], node: ['node:fs']},
	'src/state/workspace/last-good.ts': {packages: [], node: ['node:fs', 'node:path']},
	'src/state/workspace/location.ts': {packages: [], node: ['node:fs', 'node:path']},
	'src/state/workspace/lock.ts': {packages: [], node: ['node:fs', 'node:timers/promises']},
	'src/state/workspace/make-folders.ts': {packages: [], node: ['node:fs', 'node:path']},
	'src/state/workspace/read-bounded.ts': {packages: [], node: ['node:fs']},
	'src/state/workspace/read-state.ts': {packages: ['valibot'], node: []},
	'src/state/workspace/runs.ts': {packages: ['valibot'], node: []},
	'src/state/workspace/saved-state.ts': {packages: ['conf'], node: []},
	'src/state/workspace/shape.ts': {packages: ['valibot'], node: []},
	'src/state/workspace/site.ts': {packages: [], node: ['node:path']},
	'src/state/workspace/write-whole.ts': {packages: [], node: ['node:fs', 'node:path']},
};

/** Parts of a room with doors of their own, in the place of the room's. */
export const parts: Readonly<Record<string, Doors>> = {
	'screens/linear': {
		rooms: ['domain', 'state'],
		packages: [],
		node: ['node:readline', 'node:stream', 'node:string_decoder'],
	},
};

/** Single files that lie outside the rooms, and who may read them. */
export const shared: Readonly<Record<string, readonly string[]>> = {
	'package.json': ['cli'],
	'docs/schemas/plan.schema.json': ['cli'],
};

/** What no file of a room may say; `but` names the few files that are there for it. */
export type Silence = {
	readonly says: RegExp;
	readonly why: string;
	readonly rooms: readonly string[];
	readonly but?: readonly string[];
};

const everywhere = Object.keys(doors);

export const silences: readonly Silence[] = [
	{says: /\bprocess\.exit\(/, why: 'nobody exits: a code is returned', rooms: everywhere},
	{says: /\bconsole\./, why: 'text goes through the world', rooms: everywhere},
	{
		says: /\bDate\.now\(|\bnew Date\(\)/,
		why: 'the time comes from the world',
		rooms: everywhere,
		but: ['src/cli/main.ts'],
	},
	{
		says: /\bMath\.random\(/,
		why: 'randomness comes from the world',
		rooms: everywhere,
	},
	{
		says: /\bprocess\.(?:env|argv|cwd|stdin|stdout|stderr)\b/,
		why: 'the surroundings come from the world',
		rooms: everywhere,
		// Ink's colours ask the environment alone.
		but: ['src/cli/main.ts', 'src/cli/commands/home.ts'],
	},
	{
		says: /\bprocess\b/,
		why: 'it knows no machine',
		rooms: ['domain', 'checks', 'reports', 'artifacts', 'state'],
		// They write about the processes of an endpoint.
		but: [
			'src/artifacts/detections.ts',
			'src/artifacts/unattended-notes.ts',
			// They ask whether the process that holds a lock has ended, and whether there are users here.
			'src/state/workspace/holder.ts',
			'src/state/workspace/inspect.ts',
			'src/state/workspace/first-line.ts',
		],
	},
	{
		says: /'otplib\b/,
		why: 'secrets and codes stay together',
		rooms: ['state'],
		but: ['base32', 'recovery', 'totp'].map(name => `src/state/second-factor/${name}.ts`),
	},
	{says: /\basync\b|\bawait\b|\bPromise\b/, why: 'it only computes', rooms: ['domain', 'checks', 'reports']},
	{
		says: /\bset(?:Timeout|Interval)\(/,
		why: 'it has no clock',
		rooms: ['domain', 'checks', 'reports', 'probes'],
	},
	{
		says: /\b(?:writeFile|appendFile|mkdir|rename|unlink|rm|chmod|truncate|createWriteStream)\w*\(/,
		why: 'it only reads',
		rooms: ['domain', 'checks', 'portal', 'probes', 'state', 'screens'],
		but: Object.keys(storeFiles),
	},
];
