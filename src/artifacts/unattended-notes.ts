import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import {vendorPages} from '../domain/references.ts';
import {cite, named, points} from './markdown.ts';

type Unattended = CompleteProfile & {readonly unattended: NonNullable<CompleteProfile['unattended']>};

/** The profiles of a build that a password opens. */
export const unattendedProfiles = ({profiles}: CompleteBuild): readonly Unattended[] =>
	profiles.filter((profile): profile is Unattended => profile.unattended !== undefined);

const reasons = {monitored: 'the endpoints are monitored', 'home-office': 'home office'} as const;

/** How a profile gets its password and second factor, on each endpoint by itself. */
export const printUnattended = (build: CompleteBuild): readonly string[] => {
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
