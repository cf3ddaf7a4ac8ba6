import {sayConfirmed} from '../domain/confirmed-words.ts';
import type {Attestation, Waiver} from '../domain/words.ts';

/** Why a risk is accepted, by whom, and until when. */
export const sayWaiver = (waiver: Waiver | undefined): string =>
	waiver === undefined
		? ''
		: `${waiver.reason} (${[waiver.owner, `until ${waiver.until}`, sayConfirmed(waiver)].filter(Boolean).join(', ')})`;

/** Whose word it is, and until when it counts. */
export const sayAttestation = (word: Attestation | undefined): string =>
	[word?.by, word?.until && `until ${word.until}`, sayConfirmed(word)].filter(Boolean).join(', ');
