import {settingsCategories} from '../domain/anydesk/settings.ts';
import type {CompleteBuild} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {overridePath} from './file-names.ts';
import {formSteps} from './form-steps.ts';
import {confidences, type GeneratorLine} from './generator-line.ts';
import {generatorLines} from './generator-text.ts';
import {cite, exact, named, page, points, sourceList, table} from './markdown.ts';
import {printProfiles} from './profile-tables.ts';
import {printUnattended} from './unattended-notes.ts';

/** Explains a build to whoever makes it: each line of its text, each tick of the form, and why. */
export const printCompanion = (
	build: CompleteBuild,
	file: string,
	plan: Pick<Plan, 'namespace' | 'endpoints'>,
): string =>
	page(
		`# The build ${named(build.name)}`,
		intro(build),
		'## The override box',
		`${exact(overridePath(file))} goes into the box for override settings of the generator's advanced part, whole. Whatever stands there is forced on the client. The box for default settings stays empty: a user may change what stands in it.`,
		table(['Line', 'What it does', 'From the plan', 'Guide', 'How sure'], generatorLines(build).map(row)),
		points([
			'*Documented by the vendor*: a page of the vendor or the guide itself names the key.',
			"*Seen in the vendor's package*: the key stands in a client's own table of defaults.",
			'*Seen in files of real clients*: clients write it themselves.',
			'*Meaning inferred*: the key is real, and what it does follows from its name alone.',
		]),
		'## Ticks of the form',
		'What the generator has only as a tick, or has as a tick too. No key is invented for any of it; which way the client goes and whether all its settings are locked could be written as keys, whose meaning is only inferred, so the tick decides.',
		table(
			['Click', 'Why', 'Guide'],
			formSteps(build, file, plan.namespace).map(({step, why, guide}) => [step, why, guide.join(', ')]),
		),
		...printProfiles(build),
		...printUnattended(build, plan),
		'## Not in this build',
		notHere(build, plan.namespace),
		'## Before it is rolled out',
		`\`deskwarden check --plan plan.yaml build:${overridePath(file)}\` judges the text alone. Together with the ticks, once they are done and noted in \`organization.yaml\` with \`asOf\`: \`deskwarden check --plan plan.yaml org:organization.yaml\`.`,
		'## Sources',
		sourceList([
			vendorPages.permissionProfiles,
			vendorPages.settings,
			vendorPages.unattendedAccess,
			vendorPages.commandLine,
		]),
	);

const intro = ({direction, reason, starts, receives}: CompleteBuild): string => {
	const whom =
		starts && receives
			? 'It receives and starts connections'
			: starts
				? 'For people who start connections; nothing comes in'
				: 'For machines that are only connected to; nothing starts from them';

	return `${whom} (${direction}).${reason === undefined ? '' : ` The reason, as the plan has it: ${named(reason)}.`}`;
};

/** What the plan calls a field where the code has another name for it. */
const fieldNames: Readonly<Partial<Record<GeneratorLine['field'], string>>> = {
	lockedCategories: 'lockSettings',
	recordingAutoStart: 'recording.autoStart',
};

const row = ({key, value, does, field, constant, guide, confidence}: GeneratorLine): readonly string[] => [
	exact(`${key}=${value}`),
	does,
	`\`${fieldNames[field] ?? field}\`${constant === undefined ? '' : ` is false, so: ${constant}`}`,
	guide.join(', '),
	confidences[confidence],
];

const updateWords = {
	automatic: 'the client updates itself: on Windows, install it with `--update-auto`',
	managed: 'somebody rolls updates out: on Windows, install it with `--update-manually`',
	off: 'no updates: on Windows, install it with `--update-disabled`; somebody has to look after that',
} as const;

const notHere = (build: CompleteBuild, namespace: string | undefined): string =>
	points([
		`No password: key-values of a build set none${cite(vendorPages.permissionProfiles)}, and a build's text lies in tickets and wikis.`,
		`No key for updates, whose codes are only inferred. By plan (\`updates\`) ${updateWords[build.updates]}${cite(vendorPages.commandLine)}.`,
		...(build.starts && !build.addToNamespace ? [noAlias(namespace)] : []),
		...(build.receives && !build.starts && namespace !== undefined
			? ['No alias in the namespace: only clients that start connections belong there (G-ACL-4).']
			: []),
		...(build.lockedCategories.length === settingsCategories.length
			? ['No keys that lock single settings: the tick locks them all.']
			: []),
	]);

const noAlias = (namespace: string | undefined): string =>
	namespace === undefined
		? 'No alias: the plan has no namespace. Lists name such a client by its ID.'
		: 'No alias: whoever starts connections with this client gets it by hand, in the portal (G-ACL-3).';
