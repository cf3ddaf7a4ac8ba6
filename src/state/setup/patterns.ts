import {hasWildcard, isAlias, isId, matches, reachOf} from '../../domain/anydesk/addresses.ts';

/** What a pattern would do in an access control list, as the end of a sentence. */
export type PatternJudgement = {readonly isRight: boolean; readonly says: string};

/** Judges a pattern while it is typed, as the plan does (G-ACL-1, G-ACL-2). */
export const judgePattern = (pattern: string, namespace: string | undefined): PatternJudgement => {
	if (/[;:]/.test(pattern)) return wrong('";" and ":" part the entries of a list');

	const reach = reachOf(pattern);

	switch (reach.who) {
		case 'one-client':
			if (!isId(pattern) && !isAlias(pattern)) return wrong('it is neither an ID nor an alias');

			return {isRight: true, says: 'admits this one client'};

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

const wrong = (says: string): PatternJudgement => ({isRight: false, says});

const spell = (pattern: string): string => (pattern.startsWith('*@') ? 'everybody' : 'some aliases');

/** Whom a list lets in: tried with one address. */
export const tryAddress = (address: string, acl: readonly string[]): string => {
	if (address === '') return 'Type an alias or an ID, as eve@acme or 123456789.';
	if (!isId(address) && !isAlias(address)) return `${address} is neither an alias nor an ID.`;

	const admitting = acl.find(pattern => matches(pattern, address));

	if (admitting === undefined) return `${address} is refused before anybody is asked.`;

	return hasWildcard(admitting)
		? `${address} may ask for a session: ${admitting} admits it.`
		: `${address} may ask for a session: it stands in the list.`;
};
