import type {Plan} from '../domain/plan/shape.ts';
import {ansibleFiles} from './ansible.ts';
import type {Artifact} from './artifact.ts';
import {printCompanion} from './companion.ts';
import {printDeploymentNotes} from './deployment-notes.ts';
import {printDetections} from './detections.ts';
import {companionPath, namedBuilds, namedUsers, overridePath, planPath, userSheetPath} from './file-names.ts';
import {printGeneratorText} from './generator-text.ts';
import {printLeaverSheet} from './leaver-sheet.ts';
import {printNetworkSheet} from './network-sheet.ts';
import {type NotedFactor, notedOf} from './noted-factors.ts';
import {printOrganizationFile} from './organization-file.ts';
import {exportAnswered} from './plan-export.ts';
import {printPortalChecklist} from './portal-checklist.ts';
import {printReadme} from './readme.ts';
import {printUserSheet} from './user-sheet.ts';

/**
 * Everything that a plan hands over, in a fixed order, together with what was noted of second factors. The same plan
 * and notes give the same bytes, wherever and whenever.
 */
export const artifactsOf = (plan: Plan, noted: readonly NotedFactor[] = []): readonly Artifact[] => {
	const artifacts: readonly Artifact[] = [
		...namedBuilds(plan).flatMap(({build, file}) => [
			{path: overridePath(file), text: printGeneratorText(build)},
			{path: companionPath(file), text: printCompanion(build, file, plan)},
		]),
		{path: 'portal-checklist.md', text: printPortalChecklist(plan, noted)},
		...namedUsers(plan).map(({user, file}) => ({
			path: userSheetPath(file),
			text: printUserSheet(user, plan, notedOf(user.login, noted)),
		})),
		{path: 'detections.md', text: printDetections(plan)},
		{path: 'organization.yaml', text: printOrganizationFile(plan, noted)},
		{path: 'network.md', text: printNetworkSheet(plan)},
		{path: 'leavers.md', text: printLeaverSheet(plan)},
		{path: 'deployment.md', text: printDeploymentNotes(plan)},
		{path: planPath, text: exportAnswered(plan)},
		...ansibleFiles(plan, 'below').map(({path, text}) => ({path: `ansible/${path}`, text})),
	];

	return [...artifacts, {path: 'README.md', text: printReadme(plan, artifacts)}];
};
