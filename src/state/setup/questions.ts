import {type Draft, hasOwnRoles} from '../../domain/plan/draft.ts';
import type {PlannedBuild} from '../../domain/plan/shape.ts';
import type {Question} from './question.ts';
import {aclQuestion, aliasQuestion, namespaceQuestion} from './questions/address-questions.ts';
import {
	buildsQuestion,
	permissionQuestions,
	profilesQuestion,
	settingsQuestion,
} from './questions/client-questions.ts';
import {
	licenceQuestion,
	nameQuestion,
	policyQuestion,
	signInQuestion,
} from './questions/organization-questions.ts';
import {
	ownerLoginQuestion,
	ownerNameQuestion,
	secondFactorQuestion,
	usersQuestion,
} from './questions/people-questions.ts';
import {groupsQuestion, rolesQuestion, setsQuestion} from './questions/rights-questions.ts';
import {
	endpointsQuestion,
	hasPassword,
	limitsQuestion,
	unattendedQuestions,
	versionsQuestion,
} from './questions/unattended-questions.ts';

/** Everything that can be asked of this draft, in the order of the set-up. */
export const questionsOf = (draft: Draft): readonly Question[] => {
	const licence = draft.organization?.licence;
	const builds = Object.entries(draft.builds ?? {});
	const receivers = builds.filter(([, {direction}]) => direction !== 'outgoing-only');
	const starters = builds.filter(([, {direction}]) => direction !== 'incoming-only');
	const hasUnattended = receivers.some(([, {profiles = []}]) => profiles.some(hasPassword));
	const hasNamespace = draft.namespace !== undefined && licence !== 'solo';

	return [
		nameQuestion(draft),
		licenceQuestion(draft),
		signInQuestion(draft),
		...(licence === 'ultimate-cloud' ? [policyQuestion(draft)] : []),
		ownerLoginQuestion(draft),
		ownerNameQuestion(draft),
		...(hasOwnRoles(licence) ? [setsQuestion(draft), rolesQuestion(draft), groupsQuestion(draft)] : []),
		usersQuestion(draft),
		secondFactorQuestion(draft),
		buildsQuestion(draft),
		...builds.flatMap(([name, build]) => clientQuestions(name, build)),
		...(licence === 'solo' ? [] : [namespaceQuestion(draft)]),
		...receivers.map(([name, build]) => aclQuestion(draft, name, build)),
		...(hasNamespace ? starters.map(([name, build]) => aliasQuestion(draft, name, build)) : []),
		...receivers.flatMap(([name, build]) => unattendedQuestions(draft, name, build)),
		endpointsQuestion(draft, !hasUnattended && draft.endpoints === undefined),
		versionsQuestion(draft),
		limitsQuestion(draft),
	];
};

const clientQuestions = (name: string, build: PlannedBuild): readonly Question[] => [
	...(build.direction === 'outgoing-only'
		? []
		: [profilesQuestion(name, build), ...permissionQuestions(name, build)]),
	settingsQuestion(name, build),
];
