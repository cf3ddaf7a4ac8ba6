import {
	type ConfFile,
	type Setting,
	type SettingName,
	type SettingValues,
	settings,
} from '../anydesk/settings.ts';
import {agree, conflict, type Fact, type Known, known, type Source, type Unknown, unknown} from '../facts.ts';
import type {ClientKind} from './facts.ts';

export type Written = {readonly value: string | null; readonly line: number};

/** The settings of one text, by key, in the order of the lines. */
export type Lines = ReadonlyMap<string, readonly Written[]>;

/** One conf file, or one block of a build. */
export type Layer = {
	readonly place: string;
	readonly lines: Lines;
	/** Why a key that isn't here may stand there all the same; undefined when the text was read whole. */
	readonly gap?: string;
};

/** What a build tells beside its text: ticks of the generator's form, by setting. */
export type Ticks = {readonly [Name in SettingName]?: Known<SettingValues[Name]>};

export type BuildLayers = {
	/** Undefined when only the form's ticks are known. */
	readonly text?: {readonly override: Layer; readonly default: Layer};
	/** Undefined when only the text is known: what the form can set is then open. */
	readonly ticks?: Ticks;
};

/** All sources of one client's settings. `files` is undefined for a build, which hasn't run anywhere. */
export type ClientLayers = {
	readonly clientKind: Fact<ClientKind>;
	readonly files?: Readonly<Record<ConfFile, readonly Layer[]>>;
	readonly build?: BuildLayers;
};

/** What one text says of a key. */
type Answer = {readonly says: 'written'; readonly fact: Known<string>} | {readonly says: 'nothing'} | Refusal;
type Refusal = {readonly says: 'unknown'; readonly fact: Unknown};

const sourceOf = (
	{place}: Layer,
	setting: Setting,
	{value, line}: Written,
	origin: Source['origin'],
): Source => ({
	place,
	line,
	key: setting.key,
	...(value !== null && {found: `${setting.key}=${value}`}),
	origin,
	...(setting.isInferred && {isInferred: true}),
});

const ask = (layers: readonly Layer[], setting: Setting, origin: Source['origin']): Answer => {
	const found = layers.flatMap(layer =>
		(layer.lines.get(setting.key) ?? []).map(written => ({
			value: written.value ?? '',
			source: sourceOf(layer, setting, written, origin),
		})),
	);
	const [first] = found;

	if (first !== undefined) {
		const sources = found.map(({source}) => source);

		return found.every(({value}) => value === first.value)
			? {says: 'written', fact: known(first.value, ...sources)}
			: {says: 'unknown', fact: conflict(sources)};
	}

	const gap = layers.find(layer => layer.gap !== undefined);

	return gap?.gap === undefined
		? {says: 'nothing'}
		: {says: 'unknown', fact: unknown(gap.gap, 'evidence', [{place: gap.place, key: setting.key, origin}])};
};

/** What the files of an endpoint say of a key: the same place for the same machine, so a disagreement is a conflict. */
const layersFor = (files: ClientLayers['files'], setting: Setting): readonly Layer[] =>
	files === undefined ? [] : setting.files.flatMap(file => files[file]);

/**
 * One setting of a client, resolved in the order: built-in default < default block < local file < override block.
 * The winning source is named. Unknown when a file that could hold it wasn't read, when sources of one rank
 * disagree, when the code has no known meaning, or when it is absent and what then holds isn't documented.
 */
export const readSetting = <Name extends SettingName>(
	name: Name,
	layers: ClientLayers,
): Fact<SettingValues[Name]> =>
	resolve(settings[name], layers, layers.build?.ticks?.[name] as Fact<SettingValues[Name]> | undefined);

/** The same for any key, a profile's flag for example. `tick` is what the generator's form says of it. */
export const resolve = <Value>(setting: Setting, layers: ClientLayers, tick?: Fact<Value>): Fact<Value> => {
	const text = layers.build?.text;
	const forced = text === undefined ? nothing : ask([text.override], setting, 'override');

	if (forced.says === 'unknown') return forced.fact;
	if (forced.says === 'written') {
		const fact = decode<Value>(setting, forced.fact);

		return tick === undefined ? fact : agree(fact, tick);
	}

	const local = ask(layersFor(layers.files, setting), setting, 'explicit');

	// A tick isn't known to force anything: a file that says otherwise contradicts it.
	if (tick !== undefined) {
		return local.says === 'written' ? agree(tick, decode<Value>(setting, local.fact)) : tick;
	}

	if (local.says === 'unknown') return local.fact;
	if (local.says === 'written') return decode(setting, local.fact);

	const initial = text === undefined ? nothing : ask([text.default], setting, 'default');

	if (initial.says === 'unknown') return initial.fact;
	if (initial.says === 'written') return decode(setting, initial.fact);

	return builtIn(setting, layers);
};

const nothing: Answer = {says: 'nothing'};

const decode = <Value>(setting: Setting, fact: Known<string>): Fact<Value> => {
	if (fact.value.includes('\ufffd')) {
		return unknown(`the value of ${setting.key} holds bytes that are no text`, 'evidence', fact.sources);
	}
	if (setting.codes === undefined) return fact as Fact<Value>;
	if (Object.hasOwn(setting.codes, fact.value)) {
		return known(setting.codes[fact.value] as Value, ...fact.sources);
	}

	return unknown(`the value of ${setting.key} has no known meaning`, 'evidence', fact.sources);
};

const builtIn = <Value>(setting: Setting, layers: ClientLayers): Fact<Value> => {
	const [first] = layersFor(layers.files, setting);
	const place = first?.place ?? layers.build?.text?.override.place ?? 'the build';
	const source: Source = {place, key: setting.key, origin: 'default'};
	const reason = whyNoDefault(setting, layers);

	return reason === undefined
		? known(setting.standard as Value, source)
		: unknown(`${setting.key} isn't set, and ${reason}`, 'evidence', [source]);
};

const whyNoDefault = (setting: Setting, {clientKind, build}: ClientLayers): string | undefined => {
	const why = whyUnset(setting.hasTick === true, clientKind, build);

	if (why !== undefined) return why;

	return setting.standard === undefined ? 'what then holds is not documented' : undefined;
};

/** Why a key that isn't written may be set all the same; undefined when it surely isn't. */
export const whyUnset = (
	hasTick: boolean,
	clientKind: Fact<ClientKind>,
	build: BuildLayers | undefined,
): string | undefined => {
	if (!clientKind.isKnown) return clientKind.reason;
	if (clientKind.value === 'standard') return undefined;
	if (build === undefined) return "a custom client's build may have set it";
	if (build.text === undefined) return "the build's text isn't given";
	if (hasTick && build.ticks === undefined) return "a tick of the generator's form may have set it";

	// The form is known, and says nothing of it.
	return hasTick ? 'the entry of the build in the organisation file does not say' : undefined;
};
