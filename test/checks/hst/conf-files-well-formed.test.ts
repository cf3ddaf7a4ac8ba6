import {confFilesWellFormed} from '../../../src/checks/hst/conf-files-well-formed.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const path = 'etc/anydesk/system.conf';
const inLines = (defect: string, ...lines: readonly number[]) => lines.map(line => ({path, line, defect}));

specCheck(confFilesWellFormed, {
	'there is nothing to complain about': [
		'pass',
		{fileDefects: []},
		'every line of the conf files is well formed',
	],
	'one line ends with a blank': [
		'fail',
		{fileDefects: inLines('trailing-blank', 3)},
		`${path}: trailing blank in line 3`,
	],
	'a script wrote the file': [
		'fail',
		{fileDefects: [...inLines('byte-order-mark', 0), ...inLines('duplicate-key', 4, 9)]},
		`${path}: byte order mark and ${path}: duplicate key in lines 4 and 9`,
	],
	'many lines are at fault': [
		'fail',
		{fileDefects: inLines('trailing-blank', 1, 2, 3, 4, 5, 6, 7)},
		`${path}: trailing blank in lines 1, 2, 3, 4, 5 and 2 more`,
	],
	'one file is at fault, and another could not be read': [
		'fail',
		{
			fileDefects: partly(
				inLines('no-key-value', 2),
				'etc/anydesk/service.conf may not be read by this user',
			),
		},
		`${path}: no key value in line 2`,
	],
	'a file could not be read': [
		'undecided',
		{fileDefects: partly([], 'etc/anydesk/service.conf may not be read by this user')},
		'etc/anydesk/service.conf may not be read by this user',
		'evidence',
	],
	'no file was found': [
		'undecided',
		{fileDefects: unknown('no conf file was found')},
		'no conf file was found',
	],
});
