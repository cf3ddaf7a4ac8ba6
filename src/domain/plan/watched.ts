import {listed} from '../list.ts';
import {toPlainText} from '../plain-text.ts';
import {buildsOf, type CompleteBuild} from './complete.ts';
import type {Plan} from './shape.ts';

/** What a plan says of the machines with a build: which are monitored, which are not. Of others it says nothing. */
export type Watched = {readonly yes: readonly string[]; readonly no: readonly string[]};

/** The machines that the plan knows by name and by their build. */
export const watchedOf = (build: string, {endpoints = []}: Pick<Plan, 'endpoints'>): Watched => {
	const own = endpoints.filter(endpoint => endpoint.build === build);

	return {
		yes: own.filter(({monitored}) => monitored === true).map(({name}) => name),
		no: own.filter(({monitored}) => monitored === false).map(({name}) => name),
	};
};

/** Whether a build has passwords, and all of them because its machines are monitored (G-UNA-1). */
export const needsWatch = ({profiles}: CompleteBuild): boolean => {
	const reasons = profiles.flatMap(({unattended}) => (unattended === undefined ? [] : [unattended.reason]));

	return reasons.length > 0 && reasons.every(reason => reason === 'monitored');
};

/** Machines that nobody watches, with a build whose passwords are for those that somebody does: a sentence a build. */
export const unwatchedNotes = (plan: Plan): readonly string[] =>
	buildsOf(plan)
		.filter(needsWatch)
		.flatMap(({name}) => {
			const {no} = watchedOf(name, plan);

			return no.length === 0
				? []
				: [
						`${toPlainText(name, 60)} has a password because its machines are monitored, and ${listed(no)} ${no.length === 1 ? 'is' : 'are'} not: set none there, or make a build without one for ${no.length === 1 ? 'it' : 'them'} (G-UNA-1).`,
					];
		});
