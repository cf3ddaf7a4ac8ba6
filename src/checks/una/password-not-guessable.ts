import type {ClientCheck} from '../../domain/check.ts';
import type {ClientFacts} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, type Verdict, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

export const passwordNotGuessable: ClientCheck = {
	id: 'UNA-3',
	title: 'The password is not a known or guessable one',
	severity: 'critical',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	why: 'The password alone opens the endpoint, from anywhere. Known ones are the first that anybody tries, and the record on disk is a single round of a fast hash, so it is guessed quickly by whoever can read it.',
	remedy: [
		'Set a new, random password of at least 12 characters for the profile, and use it nowhere else.',
		'Look through connection_trace.txt for sessions that nobody expects.',
	],
	decide: 'Let the conf files and a trace that tells the version be read.',
	guide: [],
	references: [
		vendorPages.unattendedAccess,
		vendorPages.securityTips,
		cis('5.2'),
		nist('IA-5(1)'),
		pci('8.3.6'),
	],

	judge: ({passwords, version, platform}) =>
		whenKnown({passwords}, ({passwords: records}) => {
			const guessed = records.filter(({isGuessable}) => isGuessable === true);
			const unread = records.filter(({isGuessable}) => isGuessable === undefined);

			if (guessed.length > 0) {
				return fail(`a short list of known passwords opens ${listed(guessed.map(({level}) => level))}`, {
					at: guessed.map(({source}) => source),
				});
			}
			if (records.length === 0) return notApplicable('no password for unattended access is set');
			if (unread.length > 0) {
				return undecided(
					`the password record of ${listed(unread.map(({level}) => level))} is not of the known scheme`,
					'evidence',
					{at: unread.map(({source}) => source)},
				);
			}

			return judgeUnopened({version, platform});
		}),
};

/** That no word of the list fits says something only where the hash is known to be made as we make it. */
const judgeUnopened = ({version, platform}: Pick<ClientFacts, 'version' | 'platform'>): Verdict => {
	const good = 'no word of a short list of known passwords opens the record';
	// The Linux line had not reached version 9 when the scheme was verified.
	if (!version.isKnown && platform.isKnown && platform.value === 'linux') {
		return whenKnown({platform}, () => pass(good));
	}

	return whenKnown({version}, values =>
		values.version[0] >= 9
			? undecided('how version 9 and later make their password records is not verified')
			: pass(good),
	);
};
