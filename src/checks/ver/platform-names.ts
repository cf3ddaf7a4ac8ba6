import type {Platform} from '../../domain/anydesk/versions.ts';

export const platformNames: Readonly<Record<Platform, string>> = {
	windows: 'Windows',
	macos: 'macOS',
	linux: 'Linux',
};
