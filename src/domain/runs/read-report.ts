import * as v from 'valibot';
import {toPlainText} from '../plain-text.ts';
import type {Report} from '../report.ts';
import {reportSchema} from '../report-schema.ts';
import {count, coverageOf, emptyCounts, possibleExitCodes} from '../summary.ts';

export type ReadReport = {readonly ok: Report} | {readonly reason: string};

/**
 * A report from parsed JSON, or why it is none, as the end of a sentence. Who wrote it isn't known: its texts are
 * made harmless here, keys that we don't know are ignored, and its parts have to agree with each other.
 */
export const readReport = (value: unknown): ReadReport => {
	const other = whyOtherSchema(value);
	if (other !== undefined) return {reason: other};

	const {success, output, issues} = v.safeParse(reportSchema, value, {abortEarly: true});
	if (!success) {
		const at = v.getDotPath(issues[0]);

		return {
			reason: `it is no deskwarden/report@1${at === null ? '' : `: ${toPlainText(at, 100)} is not as it has to be`}`,
		};
	}

	const report = plain(output) as Report;
	const contradiction = whyContradictory(report);

	return contradiction === undefined ? {ok: report} : {reason: contradiction};
};

const whyOtherSchema = (value: unknown): string | undefined => {
	const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
	const [, name, version] =
		typeof schema === 'string' ? (/^deskwarden\/([a-z]{1,20})@(\d{1,6})$/.exec(schema) ?? []) : [];

	if (name === undefined || (name === 'report' && version === '1')) return undefined;

	return name === 'report' && Number(version) > 1
		? `a newer deskwarden wrote it (deskwarden/report@${version}), and this one reads deskwarden/report@1`
		: `it is deskwarden/${name}@${version}, and no deskwarden/report@1`;
};

/** Longer than any text that we write. */
const longestText = 2000;

const plain = (value: unknown): unknown => {
	if (typeof value === 'string') return toPlainText(value, longestText);
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;

	return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
};

const whatIsCounted = ['pass', 'fail', 'undecided', 'notApplicable', 'waived', 'coverage', 'worst'] as const;

const whyContradictory = ({targets, findings, summary, defects = []}: Report): string | undefined => {
	const names = new Set(targets.map(({name}) => name));
	if (names.size < targets.length) return 'two of its targets have one name';

	const seen = new Set<string>();
	const counts = emptyCounts();

	for (const finding of findings) {
		const identity = JSON.stringify([finding.check, finding.target]);

		if (!names.has(finding.target)) return 'one of its findings is about none of its targets';
		if (seen.has(identity)) {
			return `${toPlainText(finding.check, 40)} stands twice for ${toPlainText(finding.target, 120)}`;
		}

		seen.add(identity);
		count(counts, finding, 'low');
	}

	const counted = {...counts, coverage: coverageOf(counts)};
	if (whatIsCounted.some(name => counted[name] !== summary[name])) {
		return 'its summary does not count what its findings say';
	}

	return possibleExitCodes(counts, targets, defects.length > 0).has(summary.exitCode)
		? undefined
		: `no run that found this ends with ${summary.exitCode}`;
};
