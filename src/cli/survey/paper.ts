import {artifactsOf} from '../../artifacts/all.ts';
import {defaultFloors, isOlder, printVersion} from '../../domain/anydesk/versions.ts';
import {buildsOf, floorsOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {type MemoryFiles, memoryPlace} from '../../probes/memory-place.ts';
import type {EvidenceSource} from './sources.ts';

const writtenAt = '2026-11-20T09:00:00Z';

/** The prefix of a build's paper client: the generator will give another. */
const prefixOf = (index: number): string => `b${String(index).padStart(7, '0')}`;

/**
 * A paper portal and a paper endpoint for each build: what the artifacts of a plan would become, if all were deployed
 * as planned. The portal is the organisation file, filled in as a person would; what only people can see stays open.
 */
export const paperSources = (plan: Plan, today: string): readonly EvidenceSource[] => {
	const files: MemoryFiles = Object.fromEntries(
		artifactsOf(plan).map(({path, text}) => [
			path,
			{text: path === 'organization.yaml' ? fillIn(text, today) : text, mode: '0644'},
		]),
	);

	return [
		...buildsOf(plan).map(
			({name}, index): EvidenceSource => ({
				type: 'endpoint',
				name: paperName(name),
				open: async () =>
					memoryPlace(paperName(name), paperEndpoint(paperName(name), prefixOf(index), plan), writtenAt),
			}),
		),
		{
			type: 'organization',
			name: 'organization.yaml',
			file: 'organization.yaml',
			today,
			open: async () => memoryPlace('paper', files, writtenAt),
		},
	];
};

const paperName = (build: string): string => `an endpoint with ${build}`;

/** What the comments of the organisation file ask a person to fill in, and paper can know. */
const fillIn = (text: string, today: string): string => {
	let index = 0;

	return (
		text
			.replace(/^# asOf: YYYY-MM-DD$/m, `asOf: ${today}`)
			// From the line's begin: a name could hold the same words.
			.replaceAll(/^( *)# prefix: .*$/gm, (_line, blanks: string) => `${blanks}prefix: ${prefixOf(index++)}`)
	);
};

/** A fresh installation of a custom client on Linux, in the shapes of client.md 1 and 6. */
const paperEndpoint = (name: string, prefix: string, plan: Plan): MemoryFiles => {
	const folder = `etc/anydesk_ad_${prefix}`;
	const floor = floorsOf(plan).linux;
	const version = printVersion(isOlder(floor, defaultFloors.linux) ? defaultFloors.linux : floor);
	const file = (text: string) => ({text, mode: '0600'});

	return {
		'etc/hostname': file(`${name}\n`),
		[`${folder}/system.conf`]: file(
			`ad.anynet.network_id=main\nad.license.name=${plan.organization.licence}\nad.security.permission_profiles.version=1\n`,
		),
		[`${folder}/service.conf`]: file('ad.telemetry.last_cid=1\n'),
		[`${folder}/connection_trace.txt`]: file(''),
		[`home/somebody/.anydesk_ad_${prefix}/user.conf`]: file('ad.ui.lang=en\n'),
		[`var/log/anydesk_ad_${prefix}.trace`]: file(
			`   info 2026-11-20 09:00:00.000       lsvc   812    812                main - * Version ${version} (release/linux)\n`,
		),
	};
};
