import {
	leastProfile,
	type Permission,
	permissionNames,
	permissions,
	secureProfile,
} from '../../domain/anydesk/permissions.ts';
import {permissionNotes} from '../permission-notes.ts';
import {commandIn, focusOn, noSuch, placeIn} from './command-line.ts';
import {onOrOff} from './in-words.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** What one profile allows: beside the guide's example, our stricter advice, and the vendor's own default. */
export const permissionsPage = ({desk, question, editor}: Asked<'permissions'>): Page => {
	const {build, profile} = question.body;
	const granted = desk.setup.draft.builds?.[build]?.profiles?.[profile]?.permissions ?? [];

	return {
		place: ['question', question.name],
		head: questionHead(desk, question),
		rows: permissionNames.map((name, index) => tellPermission(name, index, granted.includes(name))),
		prompt: 'Your permissions (14 switches one, enter goes on, ? tells all):',
		commands,
		explain: question.explain,
		hear: line => hearPermissions(line, editor.focused),
	};
};

/** `14. Create TCP Tunnels: on, wider than least. Guide on, least off, vendor off.` */
const tellPermission = (name: Permission, place: number, isOn: boolean): string => {
	const {title, guide, factory} = permissions[name];
	const isLeast = leastProfile.includes(name);
	const wider = isOn && !isLeast ? ', wider than least' : '';
	const others = [
		guide ? `Guide ${onOrOff(secureProfile.includes(name))}` : 'Newer than the guide',
		`least ${onOrOff(isLeast)}`,
		`vendor ${onOrOff(factory)}`,
	];

	return `${place + 1}. ${title}: ${onOrOff(isOn)}${wider}. ${others.join(', ')}.`;
};

const hearPermissions = (line: string, focused: number): Heard => {
	const {word, rest} = commandIn(line);

	if (rest !== '' && word !== '?') return says(unheard);

	switch (word) {
		case '':
			return does({type: 'went-on'});
		case 'guide':
		case 'least':
			return does({type: 'profile-filled', like: word});
		case '?':
			return aboutPermission(rest);
		default: {
			const place = placeIn(word, permissionNames.length);

			return place === undefined
				? says(unheard)
				: does(...focusOn(place, focused), {type: 'row-turned', by: 1});
		}
	}
};

const aboutPermission = (number: string): Heard => {
	const place = placeIn(number, permissionNames.length);
	const name = place === undefined ? undefined : permissionNames[place];

	return name === undefined
		? noSuch('permission', permissionNames.length)
		: says(`${number}. ${permissions[name].title}. ${permissionNotes[name]}`);
};

const unheard = `Type a number from 1 to ${permissionNames.length} to switch it, guide or least to take one over, or enter alone to go on.`;

const commands: readonly Command[] = [
	['14', 'switches permission 14 on or off'],
	['? 14', 'tells what permission 14 means'],
	['guide', "takes over the guide's example"],
	['least', 'takes over our stricter advice'],
	['enter', 'goes on'],
];
