import {hasWildcard, isAlias, isId} from '../anydesk/addresses.ts';
import type {Intent} from '../intent.ts';
import {buildsOf, type CompleteBuild, floorsOf, limitsOf} from './complete.ts';
import type {Plan} from './shape.ts';

/** Who is judged: what is known of a client before its settings are. */
export type Judged = {
	/** An endpoint's name. */
	readonly name?: string;
	readonly anydeskId?: string;
	/** The name of its build, where an organisation file tells it. */
	readonly build?: string;
};

/** What the plan intends for one client: by the endpoint's own entry, else by its build, else what holds for all. */
export const intentFor = (plan: Plan, judged: Judged): Intent => {
	const entry = plan.endpoints?.find(({name}) => isSame(name, judged.name) || isSame(name, judged.anydeskId));
	const build = buildsOf(plan).find(({name}) => name === (entry?.build ?? judged.build));
	const {dormantDays} = limitsOf(plan);

	return {
		name: plan.organization.name,
		...(plan.namespace !== undefined && {namespace: plan.namespace}),
		ownAddresses: ownAddresses(plan),
		floors: floorsOf(plan),
		dormantDays,
		...(build !== undefined && buildIntent(build, plan)),
		...(entry?.monitored !== undefined && {isUnattendedPlanned: entry.monitored || hasUnattended(build)}),
	};
};

const isSame = (one: string, other: string | undefined): boolean =>
	other !== undefined && one.toLowerCase() === other.toLowerCase();

const hasUnattended = (build: CompleteBuild | undefined): boolean =>
	build?.profiles.some(({unattended}) => unattended !== undefined) === true;

const buildIntent = (build: CompleteBuild, {namespace}: Plan): Partial<Intent> => ({
	part: build.receives ? (build.starts ? 'both' : 'receiver') : 'starter',
	isUnattendedPlanned: hasUnattended(build),
	aliasesByHand: build.starts && (!build.addToNamespace || namespace === undefined),
	permissions: [...new Set(build.profiles.flatMap(({permissions}) => permissions))],
	presets: [],
	recording: build.recordingAutoStart,
	updates: build.updates,
	directConnections: build.directConnections,
});

/** Addresses that the plan names itself: what a person wrote there is ours. */
const ownAddresses = (plan: Plan): readonly string[] => [
	...new Set([
		...buildsOf(plan).flatMap(({acl}) => acl.filter(pattern => !hasWildcard(pattern))),
		...(plan.endpoints ?? []).map(({name}) => name).filter(name => isId(name) || isAlias(name)),
	]),
];
