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
import {mostRows, Paragraph} from './paragraph.tsx';
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

/** What one profile allows: beside the guide's example, our stricter advice, and the vendor's own default. */
export function PermissionsScreen({desk, question, editor}: QuestionProps<'permissions'>) {
	const outer = useLooks();
	const looks = questionLooks(outer);
	const {build, profile} = question.body;
	const granted = desk.setup.draft.builds?.[build]?.profiles?.[profile]?.permissions ?? [];
	const height = matterRows(outer, question) - 2;
	const noteRows = Math.min(mostRows(looks, Object.values(permissionNotes)), Math.floor(height / 2) - 1);
	const {start, end} = windowOf(permissionNames.length, editor.focused, height - noteRows);
	const focused = permissionNames[editor.focused];

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints(outer)}>
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
			<Paragraph dimColor most={noteRows}>
				{focused === undefined ? '' : permissionNotes[focused]}
			</Paragraph>
		</QuestionFrame>
	);
}

/** The four columns of signs, and the word behind them. */
const signColumns = 36;

const titleWidth = ({columns}: Looks): number => Math.min(42, columns - signColumns - 4);

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
		<Line
			bold={isFocused}
			pieces={[
				`  ${isFocused ? glyph.focus : ' '} ${column(spell(title), titleWidth(looks), glyph.cut)}    `,
				isWider ? {text: sign(isOn), color: 'yellow'} : sign(isOn),
				`${inGuide}${sign(leastProfile.includes(name))}${(factory ? glyph.on : glyph.off).padEnd(3)}`,
				guide ? (isWider ? 'wider' : '') : 'newer',
			]}
		/>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	['enter', 'go on'],
	['space', 'switch'],
	['?', 'explain'],
	['esc', 'back'],
	['1', 'as guide'],
	['2', 'as least'],
	[glyph.updown, 'choose'],
];
