import {limitsOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Artifact} from './artifact.ts';
import {planPath} from './file-names.ts';
import {boxes, named, numbered, page, table} from './markdown.ts';

/** Says of each file what it is for and who gets it, and what comes first. */
export const printReadme = (plan: Plan, artifacts: readonly Artifact[]): string => {
	const {dormantDays, attestationDays, staleClientDays} = limitsOf(plan);

	return page(
		`# AnyDesk for ${named(plan.organization.name)}`,
		`Written by deskwarden from the plan, which is here as \`${planPath}\`. Only notes and ticks belong in the files, and what \`organization.yaml\` asks for; no file holds a secret.`,
		`To change something else, change the plan, in the app or in \`${planPath}\`, and write the files anew, in the app or with \`deskwarden setup --from ${planPath} --out . --beside\` (\`--yes\` lets it replace the plan of a workspace). What you edited stays as it is then, and its new text lies beside it, as NAME.new.`,
		`Commands in these pages run in this folder. The workspace of deskwarden holds the plan too, where the app or \`setup\` made one: then \`--plan ${planPath}\` can be left out.`,
		'## In this order',
		numbered([
			'Read the companion of each build, and see that the plan is what you want.',
			'Tell whoever watches the alarms: `detections.md`. Have the network ready: `network.md`.',
			'Work through `portal-checklist.md`: rights, people, second factors, builds. Each person gets a sheet on the way, before section 8.',
			'Install the clients: `deployment.md`.',
			'Fill in `organization.yaml`, and check the real thing: `deskwarden check --plan plan.yaml org:organization.yaml local`.',
		]),
		'## The files',
		table(
			['File', 'What to do with it', 'For whom'],
			artifacts.map(({path}) => [`\`${path}\``, ...useOf(path)]),
		),
		'## Again and again',
		'A set-up is as good as its upkeep (G-ENV-3).',
		boxes([
			'After each change, and each month: check anew, as at the end of `deployment.md`.',
			`Accounts without a sign-in for ${dormantDays} days: disable them.`,
			`Clients without a session for ${staleClientDays} days: take them off the licence.`,
			`What only a person can see (second factors, forced login, download links) is looked at anew every ${attestationDays} days, and attested.`,
			'Somebody leaves: `leavers.md`.',
		]),
	);
};

const uses: Readonly<Record<string, readonly [use: string, whom: string]>> = {
	'portal-checklist.md': ['work through it, box by box', 'whoever manages the portal'],
	[planPath]: [
		'keep it: checks compare with it, and from it all of this is written anew',
		'whoever runs deskwarden',
	],
	'detections.md': ['hand over before the roll-out', 'whoever watches the alarms'],
	'organization.yaml': ['fill in as things are done; then it is evidence', 'whoever manages the portal'],
	'network.md': ['enter the rules, and no wider ones', 'whoever manages the firewall'],
	'leavers.md': ['copy and tick when somebody leaves', 'whoever manages accounts and machines'],
	'deployment.md': ['read before the first installation', 'whoever installs'],
};

const endings: readonly (readonly [ending: RegExp, use: string, whom: string])[] = [
	[
		/\.override\.txt$/,
		"paste it, whole, into the generator's box for override settings",
		'whoever makes the builds',
	],
	[
		/\.companion\.md$/,
		'read it beside the form: each line and each tick, with its reason',
		'whoever makes the builds',
	],
	[/^users\//, 'hand it over', 'the person it is named after'],
	[/^ansible\/README\.md$/, 'read before many machines are collected', 'whoever runs Ansible'],
	[/^ansible\/inventory\.yml$/, 'put in how each host is reached', 'whoever runs Ansible'],
	[/^ansible\/.*\/collect\.sh$/, 'read what will run on every host', 'whoever answers for the machines'],
	[/^ansible\//, 'leave as it is: Ansible runs it', 'whoever runs Ansible'],
];

const useOf = (path: string): readonly [string, string] => {
	const known = Object.hasOwn(uses, path) ? uses[path] : undefined;
	if (known !== undefined) return known;

	const [, use = '', whom = ''] = endings.find(([ending]) => ending.test(path)) ?? [];

	return [use, whom];
};
