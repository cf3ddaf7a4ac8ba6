import type {BuildText, Mention} from '../anydesk/build-text.ts';
import type {Conf} from '../anydesk/conf-text.ts';
import {isInventedKey, isKnownKey, isPasswordKey, isPasswordLike, knownKeys} from '../anydesk/known-keys.ts';
import {permissionNames, permissions} from '../anydesk/permissions.ts';
import {readProfileKey} from '../anydesk/profile-keys.ts';
import {settingNames, settings} from '../anydesk/settings.ts';
import {type Fact, known, partly, type Source, unknown, unlessContradicted} from '../facts.ts';
import type {Intent} from '../intent.ts';
import {nearest} from '../nearest.ts';
import {abilities, plannedFacts, readAclEntries, readPart, settingFacts} from './client-facts.ts';
import type {ClientBuild} from './endpoint-facts.ts';
import type {ClientFacts, StrangeKey} from './facts.ts';
import type {ClientLayers, Layer, Lines} from './layers.ts';
import {readOpenSettings} from './open-settings.ts';

/** A build's text, and where it stands. */
export type PlacedText = {readonly place: string; readonly text: BuildText};

/** The two boxes of a build as layers of settings. */
export const textLayers = ({
	place,
	text,
}: PlacedText): {readonly override: Layer; readonly default: Layer} => ({
	override: layerOf(place, text.override),
	default: layerOf(place, text.default),
});

const layerOf = (place: string, conf: Conf): Layer => {
	const lines = new Map<string, {value: string | null; line: number}[]>();

	for (const {key, value, line} of conf.lines) {
		const written = {value: isPasswordKey(key) ? null : value, line};
		const others = lines.get(key);

		if (others === undefined) lines.set(key, [written]);
		else others.push(written);
	}

	return {place, lines: lines as Lines, ...(!conf.isWhole && {gap: `${place} could not be read whole`})};
};

/** All that checks may know of a build that hasn't run anywhere. */
export const buildFacts = (build: ClientBuild, intent: Intent, text?: PlacedText): ClientFacts => {
	const layers: ClientLayers = {clientKind: known('custom'), build: build.layers};
	const {form} = build;
	const able = abilities(layers, []);
	const none = (what: string): Fact<never> => unknown(`a build does not tell ${what}`);

	return {
		target: known('build'),
		clientKind: known('custom'),
		platform: none('the platform'),
		version: none('which version runs'),
		isPortable: none('whether it is installed'),
		...plannedFacts(intent),
		...settingFacts(layers, build.profiles),
		...able,
		part: readPart(intent, able),
		bidirectionalReason: form.bidirectionalReason ?? noForm('why it goes both ways'),
		openSettings: unlessContradicted(form.openSettings, readOpenSettings(layers, form.openSettings)),
		publicDownload: form.publicDownload ?? noForm('who may download it', 'attestation'),
		presetPassword: form.presetPassword ?? noForm('whether a password is preset'),
		forcedLogin: form.forcedLogin ?? noForm('whether a login is forced', 'attestation'),
		profileTicks: form.profileTicks ?? noForm('what users may do with profiles', 'attestation'),
		aclEntries: unlessContradicted(form.aclEntries, readAclEntries(layers)),
		rememberedPeers: none('which peers are remembered'),
		savedLogins: none('which logins are saved'),
		passwords: presetPasswords(form.presetPassword),
		legacyPassword: none('what stands in service.conf'),
		proxyPassword: fromText(text, lines =>
			lines.some(({key}) => key === 'ad.anynet.proxy.pass' || key === 'ad.anynet.proxy.pass_plain'),
		),
		sessions: none('which sessions there were'),
		strangeKeys: fromText(text, (lines, {place}) => lines.flatMap(line => strange(line, place))),
		securityInDefaults: fromText(text, (_, placed) => onlyInDefaults(placed)),
		passwordKeys: fromText(text, (_, {place, text: {mentions}}) =>
			mentions.filter(({key}) => isPasswordLike(key)).map(line => sourceOf(line, place)),
		),
		files: none('how files lie on an endpoint'),
		fileDefects: none('how files lie on an endpoint'),
		otherInstallations: none('what else is on an endpoint'),
	};
};

const noForm = (what: string, needs: 'evidence' | 'attestation' = 'evidence'): Fact<never> =>
	unknown(`the generator's form isn't given, which tells ${what}`, needs);

const noText = unknown("the build's text isn't given");

const presetPasswords = (preset: Fact<boolean> | undefined): ClientFacts['passwords'] => {
	if (preset === undefined) return noForm('whether a password is preset');
	if (!preset.isKnown) return preset;

	return preset.value
		? unknown('the build presets a password, of which no record is given', 'evidence', preset.sources)
		: known([], ...preset.sources);
};

type Line = Conf['lines'][number];

const placeOf = ({place}: PlacedText): Source => ({place, origin: 'override'});

const sourceOf = ({key, line}: Mention, place: string): Source => ({
	place,
	line,
	key,
	found: key,
	origin: 'override',
});

const fromText = <Value>(
	text: PlacedText | undefined,
	read: (lines: readonly Line[], text: PlacedText) => Value,
): Fact<Value> => {
	if (text === undefined) return noText;

	const {override, default: initial} = text.text;
	const value = read([...override.lines, ...initial.lines], text);

	return override.isWhole && initial.isWhole
		? known(value, placeOf(text))
		: partly(value, `${text.place} could not be read whole`, placeOf(text));
};

const strange = (line: Line, place: string): readonly StrangeKey[] => {
	const {key} = line;
	if (isKnownKey(key)) return [];

	const source = sourceOf(line, place);
	const close = nearest(key, knownKeys);

	return [
		{
			key,
			kind: isInventedKey(key) ? 'invented' : close === undefined ? 'unfamiliar' : 'misspelt',
			...(close !== undefined && {nearest: close}),
			source,
		},
	];
};

const securityKeys: ReadonlySet<string> = new Set([
	...settingNames
		.map(name => settings[name])
		.flatMap(setting => ('isSecurity' in setting ? [setting.key] : [])),
	...permissionNames.flatMap(name => permissions[name].legacy ?? []),
]);

const isSecurityKey = (key: string): boolean =>
	securityKeys.has(key) ||
	readProfileKey(key) !== undefined ||
	key.startsWith('ad.ui.cfg_enable_') ||
	key.startsWith('ad.security.uaccess.');

/** Security settings that a user may change, since they are only first values. */
const onlyInDefaults = ({place, text}: PlacedText): readonly Source[] => {
	const forced = new Set(text.override.lines.map(({key}) => key));

	return text.default.lines
		.filter(({key}) => isSecurityKey(key) && !forced.has(key))
		.map(line => ({...sourceOf(line, place), origin: 'default'}));
};
