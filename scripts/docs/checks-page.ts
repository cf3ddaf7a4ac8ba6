/** The catalogue for reading: every check in full, then the ids that aren't in use. */
import {catalogue, reservedIds, retiredIds} from '../../src/checks/catalogue.ts';
import {areaOf, type Check, isOrganizationCheck} from '../../src/domain/check.ts';
import type {Reference} from '../../src/domain/references.ts';

const areas: Readonly<Record<string, string>> = {
	ORG: 'Accounts and rights in the portal',
	MFA: 'Second factors',
	BLD: 'Builds of custom clients',
	ACL: 'Access control lists and the namespace',
	PRF: 'Permission profiles',
	UNA: 'Unattended access',
	LGN: 'Logins',
	NET: 'Network',
	VER: 'Versions and updates',
	LOG: 'Traces, sessions and recordings',
	LIC: 'The licence',
	HST: 'Files of the endpoint',
};

const introduction = `# The checks

Each check is one file in \`src/checks/\`; this page is made from them. \`deskwarden explain ID\` prints the same.

A check ends as *pass*, *fail*, *undecided* (the evidence is missing, unreadable or contradicts itself, or only a person
can know) or *not applicable*. *Level* tells who asks for it: \`guide\` is the vendor's security guide, \`hardened\` goes
beyond it and rests on the dated sources below each check.`;

const markUp = (text: string): string => text.replaceAll(/[\\*_`<>[\]|]/g, '\\$&');

const part = (check: Check): string => {
	if (isOrganizationCheck(check)) return 'no part';

	return check.part === undefined ? 'every client' : `${check.part}s`;
};

const decidedBy = ({targets, isAttestable}: Check): string =>
	[...targets, ...(isAttestable ? ["a person's word"] : [])].join(', ');

const printReference = ({name, title, url, date}: Reference): string => {
	const label = markUp([name, title].filter(Boolean).join(': '));
	const source = url === undefined ? label : `[${label}](${url})`;

	return `- ${source}${date === undefined ? '' : ` (${date})`}`;
};

const printCheck = (check: Check): string => {
	const {id, title, severity, level, targets, why, remedy, decide, guide, references} = check;

	return `### ${id}: ${markUp(title)}

| severity | level | kinds of target | part | decided by |
| --- | --- | --- | --- | --- |
| ${severity} | ${level} | ${targets.join(', ')} | ${part(check)} | ${decidedBy(check)} |

**Why.** ${markUp(why)}

**Remedy.**

${remedy.map((step, index) => `${index + 1}. ${markUp(step)}`).join('\n')}

**To decide it.** ${markUp(decide)}

**Guide.** ${guide.length === 0 ? 'The guide does not ask for it.' : `${guide.join(', ')}.`}

**Sources.**

${references.map(printReference).join('\n')}`;
};

const printArea = (area: string): string =>
	[
		`## ${area}: ${areas[area] ?? area}`,
		...catalogue.filter(({id}) => areaOf(id) === area).map(printCheck),
	].join('\n\n');

const printIds = (ids: readonly string[]): string => ids.map(id => `\`${id}\``).join(' ');

export const printChecksPage = (): string =>
	`${[
		introduction,
		...[...new Set(catalogue.map(({id}) => areaOf(id)))].map(printArea),
		'## Reserved ids',
		`Their evidence (the portal, several endpoints together, a running machine) comes with a later version:\n${printIds(reservedIds)}`,
		'## Retired ids',
		`They are never given again: ${printIds(retiredIds)}`,
	].join('\n\n')}\n`;
