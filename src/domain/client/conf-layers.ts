import type {ConfFile} from '../anydesk/settings.ts';
import {type ConfEvidence, type InstallationEvidence, statusReasons} from '../evidence.ts';
import type {Layer, Written} from './layers.ts';

/** The name of a conf file, by the last part of its path. */
export const confFileOf = (path: string): ConfFile | undefined => {
	const name =
		/(?:^|\/)(system|service|user)\.conf$/.exec(path)?.[1] ??
		(path.endsWith('/user.conf.bak') ? 'user' : undefined);

	return name as ConfFile | undefined;
};

/** A conf file of an installation as a layer of settings; a secret is there as a key without a value. */
export const layerOf = (file: ConfEvidence): Layer => {
	const lines = new Map<string, Written[]>();
	const add = (key: string, value: string | null, line: number): void => {
		const written = lines.get(key);

		if (written === undefined) lines.set(key, [{value, line}]);
		else written.push({value, line});
	};

	for (const [key, value, line] of file.settings ?? []) add(key, value, line);
	for (const [key, state, line] of file.secrets ?? []) {
		if (state === 'present') add(key, null, line);
	}

	const gap = gapOf(file, lines.size);

	return {place: file.path, lines, ...(gap !== undefined && {gap})};
};

/** Why what isn't in this file may hold all the same. */
const gapOf = (file: ConfEvidence, keys: number): string | undefined => {
	if (file.status !== 'read') return `${file.path} ${statusReasons[file.status]}`;
	if (file.whole === false) return `${file.path} could not be read whole`;
	if (keys === 0) return `${file.path} holds no setting, which is no evidence`;

	return undefined;
};

const missing = (name: ConfFile, folder: string): Layer => ({
	place: `${folder}/${name}.conf`,
	lines: new Map(),
	gap: `${folder}/${name}.conf was not found`,
});

/** The conf files of an installation, by name. A file that the evidence doesn't name at all is a gap. */
export const confLayers = ({
	files,
	folder,
}: InstallationEvidence): Readonly<Record<ConfFile, readonly Layer[]>> => {
	const byName: Record<ConfFile, Layer[]> = {system: [], service: [], user: []};

	for (const file of files) {
		const name = confFileOf(file.path);
		if (name !== undefined) byName[name].push(layerOf(file));
	}

	for (const name of ['system', 'service', 'user'] as const) {
		if (byName[name].length === 0) byName[name].push(missing(name, folder));
	}

	return byName;
};
