import {
	levelOf,
	type PermissionLevel,
	type Section,
	sections,
	sectionTitles,
	supporterSet,
	widerThan,
} from '../domain/permission-levels.ts';
import type {Draft} from '../domain/plan/draft.ts';
import {guideRights} from '../state/setup/rights-editing.ts';
import {windowOf} from '../state/window.ts';
import {Line} from './line.tsx';
import type {Looks} from './looks.ts';
import {mostRows, Paragraph} from './paragraph.tsx';
import {sectionNotes} from './section-notes.ts';
import {column} from './text-fit.ts';

const presets = [
	['owner', 'Owner', 'Own'],
	['admin', 'Admin', 'Adm'],
	['data-protection-officer', 'DPO', 'DPO'],
	['accountant', 'Acct', 'Acct'],
	['user', 'User', 'User'],
] as const;

type Set = NonNullable<Draft['permissionSets']>[number];

type MatrixProps = {
	readonly looks: Looks;
	readonly set: Set;
	readonly section: number;
	/** What has just been done; it stands in the place of what the section means. */
	readonly told: string | undefined;
	readonly height: number;
};

/** One permission set beside the preset roles: what it allows in each section. */
export function RightsMatrix({looks, set, section, told, height}: MatrixProps) {
	const {spell, glyph} = looks;
	const rights = set.sections ?? {};
	const wider = widerThan(rights, supporterSet);
	const granted = sections.filter(name => levelOf(rights, name) !== 'none').length;
	const focused = sections[section] ?? 'users';
	const noteRows = Math.min(
		mostRows(looks, Object.values(sectionNotes)),
		Math.max(1, height - leastSections),
	);
	const {start, end} = windowOf(sections.length, section, height - 1 - noteRows);

	return (
		<>
			<Line dimColor>
				{`    ${`${granted} of 12 granted`.padEnd(17)}${column(spell(set.name), levelWidth - 1, glyph.cut)} ${presets.map(([, name, short]) => (isNarrow(looks) ? short : name).padEnd(cellWidth(looks))).join('')}`}
			</Line>
			{sections.slice(start, end).map(name => (
				<Row
					key={name}
					looks={looks}
					name={name}
					level={levelOf(rights, name)}
					isFocused={name === focused}
					isWider={wider.includes(name)}
				/>
			))}
			<Paragraph dimColor={told === undefined} most={noteRows}>
				{told ?? sectionNotes[focused]}
			</Paragraph>
		</>
	);
}

/** Rows that the sections have at least, with the head above them. */
const leastSections = 6;
/** The level, what turns it, and whether it is wider than supporters need. */
const levelWidth = 14;
const narrow = 72;

const isNarrow = ({columns}: Looks): boolean => columns < narrow;

const cellWidth = (looks: Looks): number => (isNarrow(looks) ? 5 : 6);

const letters: Readonly<Record<PermissionLevel, string>> = {none: '·', view: 'V', edit: 'E'};

type RowProps = {
	readonly looks: Looks;
	readonly name: Section;
	readonly level: PermissionLevel;
	readonly isFocused: boolean;
	readonly isWider: boolean;
};

function Row({looks, name, level, isFocused, isWider}: RowProps) {
	const {glyph, spell} = looks;
	const turning = isFocused ? `${glyph.former}${glyph.next}` : '';
	const text = `${level.padEnd(5)}${turning.padEnd(3)}${(isWider ? 'wider' : '').padEnd(6)}`;

	return (
		<Line
			bold={isFocused}
			pieces={[
				`  ${isFocused ? glyph.focus : ' '} ${sectionTitles[name].padEnd(17)}`,
				isWider ? {text, color: 'yellow'} : text,
				presets
					.map(([role]) => spell(letters[levelOf(guideRights(role), name)]).padEnd(cellWidth(looks)))
					.join(''),
			]}
		/>
	);
}
