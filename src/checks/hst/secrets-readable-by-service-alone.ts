import type {ClientCheck} from '../../domain/check.ts';
import type {FileRecord} from '../../domain/client/facts.ts';
import {placeOf, printMode} from '../../domain/client/file-modes.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const secretsReadableByServiceAlone: ClientCheck = {
	id: 'HST-1',
	title: 'Files with secrets are readable by the service alone',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint'],
	why: 'These files hold the private key of the client and the record of its password, which is a fast hash. Whoever may read them can guess the password offline, or run as a copy of this client.',
	remedy: [
		'Give the files of the machine to the account of the service: chown root FILE.',
		'Take the rights of group and others away: chmod 0600 FILE.',
		"Do the same for each user's own files, which belong to that user alone.",
		'Change the password afterwards: somebody may have read the record.',
	],
	decide: 'Let the mode bits be read; on Windows, look at the permissions of the files yourself.',
	guide: [],
	references: [cis('3.3'), nist('AC-3'), nist('AC-6')],

	judge: ({files}) =>
		whenKnown({files}, values => {
			const secret = values.files.filter(({holdsSecrets}) => holdsSecrets);
			const open = secret.filter(isOpen);
			const unclear = secret.filter(file => file.isLink || file.mode === undefined);

			if (open.length > 0) return fail(listed(open.map(tell)), {at: open.map(placeOf), wanted: '0600'});
			if (secret.length === 0) return notApplicable('no file that holds secrets was found');
			if (unclear.length > 0) {
				return undecided(`who may read ${listed(unclear.map(({path}) => path))} can't be seen in mode bits`);
			}

			return pass(`readable by their owner alone: ${listed(secret.map(({path}) => path))}`, {
				at: secret.map(placeOf),
			});
		}),
};

const isReadableByOthers = ({mode, isLink}: FileRecord): boolean =>
	!isLink && mode !== undefined && (mode & 0o077) !== 0;

const isMisowned = ({scope, isOwnedByService}: FileRecord): boolean =>
	scope === 'machine' && isOwnedByService === false;

const isOpen = (file: FileRecord): boolean => isReadableByOthers(file) || isMisowned(file);

const tell = (file: FileRecord): string =>
	isReadableByOthers(file)
		? `${file.path} has mode ${printMode(file.mode ?? 0)}`
		: `${file.path} belongs to another account than the service's`;
