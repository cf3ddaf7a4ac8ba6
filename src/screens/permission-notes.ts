import type {Permission} from '../domain/anydesk/permissions.ts';

/** What each permission of a session means for whoever sits there. */
export const permissionNotes: Readonly<Record<Permission, string>> = {
	audio: 'The other side hears what this machine plays. Support rarely needs it.',
	input: 'The other side moves the mouse and types. Without it a session only shows.',
	restart: 'The other side restarts the machine. Whoever works there loses what is not saved.',
	privacy_feature:
		'The screen of the machine goes black while the other side works: whoever sits there no longer sees what happens.',
	sas: 'The other side sends CTRL+ALT+DEL, and so reaches the sign-in screen.',
	block_input: 'Whoever sits there can no longer move the mouse or type, and so not stop what happens.',
	lock_desk: 'The machine is locked when the session ends. It is safe, and in the way of whoever sits there.',
	user_pointer: 'A coloured cursor shows where the other side points while its input is off. Leave it on.',
	clipboard: 'Both sides share what is copied: a password that was copied goes along.',
	clipboard_files: 'Files go from one machine to the other by copy and paste.',
	file_manager:
		'The other side looks through all files, takes some and leaves some. Support rarely needs it.',
	sysinfo: 'The other side sees what the machine is: its system, its hardware.',
	whiteboard: 'The other side draws on the screen, to show something.',
	tcp_tunnel:
		"Tunnels carry other programs' traffic through a session. The guide's example has them on, AnyDesk's own default has them off. Support rarely needs them.",
	record_session:
		'Sessions can be recorded: evidence of what was done, and pictures of people who should know it.',
	vpn: "A network between both machines. Newer than the guide, and on in AnyDesk's own default: whoever leaves it out leaves it on.",
	modify_forbidden_windows:
		"AnyDesk's public pages say little of it. Newer than the guide, and off in AnyDesk's own default: leave it off.",
};
