import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {needsWatch, watchedOf} from '../domain/plan/watched.ts';
import {vendorPages} from '../domain/references.ts';
import {cite, exact, named, points} from './markdown.ts';

type Unattended = CompleteProfile & {readonly unattended: NonNullable<CompleteProfile['unattended']>};

/** The profiles of a build that a password opens. */
export const unattendedProfiles = ({profiles}: CompleteBuild): readonly Unattended[] =>
	profiles.filter((profile): profile is Unattended => profile.unattended !== undefined);

const reasons = {monitored: 'the endpoints are monitored', 'home-office': 'home office'} as const;

/** More machines than these are told by what they have in common: the table of `deployment.md` has their names. */
const mostNamed = 12;

/** On which machines of a build a password has its place: those that the plan says are monitored, where it does (G-UNA-1). */
export const passwordPlaces = (build: CompleteBuild, plan: Pick<Plan, 'endpoints'>): string => {
	const name = `**${named(build.name)}**`;
	if (!needsWatch(build)) return `machines with ${name}`;

	const {yes, no} = watchedOf(build.name, plan);
	if (yes.length > mostNamed) return `the ${yes.length} machines with ${name} that are monitored by plan`;
	if (yes.length > 0) return `${yes.map(exact).join(', ')} (${name}, monitored by plan)`;

	return no.length === 0 || no.length > mostNamed
		? `monitored machines with ${name}`
		: `monitored machines with ${name}, so not on ${no.map(exact).join(', ')}`;
};

/** How a profile gets its password and second factor, on each endpoint by itself. */
export const printUnattended = (build: CompleteBuild, plan: Pick<Plan, 'endpoints'>): readonly string[] => {
	const profiles = unattendedProfiles(build);

	if (!build.receives) return [];
	if (profiles.length === 0) {
		return [
			'## Unattended access',
			'None: no password opens a session, somebody has to accept each (G-UNA-1). Whatever sets a password on such a client is not part of this plan.',
		];
	}

	return [
		'## Unattended access',
		points(
			profiles.map(
				({name, unattended}) =>
					`**${named(name)}**, since ${reasons[unattended.reason]} (G-UNA-1)${unattended.secondFactor ? '; a second factor is asked for (G-UNA-3)' : '; without a second factor'}.`,
			),
		),
		points([
			...(needsWatch(build) ? [`Set passwords only on ${passwordPlaces(build, plan)} (G-UNA-1).`] : []),
			'Choose a password for each profile and endpoint: at least 12 characters, none twice (G-UNA-2). The client refuses fewer than 8.',
			`Set it on the endpoint: \`--set-password\` with the profile's name reads it from standard input${cite(vendorPages.commandLine)}. Don't let a script echo it: process logs keep such lines.`,
			...(profiles.some(({unattended}) => unattended.secondFactor)
				? [
						`Set the second factor up on the endpoint, in the settings under Access${cite(vendorPages.unattendedAccess)}; the Security settings have to stay open for it (G-LCK-2). See there that it is asked for with saved login information and with short-term passwords too.`,
					]
				: []),
			build.savedLogins
				? 'Other computers may save a login here: such a token works until it is cleared, or the password is changed.'
				: `Saved logins are off. Tokens from before go on working until they are cleared, or the password is changed${cite(vendorPages.unattendedAccess)}.`,
		]),
	];
};
