import {hasWildcard, isId, namespaceOf, toComparable} from '../domain/anydesk/addresses.ts';
import {buildsOf, type CompleteBuild, startersOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {cite, exact, named} from './markdown.ts';

/** The builds whose list names single clients by their IDs. */
export const buildsWithIds = (plan: Plan): readonly CompleteBuild[] =>
	buildsOf(plan).filter(({receives, acl}) => receives && acl.some(isId));

/** Whether lists can only name IDs, which are known once the clients that start connections are there. */
export const isListedById = (plan: Plan): boolean =>
	plan.namespace === undefined && buildsWithIds(plan).length > 0;

/** `**a**, **b**`. */
export const inBold = (builds: readonly CompleteBuild[]): string =>
	builds.map(({name}) => `**${named(name)}**`).join(', ');

/** Where an ID is to be read (client.md 4; portal.md 3). */
export const whereIdsAre = `The client shows its ID, 9 or 10 digits in groups of three; \`--get-id\` on its command line prints it, and 0 or nothing before the client has registered${cite(vendorPages.commandLine)}. A list has it without spaces.`;

/** How the IDs of whoever starts connections get into the lists, where no namespace stands for them (G-ACL-1). */
export const idSteps = (plan: Plan): readonly string[] => {
	const lists = buildsWithIds(plan);
	const starting = buildsOf(plan).filter(({starts}) => starts);
	const install = starting.length === 0 ? '' : `install ${inBold(starting)} (\`deployment.md\`), and `;
	const people = startersOf(plan).map(({login}) => `On the machine of ${exact(login)}`);

	return [
		...(people.length === 0 ? ['On each machine that starts connections'] : people).map(
			where => `${where}: ${install}note the ID of its client here: …`,
		),
		...lists.map(
			({name, acl}) =>
				`The list of **${named(name)}** in the plan has ${acl.filter(isId).map(exact).join(', ')}: see that each ID noted above is among them, and no other (G-ACL-1).`,
		),
		`Where one differs: correct \`acl\` in the plan, write the files anew, and give ${inBold(lists)} the new text and the new list. Whoever has another ID is refused.`,
	];
};

/** Single entries that the namespace doesn't stand for: somebody has to know whose they are. */
export const singleEntrySteps = (plan: Plan): readonly string[] =>
	buildsOf(plan)
		.filter(({receives}) => receives)
		.flatMap(({name, acl}) => [
			...(plan.namespace === undefined || !acl.some(isId)
				? []
				: [
						`The list of **${named(name)}** has single IDs, ${acl.filter(isId).map(exact).join(', ')}: see whose client each is (G-ACL-1). ${whereIdsAre}`,
					]),
			...acl
				.filter(entry => isFromOutside(entry, plan))
				.map(
					entry =>
						`The list of **${named(name)}** has ${exact(entry)}, an alias of another namespace: it admits one client from outside. See that you want it (G-ACL-1).`,
				),
		]);

const isFromOutside = (entry: string, {namespace}: Plan): boolean => {
	const own = namespaceOf(entry);

	return (
		own !== undefined &&
		!hasWildcard(entry) &&
		(namespace === undefined || toComparable(own) !== toComparable(namespace))
	);
};
