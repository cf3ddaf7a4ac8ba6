/** How fast single parts are, in this process, once they are warm. */
import {randomBytes} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {audit} from '../../src/checks/audit.ts';
import {catalogue} from '../../src/checks/catalogue.ts';
import {parseConf} from '../../src/domain/anydesk/conf-text.ts';
import {endpointFacts} from '../../src/domain/client/endpoint-facts.ts';
import {noIntent} from '../../src/domain/intent.ts';
import {collectEndpoint} from '../../src/probes/endpoint.ts';
import {openPlace} from '../../src/probes/place.ts';
import {median} from './starts.ts';

const timesOf = (rounds: number, work: () => void): readonly number[] =>
	Array.from({length: rounds}, () => {
		const before = performance.now();
		work();

		return performance.now() - before;
	});

/** MB of conf text a second. */
export const measureParsing = (): number => {
	const line = (index: number): string =>
		`ad.security.permission_profiles.key_${index}=some value of ${index}\n`;
	const bytes = Buffer.from(Array.from({length: 100_000}, (_, index) => line(index)).join(''));
	const times = timesOf(9, () => parseConf(bytes));

	return bytes.length / 1e6 / (median(times.slice(2)) / 1000);
};

/** Milliseconds for the whole catalogue on the facts of one endpoint. */
export const measureJudging = async (endpoint: string): Promise<number> => {
	const path = fileURLToPath(new URL(`../../${endpoint}`, import.meta.url));
	const evidence = await collectEndpoint({
		place: await openPlace(path),
		folder: path,
		collection: {id: 'bench', key: randomBytes(32), words: []},
		collector: 'bench',
		now: new Date(),
	});
	const [installation] = evidence.installations;
	if (installation === undefined) throw new Error(`${path} holds no client`);

	const facts = endpointFacts(evidence, installation, noIntent);
	const times = timesOf(3000, () => {
		for (const {defect} of audit({name: 'bench', kind: 'endpoint', facts}, catalogue)) {
			if (defect !== undefined) throw new Error(defect);
		}
	});

	return median(times.slice(1000));
};
