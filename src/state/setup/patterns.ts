import {
	hasWildcard,
	isAlias,
	isId,
	matches,
	namespaceOf,
	publicNamespace,
	reachOf,
	toComparable,
	withoutGaps,
} from '../../domain/anydesk/addresses.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {insteadOfLogin, isLogin, isOfNamespace} from '../../domain/plan/sense-of-lists.ts';

/** What a pattern would do in an access control list, as the end of a sentence. */
export type PatternJudgement = {
	readonly isRight: boolean;
	readonly says: string;
	/** What should be known of it all the same, in a sentence. */
	readonly note?: string;
};

/** Where an ID is to be read (client.md 4; portal.md 3). */
export const whereIdsAre =
	'Each client shows its ID, 9 or 10 digits; --get-id on its command line prints it, and 0 or nothing before it has registered.';

/** Judges a pattern while it is typed, as the plan does (G-ACL-1, G-ACL-2). */
export const judgePattern = (pattern: string, draft: Draft): PatternJudgement => {
	const {namespace} = draft;

	if (/[;:]/.test(pattern)) return wrong('";" and ":" part the entries of a list');

	if (isLogin(pattern, draft)) return wrong(`that is a login, and ${insteadOfLogin(namespace)}`);

	const reach = reachOf(pattern);

	switch (reach.who) {
		case 'one-client':
			if (!isId(pattern) && !isAlias(pattern)) return wrong('it is neither an ID nor an alias');

			return isAlias(pattern) && !isOfNamespace(pattern, namespace)
				? fromOutside(pattern, namespace)
				: {isRight: true, says: 'admits this one client'};

		case 'one-namespace':
			return reach.namespace.toLowerCase() === namespace?.toLowerCase()
				? {isRight: true, says: `admits ${spell(pattern)} of @${reach.namespace}`}
				: wrong(
						`@${reach.namespace} isn't your namespace${namespace === undefined ? '' : `, @${namespace}`}`,
					);

		case 'everybody':
		case 'public-namespace':
		case 'foreign-namespaces':
			return wrong(`it would let strangers in, since ${reach.why}`);

		case 'nobody':
		case 'unclear':
			return wrong(reach.why);
	}
};

const fromOutside = (alias: string, namespace: string | undefined): PatternJudgement => {
	const theirs = namespaceOf(alias) ?? '';
	const whose =
		toComparable(theirs) === publicNamespace
			? `@${theirs} is the public namespace`
			: namespace === undefined
				? `you named no namespace, so @${theirs} is somebody else's`
				: `your namespace is @${namespace}`;

	return {
		isRight: true,
		says: 'admits one client from outside',
		note: `A client from outside: ${whose}. For a colleague take ${namespace === undefined ? 'the ID of the client' : `an alias in @${namespace}, or the ID of the client`}.`,
	};
};

const wrong = (says: string): PatternJudgement => ({isRight: false, says});

const spell = (pattern: string): string => (pattern.startsWith('*@') ? 'everybody' : 'some aliases');

/** Whom a list lets in: tried with one address. */
export const tryAddress = (typed: string, acl: readonly string[]): string => {
	const address = withoutGaps(typed.trim());

	if (address === '') return 'Type an alias or an ID, as eve@acme or 123456789.';
	if (!isId(address) && !isAlias(address)) return `${address} is neither an alias nor an ID.`;

	const admitting = acl.find(pattern => matches(pattern, address));

	if (admitting === undefined) return `${address} is refused before anybody is asked.`;

	return hasWildcard(admitting)
		? `${address} may ask for a session: ${admitting} admits it.`
		: `${address} may ask for a session: it stands in the list.`;
};
