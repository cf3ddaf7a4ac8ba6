import {permissionNames} from '../anydesk/permissions.ts';
import type {Profile} from '../client/facts.ts';
import {isInUse, mayBeInUse} from '../client/profile-judgement.ts';
import type {Fact} from '../facts.ts';
import {toPlainText} from '../plain-text.ts';
import type {Grant} from './access-map.ts';
import {unknownGrant} from './door.ts';

/** Whoever sits there may hand out any profile of the client that is in use: the bound is all of them. */
export const acceptGrant = (profiles: Fact<readonly Profile[]>, hasProfileEra: Fact<boolean>): Grant => {
	if (hasProfileEra.isKnown && !hasProfileEra.value) {
		return unknownGrant('the client is older than permission profiles');
	}
	if (!profiles.isKnown) return unknownGrant(toPlainText(profiles.reason, 300));

	return union(
		profiles.value.filter(({id}) => id !== '_unattended_access'),
		profiles.missing,
	);
};

/** What the profiles of these passwords allow; a password that belongs to no known profile may allow anything. */
export const passwordGrant = (profiles: Fact<readonly Profile[]>, levels: readonly string[]): Grant => {
	if (!profiles.isKnown) return unknownGrant(toPlainText(profiles.reason, 300));

	const found = profiles.value.filter(({id}) => levels.includes(id));
	const isWhole = levels.length > 0 && levels.every(level => found.some(({id}) => id === level));
	const grant = union(found, undefined);

	return isWhole
		? grant
		: {
				...grant,
				unknown: permissionNames.filter(permission => !grant.permissions.includes(permission)),
				missing: "the profile that the password belongs to isn't known",
			};
};

const union = (profiles: readonly Profile[], missing: string | undefined): Grant => {
	const possible = profiles.filter(mayBeInUse);
	const certain = possible.filter(profile => isInUse(profile).isKnown);
	const granted = permissionNames.filter(permission =>
		certain.some(({permissions}) => {
			const fact = permissions[permission];

			return fact.isKnown && fact.value;
		}),
	);
	const unknown = permissionNames.filter(
		permission =>
			!granted.includes(permission) &&
			possible.some(({permissions}) => {
				const fact = permissions[permission];

				return !fact.isKnown || fact.value;
			}),
	);

	return {
		profiles: possible.map(({name}) => toPlainText(name, 80)),
		permissions: granted,
		unknown,
		...(missing !== undefined && {missing: toPlainText(missing, 300)}),
	};
};
