import {type Facts, unknown} from './facts.ts';
import type {Rights, Section} from './permission-levels.ts';

export const licences = ['solo', 'standard', 'advanced', 'ultimate-cloud', 'on-premises'] as const;
export type Licence = (typeof licences)[number];

export const connectionPolicies = [
	'any-licence',
	'incoming-same-licence',
	'outgoing-same-licence',
	'same-licence-only',
] as const;
export type ConnectionPolicy = (typeof connectionPolicies)[number];

/** One reading of what an account may do. */
export type PossibleRights = {
	/** Whose words these are: a generation of preset roles, several that agree, or the file itself. */
	readonly generation: string;
	readonly rights: Rights;
	/** Sections of which that generation says nothing: any level is possible there. */
	readonly silent?: readonly Section[];
};

/** An account of the portal. What the file doesn't say is undefined: unknown, not false. */
export type Account = {
	readonly login: string;
	/** Names of roles, direct ones and those of the groups, each once; presets in the plan's spelling. */
	readonly roles: readonly string[];
	/** False when there may be more roles: neither roles nor groups are named, or a group isn't described. */
	readonly areRolesTold: boolean;
	/**
	 * The rights in each generation of preset roles that may be in force (portal.md 2.3). One entry when all roles
	 * have written sets or the generations agree; more when they differ.
	 */
	readonly rights: readonly PossibleRights[];
	/** What the file names and doesn't describe (`the role Night shift`): the rights may then be wider. */
	readonly undescribed: readonly string[];
	readonly twoFactor: boolean | undefined;
	/** A day, `2026-11-19`. */
	readonly lastSignIn: string | undefined;
	readonly status: 'active' | 'disabled' | undefined;
	readonly startsConnections: boolean | undefined;
	/** What the owner account is for, where the file says it. */
	readonly use: 'daily' | 'set-up' | undefined;
	readonly kind: 'person' | 'shared' | undefined;
	/** The line of the file. */
	readonly line: number | undefined;
};

export type OrganizationValues = {
	/** The day on which the file was true. */
	readonly asOf: string;
	readonly licence: Licence;
	readonly accounts: readonly Account[];
	readonly teamRolesActivated: boolean;
	readonly connectionPolicy: ConnectionPolicy;
	readonly signIn: 'portal' | 'ldap' | 'idp';

	/** By plan: logins of the people who start connections. */
	readonly plannedStarters: readonly string[];
	/** By plan, else the guide's supporter set (G-USE-3). */
	readonly supporterRights: Rights;
	/** By plan. */
	readonly plannedConnectionPolicy: ConnectionPolicy;
	/** By plan, else 90 days. */
	readonly dormantDays: number;
};

export type OrganizationFacts = Facts<OrganizationValues>;

/** Facts of which the given ones are known and nobody looked for the others. */
export const organizationFacts = (given: Partial<OrganizationFacts>): OrganizationFacts =>
	new Proxy(given, {
		get: (target, name) =>
			Object.hasOwn(target, name)
				? target[name as keyof OrganizationFacts]
				: unknown('no probe looked for it'),
	}) as OrganizationFacts;
