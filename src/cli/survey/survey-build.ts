import {basename} from 'node:path';
import {parseBuildText} from '../../domain/anydesk/build-text.ts';
import {buildFacts} from '../../domain/client/build-facts.ts';
import {clientBuild} from '../../domain/client/build-form.ts';
import type {RunSettings} from '../settings.ts';
import {readText} from './read-text.ts';
import type {EvidenceSource} from './sources.ts';
import type {Surveyed} from './survey.ts';

/** A build text on its own: what the generator's form ticks stays unknown. It is called by its file, from wherever it is named. */
export const surveyBuild = async (
	{name, file, open}: EvidenceSource & {type: 'build' | 'organization'},
	{intentFor}: RunSettings,
): Promise<Surveyed> => {
	const called = basename(file);
	const read = await readText(open, file, name);
	if ('reason' in read) return {target: {name: called, kind: 'build', reached: false, reason: read.reason}};

	const parsed = parseBuildText(read.ok);

	if (parsed.override.lines.length + parsed.default.lines.length === 0) {
		return {target: {name: called, kind: 'build', reached: false, reason: `${name} holds no key-value line`}};
	}

	const text = {place: name, text: parsed};

	return {
		target: {name: called, kind: 'build', client: 'the text of a build alone', reached: true},
		subject: {
			name: called,
			kind: 'build',
			facts: buildFacts(clientBuild(text, undefined), intentFor({}), text),
		},
	};
};
