import {parseAclList, printAclList} from '../domain/anydesk/addresses.ts';
import {toPlainText} from '../domain/plain-text.ts';

const printOne = (pattern: string): string => printAclList([{pattern, isOn: true}]);

/** Whether the list would be read as it was meant: a `;` within a pattern would begin another entry (client.md 2.4). */
const isListable = (pattern: string): boolean => {
	const [first, ...others] = parseAclList(printOne(pattern));

	return (
		others.length === 0 && first?.pattern === pattern && first.isOn && toPlainText(pattern, 500) === pattern
	);
};

/** The patterns that can stand in a list. */
export const listable = (acl: readonly string[]): readonly string[] => acl.filter(isListable);

/** The patterns that can't: they are named to the reader, and let nobody in. */
export const unlistable = (acl: readonly string[]): readonly string[] =>
	acl.filter(pattern => !isListable(pattern));

/** A list as it stands in a build's text. */
export const printList = (acl: readonly string[]): string =>
	printAclList(listable(acl).map(pattern => ({pattern, isOn: true})));
