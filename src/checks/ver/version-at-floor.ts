import {isOlder, printVersion} from '../../domain/anydesk/versions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {platformNames} from './platform-names.ts';

export const versionAtFloor: ClientCheck = {
	id: 'VER-1',
	title: 'The installed version is at or above the floor for its platform',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint'],
	why: 'Older versions carry vulnerabilities that everybody can read about; the vendor asks for supported, current ones.',
	remedy: [
		'Install a current version for the platform.',
		'In place of a custom client, roll out a build made with a current version.',
		'Raise the floors of the plan when newer advisories ask for it.',
	],
	decide: 'Let the trace of the service be read, or ask the client with anydesk --version.',
	guide: ['G-ENV-1', 'G-ENV-3'],
	references: [cis('2.2'), cis('7.4'), nist('SI-2'), nist('SA-22')],

	judge: ({floors, platform, version}) =>
		whenKnown({version, platform, floors}, values => {
			const floor = values.floors[values.platform];
			const found = printVersion(values.version);
			const wanted = `${printVersion(floor)}, the floor for ${platformNames[values.platform]}`;

			return isOlder(values.version, floor)
				? fail(`${found} is older than ${wanted}`, {wanted: `${printVersion(floor)} or newer`})
				: pass(`${found} is not older than ${wanted}`);
		}),
};
