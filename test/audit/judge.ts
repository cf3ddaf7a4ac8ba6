import {audit, type Judged} from '../../src/checks/audit.ts';
import {catalogue} from '../../src/checks/catalogue.ts';
import {type Builds, buildOf} from '../../src/cli/survey/builds.ts';
import {surveyBuild} from '../../src/cli/survey/survey-build.ts';
import {surveyOrganization} from '../../src/cli/survey/survey-organization.ts';
import {endpointFacts} from '../../src/domain/client/endpoint-facts.ts';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import type {Finding} from '../../src/domain/finding.ts';
import {type Intent, noIntent} from '../../src/domain/intent.ts';
import {defaultGate} from '../../src/domain/summary.ts';
import {collectEndpoint} from '../../src/probes/endpoint.ts';
import type {Place} from '../../src/probes/place.ts';
import type {Fixture} from '../fixtures/fixture.ts';
import type {Tree} from '../fixtures/tree.ts';
import {treePlace} from '../fixtures/tree-place.ts';

export const planOf = (plan: Partial<Intent> = {}): Intent => ({...noIntent, ...plan});

const settingsFor = (plan: Intent) => ({
	targets: [],
	checks: catalogue,
	level: 'hardened' as const,
	intentFor: () => plan,
	gate: defaultGate,
});

/** Reads an endpoint with the real probes. */
export const evidenceOf = (place: Place, plan: Intent): Promise<EndpointEvidence> =>
	collectEndpoint({
		place,
		folder: place.name,
		collection: {
			id: 'k1',
			key: Buffer.alloc(32, 7),
			words: [plan.name, plan.namespace].filter(word => word !== undefined),
		},
		collector: 'deskwarden test',
		now: new Date('2026-11-20T12:00:00Z'),
	});

const findingsOf = (judged: Iterable<Judged>): readonly Finding[] =>
	[...judged].map(({finding, defect}) => {
		if (defect !== undefined) throw new Error(defect);

		return finding;
	});

/** The findings of each installation, which is called by its folder. */
export const judgeEndpoint = async (
	place: Place,
	plan: Intent,
	builds: Builds = new Map(),
): Promise<readonly Finding[]> => {
	const endpoint = await evidenceOf(place, plan);

	return endpoint.installations.flatMap(installation => {
		const build = buildOf(installation.prefix, builds);
		const facts = endpointFacts(endpoint, installation, plan, build?.build);

		return findingsOf(audit({name: installation.folder || place.name, kind: 'endpoint', facts}, catalogue));
	});
};

const organizations = new WeakMap<Tree, ReturnType<typeof survey>>();

const survey = (tree: Tree, plan: Intent) =>
	surveyOrganization(
		{
			type: 'organization',
			name: 'organization.yaml',
			file: 'organization.yaml',
			open: async () => treePlace('organization', tree),
		},
		settingsFor(plan),
		'2026-11-22',
	);

/** The builds that an organisation file describes; they don't depend on the plan. */
export const buildsOf = async (tree: Tree | undefined): Promise<Builds> => {
	if (tree === undefined) return new Map();

	const surveyed = organizations.get(tree) ?? survey(tree, noIntent);
	organizations.set(tree, surveyed);

	const {surveyed: all, builds} = await surveyed;
	const unread = all.find(({target}) => !target.reached);
	if (unread !== undefined) throw new Error(`${unread.target.name}: ${unread.target.reason}`);

	return new Map(builds);
};

/** A fixture without a disk: what is forbidden is there, and may not be read. */
export const judgeFixture = async (
	{tree, folder = 'endpoint', plan, organization}: Fixture,
	forbidden: readonly string[] = [],
): Promise<readonly Finding[]> =>
	judgeEndpoint(treePlace(folder, tree, forbidden), planOf(plan), await buildsOf(organization));

/** The organisation itself, and each build that its file describes. */
export const judgeOrganization = async (tree: Tree, plan?: Partial<Intent>): Promise<readonly Finding[]> => {
	const {surveyed} = await survey(tree, planOf(plan));

	return surveyed.flatMap(({target, subject}) => {
		if (subject === undefined) throw new Error(`${target.name}: ${target.reason}`);

		return findingsOf(audit(subject, catalogue));
	});
};

/** A build's text on its own. */
export const judgeBuildText = async (text: string, plan?: Partial<Intent>): Promise<readonly Finding[]> => {
	const tree: Tree = new Map([['build.txt', {bytes: Buffer.from(text), mode: 0o600}]]);
	const {target, subject} = await surveyBuild(
		{type: 'build', name: 'build.txt', file: 'build.txt', open: async () => treePlace('builds', tree)},
		settingsFor(planOf(plan)),
	);
	if (subject === undefined) throw new Error(`${target.name}: ${target.reason}`);

	return findingsOf(audit(subject, catalogue));
};

/**
 * A finding in a line of words, `ACL-1 fail: the list is off`, as precise as the line that is expected of it, and no
 * longer than one that ends with an ellipsis. Where an endpoint has several installations the line begins with the
 * folder, in brackets.
 */
export const tellAs = (expected: string, findings: readonly Finding[]): string => {
	const [, target, check = '', sentence] =
		/^(?:\[(.*)\] )?([A-Z]+-\d+) [a-z-]+(: .*)?$/s.exec(expected) ?? [];
	const told = findings
		.filter(finding => finding.check === check && (target === undefined || finding.target === target))
		.map(
			({target: name, outcome, because}) =>
				`${target === undefined ? '' : `[${name}] `}${check} ${outcome}${sentence === undefined ? '' : `: ${because}`}`,
		)
		.map(line => (expected.endsWith('…') ? `${line.slice(0, expected.length - 1)}…` : line));

	return told.length === 0 ? `no finding for "${expected}"` : told.join(' | ');
};
