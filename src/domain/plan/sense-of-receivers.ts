import {hasWildcard, isAlias, isId, reachOf} from '../anydesk/addresses.ts';
import type {Issue, Path} from '../file-shape.ts';
import {toPlainText} from '../plain-text.ts';
import type {CompleteBuild} from './complete.ts';
import type {Plan, PlannedBuild} from './shape.ts';

/** What only a client that receives can use. */
const receiverKeys = ['acl', 'profiles', 'requests', 'savedLogins'] as const;

/** A client that receives nothing has no use for what rules receiving. */
export const starterIssues = (build: PlannedBuild, path: Path): readonly Issue[] =>
	receiverKeys.flatMap(key => {
		const value = build[key];

		return value === undefined || (Array.isArray(value) && value.length === 0) || value === false
			? []
			: [
					{
						path: [...path, key],
						message: `${key} is for clients that receive connections: leave it out here`,
					},
				];
	});

/** More single entries than anybody keeps right. */
const mostLiterals = 10;

/** Who is let in, and what is there to be used (G-ACL, G-ABK-1, G-PRF-2). */
export const receiverIssues = (build: CompleteBuild, path: Path, plan: Plan): readonly Issue[] => [
	...(build.acl.length === 0
		? [
				{
					path,
					message: 'a client that receives connections needs an access control list: write acl (G-ACL-1)',
				},
			]
		: []),
	...(build.acl.filter(pattern => !hasWildcard(pattern)).length > mostLiterals
		? [
				{
					path: [...path, 'acl'],
					message: `more than ${mostLiterals} single addresses can't be kept right: use the namespace (G-ACL-2)`,
				},
			]
		: []),
	...build.acl.flatMap((pattern, index) => patternIssues(pattern, [...path, 'acl', index], plan)),
	...(build.addressBook && !build.starts
		? [
				{
					path: [...path, 'addressBook'],
					message: 'a client that only receives needs no address book (G-ABK-1)',
				},
			]
		: []),
	...(!build.removePresetProfiles
		? [
				{
					path: [...path, 'removePresetProfiles'],
					message: 'the preset profiles should be removed: they allow more than was asked for (G-PRF-2)',
				},
			]
		: build.profiles.length === 0
			? [
					{
						path,
						message:
							'with the preset profiles removed and none of its own nobody could do anything: write profiles (G-PRF-2)',
					},
				]
			: []),
];

const patternIssues = (pattern: string, path: Path, {namespace}: Plan): readonly Issue[] => {
	const shown = toPlainText(pattern, 60);
	const reach = reachOf(pattern);
	const ours = namespace?.toLowerCase();

	if (/[;:]/.test(pattern))
		return [{path, message: `${shown} holds ";" or ":", which part the entries of a list`}];
	if (reach.who === 'one-client') {
		return isId(pattern) || isAlias(pattern)
			? []
			: [{path, message: `${shown} is neither an ID nor an alias`}];
	}
	if (reach.who === 'one-namespace') {
		return reach.namespace.toLowerCase() === ours
			? []
			: [
					{
						path,
						message:
							ours === undefined
								? `${shown} admits a namespace, and the plan names none of its own`
								: `${shown} admits a namespace that isn't @${ours}`,
					},
				];
	}

	if (reach.who === 'nobody') return [{path, message: `${reach.why}: it lets nobody in`}];
	if (reach.who === 'unclear') return [{path, message: reach.why}];

	return [{path, message: `${shown} would let strangers in: ${reach.why}`}];
};
