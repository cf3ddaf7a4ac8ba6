import {secretsReadableByServiceAlone} from '../../../src/checks/hst/secrets-readable-by-service-alone.ts';
import type {FileRecord} from '../../../src/domain/client/facts.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const file = (path: string, given: Partial<FileRecord> = {}): FileRecord => ({
	path,
	scope: 'machine',
	holdsSecrets: true,
	mode: 0o600,
	isOwnedByService: true,
	isLink: false,
	...given,
});
const service = 'etc/anydesk/service.conf';
const user = 'home/anna/.anydesk/user.conf';

specCheck(secretsReadableByServiceAlone, {
	'the owner alone may read them': [
		'pass',
		{files: [file(service), file(user, {scope: 'user', isOwnedByService: undefined})]},
		`readable by their owner alone: ${service} and ${user}`,
	],
	"the owner's name doesn't count in a backup": [
		'pass',
		{files: [file(service, {isOwnedByService: undefined, mode: 0o400})]},
		`readable by their owner alone: ${service}`,
	],
	'everybody may read one': ['fail', {files: [file(service, {mode: 0o644})]}, `${service} has mode 0644`],
	'the group may read one': ['fail', {files: [file(service, {mode: 0o640})]}, `${service} has mode 0640`],
	"another user may read a user's file": [
		'fail',
		{files: [file(user, {scope: 'user', mode: 0o604, isOwnedByService: undefined})]},
		`${user} has mode 0604`,
	],
	'one belongs to somebody else': [
		'fail',
		{files: [file(service, {isOwnedByService: false})]},
		`${service} belongs to another account than the service's`,
	],
	"a user's file belongs to that user": [
		'pass',
		{files: [file(user, {scope: 'user', isOwnedByService: false})]},
		`readable by their owner alone: ${user}`,
	],
	'one is open, and of another nothing is known': [
		'fail',
		{files: [file(service, {mode: 0o644}), file(user, {mode: undefined})]},
		`${service} has mode 0644`,
	],
	'the platform has no mode bits': [
		'undecided',
		{files: [file('ProgramData/AnyDesk/service.conf', {mode: undefined, isOwnedByService: undefined})]},
		"who may read ProgramData/AnyDesk/service.conf can't be seen in mode bits",
		'evidence',
	],
	'one is a link, whose bits say nothing': [
		'undecided',
		{files: [file(service, {isLink: true, mode: 0o777})]},
		`who may read ${service} can't be seen in mode bits`,
	],
	'none holds a secret': [
		'not-applicable',
		{files: [file('etc/anydesk/system.conf', {holdsSecrets: false, mode: 0o644})]},
		'no file that holds secrets was found',
	],
	'no file was found': ['undecided', {files: unknown('no conf file was found')}, 'no conf file was found'],
});
