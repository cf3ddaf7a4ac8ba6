import {
	confNames,
	connectionTraceName,
	isProgramTrace,
	isStandardName,
	prefixOf,
	tracePrefixOf,
} from '../domain/anydesk/places.ts';
import type {FoundInstallation} from './installations.ts';

/** A single AnyDesk folder, such as a customer mails: its own name and its traces' names may tell a custom client. */
export const asLoneFolder = (name: string, names: readonly string[]): FoundInstallation => {
	const prefix = prefixOf(name) ?? names.map(tracePrefixOf).find(found => found !== undefined);
	const kind = prefix !== undefined ? 'custom' : isStandardName(name) ? 'installed' : 'folder';

	return {
		kind,
		...(prefix !== undefined && {prefix}),
		folder: '',
		confs: [...confNames],
		connectionTraces: names.filter(found => found === connectionTraceName),
		programTraces: names.filter(isProgramTrace),
	};
};
