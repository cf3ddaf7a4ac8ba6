import type {Person} from '../state/setup/second-factors.ts';

/** Whether somebody has a second factor, as far as is known. */
export const sayEnrolment = ({enrolment}: Person): string => {
	if (enrolment === undefined) return 'later';

	return enrolment.how === 'verified'
		? `enrolled ${enrolment.on}, tried here`
		: `enrolled ${enrolment.on}, by the word of ${enrolment.by}`;
};
