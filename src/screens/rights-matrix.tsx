import {Text} from 'ink';
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
import {Line} from './line.tsx';
import type {Looks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {sectionNotes} from './section-notes.ts';
import {column} from './text-fit.ts';

const presets = [
	['owner', 'Owner'],
	['admin', 'Admin'],
	['data-protection-officer', 'DPO'],
	['accountant', 'Acct'],
	['user', 'User'],
] as const;

type Set = NonNullable<Draft['permissionSets']>[number];

/** One permission set beside the preset roles: what it allows in each section. */
export function RightsMatrix({
	looks,
	set,
	section,
	count,
}: {
	readonly looks: Looks;
	readonly set: Set;
	readonly section: number;
	readonly count: number;
}) {
	const {spell, glyph} = looks;
	const rights = set.sections ?? {};
	const wider = widerThan(rights, supporterSet);
	const granted = sections.filter(name => levelOf(rights, name) !== 'none').length;
	const focused = sections[section] ?? 'users';

	return (
		<>
			<Line
				dimColor
			>{`${' '.repeat(22)}${column(spell(set.name), 13, glyph.cut)}${presets.map(([, name]) => name.padEnd(6)).join('')}`}</Line>
			{sections.map(name => (
				<Row
					key={name}
					looks={looks}
					name={name}
					level={levelOf(rights, name)}
					isFocused={name === focused}
					isWider={wider.includes(name)}
				/>
			))}
			<Paragraph dimColor>
				{`${sectionNotes[focused]} ${granted} of 12 granted${wider.length === 0 ? '' : `, ${wider.length} wider than supporters need`}${count > 1 ? `; ${count} sets` : ''}.`}
			</Paragraph>
		</>
	);
}

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

	return (
		<Line bold={isFocused}>
			{`  ${isFocused ? glyph.focus : ' '} ${sectionTitles[name].padEnd(17)} `}
			<Text
				{...(isWider && {color: 'yellow'})}
			>{`${level.padEnd(5)}${(isFocused ? ` ${glyph.former}${glyph.next}` : '').padEnd(8)}`}</Text>
			{presets.map(([role]) => spell(letters[levelOf(guideRights(role), name)]).padEnd(6)).join('')}
		</Line>
	);
}
