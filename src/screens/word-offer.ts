import type {FindingDetail} from '../state/app-state.ts';
import type {CheckPage} from '../state/audit-events.ts';
import {standingOf} from '../state/counts.ts';

/** What a person's word can do here: accept an open failure, or decide what only people can see. */
export const wordFor = ({finding, run}: FindingDetail, page: CheckPage | undefined) => {
	if (run.target.kind === 'example') return undefined;
	if (standingOf(finding) === 'fail') return {key: 'w', kind: 'waiver', does: 'waive'} as const;

	return finding.outcome === 'undecided' && page?.isAttestable === true
		? ({key: 'a', kind: 'attestation', does: 'attest'} as const)
		: undefined;
};
