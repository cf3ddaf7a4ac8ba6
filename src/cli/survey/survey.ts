import type {Subject} from '../../checks/audit.ts';
import type {TargetReport} from '../../domain/finding.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import type {RunSettings} from '../settings.ts';
import type {World} from '../world.ts';
import {type Builds, gatherBuilds} from './builds.ts';
import {type EvidenceSource, sourcesOf} from './sources.ts';
import {surveyBuild} from './survey-build.ts';
import {surveyEndpoint} from './survey-endpoint.ts';
import type {OrganizationSurvey} from './survey-organization.ts';

/** What becomes of a target: its evidence is read, and turned into something that can be judged. */
export type Surveyed = {readonly target: TargetReport; readonly subject?: Subject};

export type SurveyStep =
	| {readonly type: 'started'; readonly name: string}
	| ({readonly type: 'ended'} & Surveyed);

/**
 * Looks at all targets, in their order. Organisation files are read first, since the builds that they describe are
 * layered under the endpoints of the same prefix.
 */
export async function* survey(settings: RunSettings, world: World): AsyncGenerator<SurveyStep> {
	const sources = (
		await Promise.all(settings.targets.map(target => sourcesOf(target, settings, world)))
	).flat();
	const organizations = new Map<EvidenceSource, OrganizationSurvey>();

	for (const source of sources) {
		if (source.type !== 'organization') continue;

		// YAML is loaded where it is needed: an audit of files alone starts sooner.
		const {surveyOrganization} = await import('./survey-organization.ts');
		const found = await surveyOrganization(source, settings, world.now().toISOString().slice(0, 10));

		organizations.set(source, found);
	}

	const builds = gatherBuilds([...organizations.values()].flatMap(({builds: found}) => found));
	const names = new Map<string, number>();

	for (const source of sources) {
		yield {type: 'started', name: toPlainText(source.name, longestName)};

		for await (const {target, subject} of surveySource(source, settings, world, builds, organizations)) {
			const called = toPlainText(target.name, longestName);
			const name = unique(called, names);

			yield {
				type: 'ended',
				target: {...plain(target), name, ...(name !== called && {calledLike: called})},
				...(subject !== undefined && {subject: {...subject, name}}),
			};
		}
	}
}

const longestName = 110;

/** The one place where foreign text about targets is made harmless, for every report and screen. */
const plain = ({client, reason, ...target}: TargetReport): TargetReport => ({
	...target,
	...(client !== undefined && {client: toPlainText(client, 120)}),
	...(reason !== undefined && {reason: toPlainText(reason, 1000)}),
});

/** Two endpoints of one name would be one in the report: the second is told apart. */
const unique = (name: string, names: Map<string, number>): string => {
	const count = (names.get(name) ?? 0) + 1;
	names.set(name, count);

	return count === 1 ? name : unique(`${name} #${count}`, names);
};

async function* surveySource(
	source: EvidenceSource,
	settings: RunSettings,
	world: World,
	builds: Builds,
	organizations: ReadonlyMap<EvidenceSource, OrganizationSurvey>,
): AsyncGenerator<Surveyed> {
	switch (source.type) {
		case 'organization':
			yield* organizations.get(source)?.surveyed ?? [];
			break;
		case 'build':
			yield await surveyBuild(source, settings);
			break;
		case 'endpoint':
			yield* await surveyEndpoint(source, settings, world, builds);
			break;
		case 'evidence': {
			const {surveyEvidence} = await import('./survey-evidence.ts');
			yield* surveyEvidence(source, settings, world, builds);
			break;
		}
	}
}
