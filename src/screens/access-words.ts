import type {Cell, Reach} from '../domain/access/access-map.ts';
import type {Drift} from '../domain/access/drift.ts';
import {driftLeads} from '../domain/access/drift-leads.ts';

/** What stands between a caller and a receiver in a sentence. */
const reachVerbs: Readonly<Record<Reach, string>> = {
	no: 'cannot reach',
	unknown: 'may reach',
	accept: 'reaches, once somebody there agrees,',
	'password+2FA': 'reaches, with a password and a code,',
	token: 'reaches, with a saved login,',
	password: 'reaches, with a password alone,',
};

/** One way, or that there is none, as a sentence without its stop. */
export const sayWay = ({from, reach, to, because, rule}: Cell): string =>
	`${from} ${reachVerbs[reach]} ${to}: ${because ?? rule.what}`;

/** One difference from the plan. */
export const sayDrift = ({kind, from, to, found, planned, because}: Drift): string =>
	`${driftLeads[kind]}: ${from} on ${to}: ${found}${planned === undefined ? '' : `, planned is ${planned}`} (${because})`;
