import {confFilesSafeFromUsers} from '../../../src/checks/hst/conf-files-safe-from-users.ts';
import type {FileRecord} from '../../../src/domain/client/facts.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const path = 'etc/anydesk/system.conf';
const file = (given: Partial<FileRecord> = {}): FileRecord => ({
	path,
	scope: 'machine',
	holdsSecrets: true,
	mode: 0o644,
	isOwnedByService: true,
	isLink: false,
	...given,
});

specCheck(confFilesSafeFromUsers, {
	'the service alone may write it': ['pass', {files: [file()]}, `writable by the service alone: ${path}`],
	"a user's own file is writable by design": [
		'pass',
		{files: [file(), file({path: 'home/anna/.anydesk/user.conf', scope: 'user', mode: 0o666, isLink: true})]},
		`writable by the service alone: ${path}`,
	],
	'everybody may write it': [
		'fail',
		{files: [file({mode: 0o666})]},
		`${path} is writable by everybody (mode 0666)`,
	],
	'it is a link': ['fail', {files: [file({isLink: true, mode: undefined})]}, `${path} is a link`],
	'it belongs to somebody else': [
		'fail',
		{files: [file({isOwnedByService: false})]},
		`${path} belongs to another account than the service's`,
	],
	'one is a link, and another has no mode bits': [
		'fail',
		{files: [file({isLink: true}), file({mode: undefined, path: 'etc/anydesk/service.conf'})]},
		`${path} is a link`,
	],
	'the group may write it': [
		'undecided',
		{files: [file({mode: 0o664})]},
		`${path} is writable by its group (mode 0664), and who is in it isn't known`,
		'evidence',
	],
	'the platform has no mode bits': [
		'undecided',
		{files: [file({mode: undefined})]},
		`who may write ${path} can't be seen in mode bits`,
	],
	'there are only files of users': [
		'not-applicable',
		{files: [file({scope: 'user', mode: 0o666})]},
		'no conf file of the machine was found',
	],
	'no file was found': ['undecided', {files: unknown('no conf file was found')}, 'no conf file was found'],
});
