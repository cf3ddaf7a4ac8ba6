import {publicNamespace, toComparable} from '../anydesk/addresses.ts';
import type {Told} from './door.ts';
import {aliasIn, anyAlias, anyId} from './patterns.ts';

/** An address under which somebody may ask. */
export type Address =
	/** This one. */
	| {readonly type: 'exact'; readonly address: string}
	/** One of these forms, and which isn't known; without `isSure` there may be none. */
	| {
			readonly type: 'some';
			readonly forms: readonly string[];
			readonly isSure: boolean;
			readonly why: string;
	  }
	/** Anybody may take any address of these forms. */
	| {readonly type: 'any'; readonly forms: readonly string[]}
	/** Anybody out of a namespace that nobody named. */
	| {readonly type: 'other-namespaces'};

/** Whoever asks, seen from the receiver: the addresses that a list may name, and what starting takes. */
export type Peer = {
	readonly starts: Told;
	readonly addresses: readonly Address[];
	/** What it takes on the calling side, in words. */
	readonly factors: readonly string[];
};

const anybody: Told = {says: 'yes', because: 'anybody can install AnyDesk', sources: []};

const strangers = (...addresses: readonly Address[]): Peer => ({starts: anybody, addresses, factors: []});

export const publicStrangers = strangers({type: 'any', forms: [aliasIn(publicNamespace)]});
export const otherStrangers = strangers({type: 'other-namespaces'});
export const strangersById = strangers({type: 'any', forms: anyId});
export const strangersFrom = (namespace: string): Peer =>
	strangers({type: 'any', forms: [aliasIn(namespace)]});
export const listedClients = (addresses: readonly string[]): Peer =>
	strangers(...addresses.slice(0, mostTold).map(address => ({type: 'exact', address}) as const));

/** More addresses of one group than anybody reads. */
const mostTold = 5;

/** One peer for callers whom every list treats alike: it asks with the addresses of the first few. */
export const mergePeers = ([first, ...others]: readonly [Peer, ...Peer[]]): Peer => ({
	...first,
	addresses: [
		...first.addresses,
		...others
			.slice(0, mostTold - 1)
			.flatMap(({addresses}) => addresses)
			.filter(({type}) => type === 'exact'),
	],
});

/** Every client has an ID; which one isn't known. */
export const someId = (why: string): Address => ({type: 'some', forms: anyId, isSure: true, why});

export const someAlias = (why: string): Address => ({type: 'some', forms: [anyAlias], isSure: false, why});

export const someAliasIn = (namespace: string, why: string, isSure = true): Address => ({
	type: 'some',
	forms: [aliasIn(namespace)],
	isSure,
	why,
});

export const exact = (address: string): Address => ({type: 'exact', address: toComparable(address)});
