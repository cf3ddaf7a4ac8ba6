import {basename, dirname} from 'node:path/posix';
import {parseBuildText} from '../../domain/anydesk/build-text.ts';
import type {BuildTicks} from '../../domain/build-ticks.ts';
import {buildFacts, type PlacedText} from '../../domain/client/build-facts.ts';
import {clientBuild, type PlacedTicks} from '../../domain/client/build-form.ts';
import type {ClientBuild} from '../../domain/client/endpoint-facts.ts';
import {whyOutdated} from '../../domain/dates.ts';
import {organizationFactsOf} from '../../domain/organization-reading.ts';
import {organizationIntent} from '../../domain/plan/organization-intent.ts';
import {type OrganizationFile, readOrganizationFile} from '../../probes/organization-file.ts';
import type {RunSettings} from '../settings.ts';
import type {NamedBuild} from './builds.ts';
import {readText} from './read-text.ts';
import type {EvidenceSource} from './sources.ts';
import type {Surveyed} from './survey.ts';

export type OrganizationSurvey = {
	readonly surveyed: readonly Surveyed[];
	/** The builds that it describes, by the prefix of the clients made of them. */
	readonly builds: readonly (readonly [prefix: string, build: NamedBuild])[];
};

type FileSource = EvidenceSource & {type: 'build' | 'organization'};

/**
 * Reads an organisation file: the organisation itself, and each build that it describes. It is called by its file,
 * wherever one stands: words and earlier runs are about it by that name.
 */
export const surveyOrganization = async (
	source: FileSource,
	settings: RunSettings,
	today: string,
): Promise<OrganizationSurvey> => {
	const {name, file, open} = source;
	const called = basename(file);
	const text = await readText(open, file, name);
	const read = 'ok' in text ? readOrganizationFile(text.ok, name) : text;

	if ('reason' in read) return notReached(called, read.reason);

	const {organization} = read.ok;

	if (organization.asOf === undefined) {
		return notReached(
			called,
			'the file has no asOf: it is a wish, not an observation; write the day on which it was true',
		);
	}

	const outdated = whyOutdated(organization.asOf, source.today ?? today);
	if (outdated !== undefined) return notReached(called, outdated);

	const builds = await Promise.all(
		Object.entries(organization.builds ?? {}).map(([build, ticks]) =>
			readBuild(source, read.ok, build, ticks),
		),
	);

	return {
		surveyed: [
			{
				target: {name: called, kind: 'organization', reached: true},
				subject: {
					name: called,
					kind: 'organization',
					facts: {
						...organizationFactsOf(organization, name, read.ok.lineOf),
						...(settings.plan !== undefined && organizationIntent(settings.plan)),
					},
				},
			},
			...builds.map(build => surveyed(build, settings)),
		],
		builds: builds.flatMap(({prefix, name: build, build: layers}) =>
			prefix === undefined ? [] : [[prefix, {name: build, build: layers}] as const],
		),
	};
};

const notReached = (name: string, reason: string): OrganizationSurvey => ({
	surveyed: [{target: {name, kind: 'organization', reached: false, reason}}],
	builds: [],
});

type FoundBuild = {
	readonly name: string;
	readonly prefix: string | undefined;
	readonly build: ClientBuild;
	readonly text: PlacedText | undefined;
	/** Why the text that the entry names isn't here. */
	readonly reason: string | undefined;
};

const readBuild = async (
	{name, file, open}: FileSource,
	{lineOf}: OrganizationFile,
	buildName: string,
	ticks: BuildTicks,
): Promise<FoundBuild> => {
	const folder = dirname(file);
	const read =
		ticks.text === undefined
			? undefined
			: await readText(open, folder === '.' ? ticks.text : `${folder}/${ticks.text}`, ticks.text);
	const text =
		read !== undefined && 'ok' in read ? {place: ticks.text ?? '', text: parseBuildText(read.ok)} : undefined;
	const form: PlacedTicks = {
		ticks,
		sourceOf: tick => {
			const line = lineOf(['builds', buildName, tick]);
			const value = ticks[tick];

			return {
				place: name,
				...(line !== undefined && {line}),
				key: `builds.${buildName}.${tick}`,
				...(typeof value !== 'object' && value !== undefined && {found: `${tick}: ${value}`}),
				origin: 'override',
			};
		},
	};

	return {
		name: buildName,
		prefix: ticks.prefix,
		build: clientBuild(text, form),
		text,
		reason: read !== undefined && 'reason' in read ? read.reason : undefined,
	};
};

const surveyed = ({name, build, text, reason}: FoundBuild, {intentFor}: RunSettings): Surveyed => {
	const target = `${name} (build)`;

	return {
		target: {
			name: target,
			kind: 'build',
			client: text === undefined ? 'its form alone' : 'its text and form',
			reached: reason === undefined,
			...(reason !== undefined && {reason}),
		},
		subject: {name: target, kind: 'build', facts: buildFacts(build, intentFor({build: name}), text)},
	};
};
