export type Platform = 'windows' | 'macos' | 'linux';
export const platforms = ['windows', 'macos', 'linux'] as const;

export type Version = readonly [major: number, minor: number, patch: number];

/** Reads `9.0.6`; undefined for anything else. Each number is at most 65,535, as in the product's own coding. */
export const parseVersion = (text: string): Version | undefined => {
	const parts = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(text)?.slice(1).map(Number);
	if (parts === undefined || parts.some(part => part > 65_535)) return undefined;

	return parts as unknown as Version;
};

export const printVersion = (version: Version): string => version.join('.');

/** Version lines differ per platform: compare within one platform only (client.md 7). */
export const isOlder = (one: Version, other: Version): boolean => {
	for (const [index, part] of one.entries()) {
		const difference = part - (other[index] ?? 0);

		if (difference !== 0) return difference < 0;
	}

	return false;
};

export type Floors = Readonly<Record<Platform, Version>>;

/** The lowest versions without a known remote vulnerability, as of November 2026 (client.md 7). */
export const defaultFloors: Floors = {windows: [9, 0, 6], macos: [9, 0, 1], linux: [7, 0, 0]};

/** The first standard Windows build signed with the certificate of 2024, of 29 January 2024 (client.md 7). */
export const firstWithNewCertificate: Version = [8, 0, 8];
