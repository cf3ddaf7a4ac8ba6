import {isNamespace, publicNamespace} from '../../../domain/anydesk/addresses.ts';
import type {Draft} from '../../../domain/plan/draft.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import {withBuild} from '../forms/receiver-forms.ts';
import {whereIdsAre} from '../patterns.ts';
import type {Question} from '../question.ts';

const wholeOf = (namespace: string): string => `*@${namespace}`;

/** Lists that named the whole of the former namespace, or nothing yet, name the whole of the new one. */
const withNamespace = ({namespace: before, ...draft}: Draft, namespace: string | undefined): Draft => ({
	...draft,
	...(namespace !== undefined && {namespace}),
	...(draft.builds !== undefined && {
		builds: Object.fromEntries(
			Object.entries(draft.builds).map(([name, build]) => [name, listing(build, before, namespace)]),
		),
	}),
});

const listing = (
	build: PlannedBuild,
	before: string | undefined,
	after: string | undefined,
): PlannedBuild => {
	if (build.direction === 'outgoing-only') return build;

	const others = (build.acl ?? []).filter(pattern => before === undefined || pattern !== wholeOf(before));
	const wasWhole = others.length === 0;
	const acl = [...(wasWhole && after !== undefined ? [wholeOf(after)] : []), ...others];
	const {acl: _acl, ...rest} = build;

	return acl.length === 0 ? rest : {...rest, acl};
};

const judge = (text: string): string | undefined => {
	if (!isNamespace(text)) return 'A namespace has letters, digits, "-", "." and "_", and no "@".';

	return text.toLowerCase() === publicNamespace
		? `@${publicNamespace} is the public namespace, open to everybody: name your own.`
		: undefined;
};

export const namespaceQuestion = (draft: Draft): Question => ({
	name: 'namespace',
	step: 'addresses',
	ask: 'Which namespace do you have?',
	why: 'With a namespace of your own, one pattern admits all your supporters and nobody else.',
	guide: ['G-ACL-2', 'G-ACL-4'],
	explain: [
		'An alias looks like anna@acme: acme is the namespace. The public one, @ad, is open to everybody in the world.',
		'A namespace is an add-on of the licence; its name stands in my.anydesk, under License.',
	],
	told: draft.namespace === undefined ? 'none' : `@${draft.namespace}`,
	body: {
		kind: 'text',
		value: draft.namespace ?? '',
		ifEmpty: 'Without a namespace, each client that may call is listed by its ID.',
		judge,
		take: text => withNamespace(draft, text === '' ? undefined : text),
	},
});

export const aclQuestion = (draft: Draft, name: string, {acl = []}: PlannedBuild): Question => ({
	name: `acl:${name}`,
	step: 'addresses',
	ask: `Who may ask for a session on a machine with ${name}?`,
	why: 'Whoever is not on the list is refused before anybody is asked, and nobody can be talked into accepting.',
	guide: ['G-ACL-1', 'G-ACL-2'],
	explain: [
		'The access control list holds aliases, IDs and patterns: * stands for any run of characters, ? for one.',
		'Each pattern is judged while you type it. With t you can try an address against the list.',
		...(draft.namespace === undefined
			? [
					'Without a namespace the list has the ID of each client that may call. A custom client may have another ID than the one that was there before: the checklist has you compare them before the list is used.',
				]
			: []),
	],
	told: acl.join(', '),
	body: {
		kind: 'entries',
		form: 'pattern',
		scope: name,
		ifEmpty: `Nobody is on the list.${draft.namespace === undefined ? ` ${whereIdsAre}` : ''}`,
		...(acl.length === 0 && {
			isNeeded: `A client that receives needs a list (G-ACL-1): a adds ${draft.namespace === undefined ? 'an ID' : `*@${draft.namespace}`}.`,
		}),
	},
});

export const aliasQuestion = (draft: Draft, name: string, {addToNamespace}: PlannedBuild): Question => {
	const take = (isJoining: boolean) => () =>
		withBuild(draft, name, ({addToNamespace: _joins, ...build}) => ({
			...build,
			...(isJoining && {addToNamespace: true}),
		}));

	return {
		name: `aliases:${name}`,
		step: 'addresses',
		ask: `How do machines with ${name} get their alias in @${draft.namespace}?`,
		why: 'Only clients that start connections belong in the namespace: whoever is in it is let in everywhere.',
		guide: ['G-ACL-3', 'G-ACL-4'],
		explain: [
			'A build that joins by itself is a key: any device that installs it is in the namespace. Keep it where only those who install can reach it, and give it no public download.',
		],
		told: addToNamespace === true ? 'the build joins by itself' : 'by hand in the portal',
		body: {
			kind: 'choice',
			options: [
				{
					name: 'The build joins the namespace by itself',
					about: 'Advised for many machines; the file of this client must then be kept like a key.',
					isAdvised: true,
					isTaken: addToNamespace === true,
					take: take(true),
				},
				{
					name: 'Somebody gives each alias by hand',
					about:
						'In my.anydesk, in the list of clients. Fits few machines, and a build that many can download.',
					isAdvised: false,
					isTaken: addToNamespace !== true,
					take: take(false),
				},
			],
		},
	};
};
