import type {Permission} from './anydesk/permissions.ts';
import {defaultFloors, type Floors} from './anydesk/versions.ts';
import type {Part, UpdateMode} from './client/facts.ts';

/**
 * What the owner intends for one client, as far as the audit asks for it. An absent property isn't planned: what depends on it
 * is undecided, or judged by the guide.
 */
export type Intent = {
	readonly name?: string;
	readonly namespace?: string;
	/** The part of every endpoint. */
	readonly part?: Part;
	/** Whether endpoints are monitored (or home offices), so that unattended access has its place. */
	readonly isUnattendedPlanned?: boolean;
	readonly aliasesByHand?: boolean;
	readonly ownAddresses?: readonly string[];
	readonly permissions?: readonly Permission[];
	readonly presets?: readonly string[];
	readonly recording?: boolean;
	readonly updates?: UpdateMode;
	readonly directConnections?: boolean;
	readonly floors: Floors;
	readonly dormantDays: number;
};

/** No intent is known: the defaults alone. */
export const noIntent: Intent = {floors: defaultFloors, dormantDays: 90};

/** The quick form of an audit without a plan file. */
export const quickIntent = (given: {
	readonly namespace?: string;
	readonly part?: Part;
	readonly isMonitored?: boolean;
}): Intent => ({
	...noIntent,
	...(given.namespace !== undefined && {namespace: given.namespace}),
	...(given.part !== undefined && {part: given.part}),
	...(given.isMonitored !== undefined && {isUnattendedPlanned: given.isMonitored}),
});
