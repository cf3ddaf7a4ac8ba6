import {Text} from 'ink';
import {
	leastProfile,
	type Permission,
	permissionNames,
	permissions,
	secureProfile,
} from '../domain/anydesk/permissions.ts';
import type {Editor} from '../state/setup/setup.ts';
import {windowOf} from '../state/window.ts';
import type {KeyHint} from './frame.tsx';
import {commonKeys, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {permissionNotes} from './permission-notes.ts';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';
import {column} from './text-fit.ts';

export const permissionsKeys: KeyMap<Extract<Editor, {kind: 'permissions'}>> = press => {
	switch (press.name) {
		case 'enter':
			return {type: 'went-on'};
		case ' ':
			return {type: 'row-turned', by: 1};
		case '1':
			return {type: 'profile-filled', like: 'guide'};
		case '2':
			return {type: 'profile-filled', like: 'least'};
		default:
			return listKeys(press, 6) ?? commonKeys(press);
	}
};

const noteRows = 4;

/** What one profile allows: beside the guide's example, our stricter advice, and the vendor's own default. */
export function PermissionsScreen({desk, question, editor}: QuestionProps<'permissions'>) {
	const looks = questionLooks(useLooks());
	const {build, profile} = question.body;
	const granted = desk.setup.draft.builds?.[build]?.profiles?.[profile]?.permissions ?? [];
	const {start, end} = windowOf(
		permissionNames.length,
		editor.focused,
		matterRows(looks, question) - noteRows - 1,
	);
	const focused = permissionNames[editor.focused];

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints(useLooks())}>
			<Line dimColor>
				{`    ${column(`${start + 1} to ${end} of ${permissionNames.length}`, titleWidth(looks), '')}  yours  guide  least  vendor`}
			</Line>
			{permissionNames.slice(start, end).map((name, index) => (
				<Row
					key={name}
					name={name}
					looks={looks}
					isOn={granted.includes(name)}
					isFocused={start + index === editor.focused}
				/>
			))}
			<Line />
			<Paragraph dimColor>{focused === undefined ? '' : permissionNotes[focused]}</Paragraph>
		</QuestionFrame>
	);
}

const titleWidth = ({columns}: Looks): number => Math.min(42, columns - 46);

type RowProps = {
	readonly name: Permission;
	readonly looks: Looks;
	readonly isOn: boolean;
	readonly isFocused: boolean;
};

function Row({name, looks, isOn, isFocused}: RowProps) {
	const {glyph, spell} = looks;
	const {title, guide, factory} = permissions[name];
	const sign = (is: boolean): string => (is ? glyph.on : glyph.off).padEnd(7);
	const inGuide = guide ? sign(secureProfile.includes(name)) : spell('–').padEnd(7);
	const isWider = isOn && !leastProfile.includes(name);

	return (
		<Line bold={isFocused}>
			{`  ${isFocused ? glyph.focus : ' '} ${column(spell(title), titleWidth(looks), glyph.cut)}    `}
			<Text {...(isWider && {color: 'yellow'})}>{sign(isOn)}</Text>
			{`${inGuide}${sign(leastProfile.includes(name))}${sign(factory)}`}
			{guide ? (isWider ? 'wider' : '') : 'newer than the guide'}
		</Line>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	['blank', 'switch'],
	['1', 'yours = guide'],
	['2', 'yours = least'],
	['enter', 'go on'],
	['esc', 'back'],
	[glyph.updown, 'choose'],
	['?', 'explain'],
];
