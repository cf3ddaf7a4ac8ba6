/** Keys of permission profiles (client.md 2.2). */
const profilePrefix = 'ad.security.permission_profiles.';

export type ProfileKey =
	| {readonly part: 'defined'; readonly profile: string}
	| {readonly part: 'removed' | 'enabled' | 'pwd' | 'salt'; readonly profile: string}
	| {readonly part: 'permission'; readonly profile: string; readonly permission: string};

/** Whether a key speaks of permission profiles at all. */
export const isProfileKey = (key: string): boolean => key.startsWith(profilePrefix);

/** What a profile key speaks of, or undefined when it is no profile key. */
export const readProfileKey = (key: string): ProfileKey | undefined => {
	if (!key.startsWith(profilePrefix)) return undefined;

	const [profile = '', part, permission, ...rest] = key.slice(profilePrefix.length).split('.');

	if (profile === '' || rest.length > 0) return undefined;
	if (profile === 'define') {
		return part && permission === undefined ? {part: 'defined', profile: part} : undefined;
	}
	if (part === 'permissions' && permission !== undefined) return {part: 'permission', profile, permission};
	if (permission !== undefined) return undefined;

	return part === 'removed' || part === 'enabled' || part === 'pwd' || part === 'salt'
		? {part, profile}
		: undefined;
};

export const removedKey = (profile: string): string => `${profilePrefix}${profile}.removed`;
export const profileEnabledKey = (profile: string): string => `${profilePrefix}${profile}.enabled`;
export const passwordKey = (profile: string): string => `${profilePrefix}${profile}.pwd`;
export const saltKey = (profile: string): string => `${profilePrefix}${profile}.salt`;
export const permissionKey = (profile: string, permission: string): string =>
	`${profilePrefix}${profile}.permissions.${permission}`;

export const addressToProfileKey = `${profilePrefix}address_to_profile`;
