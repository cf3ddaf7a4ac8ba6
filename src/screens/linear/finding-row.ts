import type {Finding} from '../../domain/finding.ts';
import {standingOf} from '../../state/counts.ts';
import {standingWords} from '../../state/finding-list.ts';
import {sayFinding} from '../finding-words.ts';
import {begun, ended} from './in-words.ts';

/** An outcome in words, with its severity where it is a failure: `failed, high`. */
export const tellStanding = (finding: Finding): string => {
	const standing = standingOf(finding);

	return standing === 'fail' ? `${standingWords[standing]}, ${finding.severity}` : standingWords[standing];
};

/** One finding in a line. */
export const tellFinding = (finding: Finding): string =>
	`${begun(tellStanding(finding))}: ${finding.check} on ${finding.target}: ${ended(sayFinding(finding))}`;
