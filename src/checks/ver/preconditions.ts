import type {Advisory, Precondition} from '../../domain/anydesk/advisories.ts';
import type {ClientFacts, Profile} from '../../domain/client/facts.ts';
import {type Fact, known, unknown} from '../../domain/facts.ts';

/** What has to hold so that the advisory can be used against a client whose version it names. */
export const conditionsOf = (
	{needs, isPortableOnly}: Advisory,
	facts: ClientFacts,
): readonly Fact<boolean>[] => [
	...(isPortableOnly ? [facts.isPortable] : []),
	...(needs === undefined ? [] : [settings[needs](facts)]),
];

const settings: Readonly<Record<Precondition, (facts: ClientFacts) => Fact<boolean>>> = {
	discovery: ({discovery}) => discovery,
	'direct-connections': ({directConnections}) => directConnections,
	'input-and-full-access': ({profiles}) => inputAndFullAccess(profiles),
};

/** A profile lets control the device, and Full Access is there to be given a password. */
const inputAndFullAccess = (profiles: ClientFacts['profiles']): Fact<boolean> => {
	if (!profiles.isKnown) return profiles;

	const fullAccess = profiles.value.find(({id}) => id === '_full_access');
	// A profile that is only disabled can be given a password all the same.
	const gone = fullAccess?.isRemoved;
	if (gone?.isKnown && gone.value) return known(false, ...gone.sources);

	const inputs = profiles.value.map(inputOf);
	if (inputs.some(input => input.isKnown && input.value)) return known(true, ...profiles.sources);

	const isWhole = profiles.missing === undefined && inputs.length > 0 && inputs.every(({isKnown}) => isKnown);

	return isWhole
		? known(false, ...inputs.flatMap(({sources}) => sources))
		: unknown('not every profile tells whether it lets control the device');
};

/** Whether somebody may control the device by this profile. */
const inputOf = (profile: Profile): Fact<boolean> => {
	const gone = outOfUse(profile);

	return gone.isKnown && gone.value ? known(false, ...gone.sources) : profile.permissions.input;
};

const outOfUse = ({isRemoved, isEnabled}: Profile): Fact<boolean> => {
	if (isRemoved.isKnown && isRemoved.value) return isRemoved;
	if (isEnabled.isKnown) return known(!isEnabled.value, ...isEnabled.sources);

	return isEnabled;
};
