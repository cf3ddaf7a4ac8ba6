import type {ClientCheck} from '../../domain/check.ts';
import type {FileDefect} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const confFilesWellFormed: ClientCheck = {
	id: 'HST-3',
	title: 'Conf files are well formed',
	severity: 'low',
	level: 'hardened',
	targets: ['endpoint'],
	why: 'The program itself writes plain lines of key and value, each key once. Anything else comes from scripts, and which of two equal keys counts, or whether a stray blank belongs to the value, is not documented: the file may not do what it says.',
	remedy: [
		'Stop the service, so that it does not write the file again.',
		'Correct the named lines: one line for each key, without blanks around it, in plain text without a byte-order mark.',
		'Start the service, and change the script that wrote the lines.',
	],
	decide: 'Let every conf file of the installation be read.',
	guide: [],
	references: [cis('4.1'), nist('CM-6')],

	judge: ({fileDefects}) =>
		whenKnown({fileDefects}, ({fileDefects: defects}) => {
			const kinds = Map.groupBy(defects, ({path, defect}) => `${path}: ${defect.replaceAll('-', ' ')}`);

			if (defects.length === 0) return pass('every line of the conf files is well formed');

			return fail(listed([...kinds].map(([kind, found]) => `${kind}${linesOf(found)}`)), {
				at: defects.slice(0, 40).map(toSource),
			});
		}),
};

/** Line 0 stands for the file as a whole. */
const linesOf = (found: readonly FileDefect[]): string => {
	const lines = found.map(({line}) => line).filter(line => line > 0);

	if (lines.length === 0) return '';

	return ` in line${lines.length > 1 ? 's' : ''} ${listed(lines.map(String))}`;
};

const toSource = ({path, line, defect}: FileDefect) =>
	({place: path, ...(line > 0 && {line}), found: defect, origin: 'explicit'}) as const;
