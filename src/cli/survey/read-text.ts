import {statusReasons} from '../../domain/evidence.ts';
import type {Place} from '../../probes/place.ts';
import {whyNotEntered} from './read-endpoint.ts';

const largestText = 1024 * 1024;

/** A text file of a place, or why it can't be had. Never follows a link, never waits for a pipe. */
export const readText = async (
	open: () => Promise<Place>,
	file: string,
	name: string,
): Promise<{readonly ok: string} | {readonly reason: string}> => {
	let place: Place;

	try {
		place = await open();
	} catch (error) {
		return {reason: whyNotEntered(error, name)};
	}

	const read = await place.read(file, largestText);
	if (read.status !== 'read') return {reason: `${name} ${statusReasons[read.status]}`};

	return {ok: new TextDecoder().decode(read.bytes)};
};
