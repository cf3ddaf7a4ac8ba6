import {statusReasons} from '../domain/evidence.ts';
import {type ReadReport, readReport} from '../domain/runs/read-report.ts';
import {isEvent, type RunEvent, readReportEvents} from '../domain/runs/report-events.ts';
import {openEvidence} from './evidence-file.ts';
import {lineSplitter} from './line-splitter.ts';
import {statusOf} from './open-file.ts';

/** Unpacked, in bytes: some 150,000 findings. */
const largestReport = 64 * 1024 * 1024;
const mostLines = 1_000_000;

/**
 * Reads the report of a run from a file: JSON, or the lines of NDJSON, packed where its name ends with `.gz`. It never
 * waits for a pipe. `name` is what the file is called in the reason why it can't be had.
 */
export const readReportFile = async (path: string, name: string): Promise<ReadReport> => {
	const text = await readWhole(path);
	if ('reason' in text) return {reason: `${name} ${text.reason}`};

	const read = parse(text.ok);

	return 'ok' in read ? read : {reason: `${name}: ${read.reason}`};
};

const readWhole = async (path: string): Promise<{readonly ok: string} | {readonly reason: string}> => {
	const pieces: Buffer[] = [];
	let size = 0;

	try {
		const stream = await openEvidence(path, true);
		if (typeof stream === 'string') return {reason: statusReasons[stream]};

		for await (const piece of stream as AsyncIterable<Buffer>) {
			size += piece.length;
			if (size > largestReport) return {reason: statusReasons['too-large']};

			pieces.push(piece);
		}
	} catch (error) {
		const {code = ''} = error as NodeJS.ErrnoException;

		return {reason: code.startsWith('Z_') ? 'cannot be unpacked' : statusReasons[statusOf(error)]};
	}

	return {ok: new TextDecoder().decode(Buffer.concat(pieces))};
};

const parse = (text: string): ReadReport => {
	const whole = parseJson(text);
	if (whole === undefined) return parseLines(text);

	return isEvent(whole.value) ? readReportEvents([whole.value]) : readReport(whole.value);
};

/** The events of a run, a line each. Of a run that was killed the last line may be half there. */
const parseLines = (text: string): ReadReport => {
	const events: RunEvent[] = [];
	let half: number | undefined;

	for (const {text: content, line, state} of lineSplitter(largestReport, mostLines)(`${text}\n`)) {
		const read = state === 'whole' ? parseJson(content) : undefined;

		if (half !== undefined) return noEvent(half);
		if (read === undefined && events.length === 0) return {reason: 'it is no JSON'};
		if (read === undefined) half = line;
		else if (isEvent(read.value)) events.push(read.value);
		else return events.length === 0 ? noEvents(read.value) : noEvent(line);
	}

	if (events.length === 0) return {reason: 'it is empty'};

	return half !== undefined && events.at(-1)?.event === 'summary' ? noEvent(half) : readReportEvents(events);
};

/** Lines of something else, perhaps of evidence: the first one tells. */
const noEvents = (first: unknown): ReadReport => {
	const read = readReport(first);

	return 'ok' in read ? {reason: 'it holds more than a report'} : read;
};

const noEvent = (line: number): ReadReport => ({reason: `line ${line} is no event of a run`});

const parseJson = (text: string): {readonly value: unknown} | undefined => {
	try {
		return {value: JSON.parse(text)};
	} catch (error) {
		// Its message quotes the text.
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
};
