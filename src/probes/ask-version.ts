import {execFile} from 'node:child_process';
import {type Platform, parseVersion} from '../domain/anydesk/versions.ts';

/** The installed program, where its place is known (client.md 6). */
const programs: Readonly<Partial<Record<Platform, string>>> = {linux: '/usr/bin/anydesk'};

/** What `anydesk --version` of this machine answers, or undefined when there is no program or no such answer. */
export const askVersion = (platform: Platform): Promise<string | undefined> => {
	const program = programs[platform];
	if (program === undefined) return Promise.resolve(undefined);

	return new Promise(resolve => {
		execFile(program, ['--version'], {timeout: 3000, maxBuffer: 4096, windowsHide: true}, (error, stdout) => {
			const answer = /\d+\.\d+\.\d+/.exec(stdout)?.[0];

			resolve(
				error === null && answer !== undefined && parseVersion(answer) !== undefined ? answer : undefined,
			);
		});
	});
};
