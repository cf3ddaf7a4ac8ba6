import type {Permission} from '../anydesk/permissions.ts';
import {derive, type Fact, known, type Source, type Unknown} from '../facts.ts';
import {listed} from '../list.ts';
import {fail, notApplicable, pass, undecided, type Verdict} from '../outcome.ts';
import type {Profile} from './facts.ts';

/** Whether a profile can be used: it is neither removed nor disabled. */
export const isInUse = ({isRemoved, isEnabled}: Profile): Fact<boolean> => {
	if (isRemoved.isKnown && isRemoved.value) return known(false, ...isRemoved.sources);
	if (isEnabled.isKnown && !isEnabled.value) return known(false, ...isEnabled.sources);
	if (!isRemoved.isKnown) return isRemoved;
	if (!isEnabled.isKnown) return isEnabled;

	return known(true, ...isRemoved.sources, ...isEnabled.sources);
};

/** False only where the profile is known to be removed or disabled. */
export const mayBeInUse = (profile: Profile): boolean => {
	const isUsed = isInUse(profile);

	return !isUsed.isKnown || isUsed.value;
};

/** Somebody wrote it down; the product's own default stands on no line. */
export const isWritten = (fact: Fact<unknown>): boolean =>
	fact.isKnown && fact.sources.some(({origin, line}) => origin !== 'default' || line !== undefined);

/** A build forces it: what stands in an endpoint's files can't be otherwise. */
export const isFromBuild = (fact: Fact<unknown>): boolean =>
	fact.isKnown && fact.sources.length > 0 && fact.sources.every(({origin}) => origin === 'override');

/** The presets, of which every client has the same: that there may be more profiles doesn't matter for them. */
export const presetsOf = (profiles: Fact<readonly Profile[]>): Fact<readonly Profile[]> =>
	derive(profiles, (all, sources) =>
		known(
			all.filter(({isPreset}) => isPreset),
			...sources,
		),
	);

/** Profiles that somebody made or changed, and the default one. The other presets, as they come, are PRF-1's matter. */
export const shapedProfiles = (profiles: readonly Profile[]): readonly Profile[] =>
	profiles.filter(
		({id, isPreset, permissions}) =>
			!isPreset || id === '_default' || Object.values(permissions).some(isWritten),
	);

/** Whether the yardstick is a plan's own list. Without a plan it is the guide's Secure Profile, which nobody planned. */
export const isPlanned = (allowed: Fact<readonly Permission[]>): boolean =>
	allowed.isKnown && allowed.sources.some(({origin}) => origin !== 'default');

export const plannedPermissions = (allowed: Fact<readonly Permission[]>): readonly Permission[] =>
	allowed.isKnown && isPlanned(allowed) ? allowed.value : [];

/** What each named permission should be. */
export type WantedPermissions = Readonly<Partial<Record<Permission, boolean>>>;

export const allOff = (permissions: readonly Permission[]): WantedPermissions =>
	Object.fromEntries(permissions.map(permission => [permission, false]));

type Deviation = {readonly profile: string; readonly permission: Permission; readonly isOn: boolean};

/** Evidence lines of one verdict; a file may hold thousands of profiles. */
export const mostEvidence = 40;

/** Holds the permissions of the profiles in use against the wanted ones. A pass takes every one of them known. */
export const judgePermissions = (
	profiles: readonly Profile[],
	wanted: WantedPermissions,
	good: string,
): Verdict => {
	const deviations: Deviation[] = [];
	const deviating: Source[] = [];
	const judged: Source[] = [];
	const gaps: Unknown[] = [];

	const used = profiles.filter(mayBeInUse);

	if (used.length === 0) return notApplicable('no such profile is in use');

	for (const profile of used) {
		const isUsed = isInUse(profile);

		for (const [permission, value] of Object.entries(wanted) as [Permission, boolean][]) {
			const fact = profile.permissions[permission];

			if (!fact.isKnown) gaps.push(fact);
			else if (fact.value === value) judged.push(...fact.sources);
			else if (!isUsed.isKnown) gaps.push(isUsed);
			else {
				deviations.push({profile: profile.name, permission, isOn: fact.value});
				deviating.push(...fact.sources);
			}
		}
	}

	if (deviations.length > 0) return fail(tell(deviations), {at: deviating.slice(0, mostEvidence)});

	return sumUp(gaps) ?? pass(good, {at: judged.slice(0, mostEvidence)});
};

/** What is missing, in one verdict; undefined when nothing is. */
export const sumUp = (gaps: readonly Unknown[]): Verdict | undefined => {
	const [first] = gaps;
	const others = new Set(gaps.map(({reason}) => reason)).size - 1;

	return first === undefined
		? undefined
		: undecided(others > 0 ? `${first.reason} (and ${others} more like it)` : first.reason, first.needs, {
				at: gaps.flatMap(({sources}) => sources).slice(0, mostEvidence),
			});
};

/** `Secure Profile allows vpn; _default allows file_manager and denies user_pointer`. */
const tell = (deviations: readonly Deviation[]): string => {
	const profiles = [...new Set(deviations.map(({profile}) => profile))];
	const sentences = profiles.map(profile => {
		const own = deviations.filter(deviation => deviation.profile === profile);
		const list = (isOn: boolean) =>
			own.filter(deviation => deviation.isOn === isOn).map(({permission}) => permission);
		const parts = [
			...(list(true).length > 0 ? [`allows ${listed(list(true), 17)}`] : []),
			...(list(false).length > 0 ? [`denies ${listed(list(false), 17)}`] : []),
		];

		return `${listed([profile])} ${parts.join(' and ')}`;
	});

	return sentences.length > 3
		? `${sentences.slice(0, 3).join('; ')}; and ${sentences.length - 3} more profiles`
		: sentences.join('; ');
};
