import {whyStale} from '../../domain/dates.ts';
import {type EndpointEvidence, statusReasons} from '../../domain/evidence.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {openEvidence, readEvidenceLines} from '../../probes/evidence-file.ts';
import type {RunSettings} from '../settings.ts';
import type {World} from '../world.ts';
import type {Builds} from './builds.ts';
import {whyNotEntered} from './read-endpoint.ts';
import type {EvidenceSource} from './sources.ts';
import type {Surveyed} from './survey.ts';
import {installationsOf} from './survey-endpoint.ts';

/** Judges evidence that was collected before, endpoint by endpoint, as it streams by. */
export async function* surveyEvidence(
	{name, path, isNamed}: EvidenceSource & {type: 'evidence'},
	settings: RunSettings,
	world: World,
	builds: Builds,
): AsyncGenerator<Surveyed> {
	const today = world.now().toISOString().slice(0, 10);
	const lost = (reason: string): Surveyed => ({
		target: {name, kind: 'endpoint', reached: false, reason},
	});

	try {
		const stream = path === undefined ? world.stdin : await openEvidence(path, isNamed === true);

		if (stream === 'not-a-file' || stream === 'link') {
			yield lost(`${name} ${statusReasons[stream]}`);
			return;
		}

		let count = 0;

		for await (const found of readEvidenceLines(stream as AsyncIterable<Buffer>)) {
			count++;
			if ('ok' in found) yield* judged(found.ok, settings, builds, today);
			else yield lost(`${name}:${found.line}: ${found.reason}`);
		}

		if (count === 0) yield lost(`${name} is empty`);
	} catch (error) {
		const {code = ''} = error as NodeJS.ErrnoException;

		yield lost(code.startsWith('Z_') ? `${name} cannot be unpacked` : whyNotEntered(error, name));
	}
}

/** Evidence counts as long as an observation does: what an endpoint was like a year ago says nothing of it today. */
const judged = (
	endpoint: EndpointEvidence,
	settings: RunSettings,
	builds: Builds,
	today: string,
): readonly Surveyed[] => {
	const stale = whyStale(endpoint.collectedAt, today);

	if (stale !== undefined) {
		return [
			{target: {name: toPlainText(endpoint.endpoint, 80), kind: 'endpoint', reached: false, reason: stale}},
		];
	}

	const collectedOn = endpoint.collectedAt.slice(0, 10);

	return installationsOf(endpoint, settings, builds).map(({target, ...rest}) => ({
		...rest,
		target: {...target, collectedOn},
	}));
};
