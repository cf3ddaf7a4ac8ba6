import type {Room} from '../state/app-state.ts';

/** What a page is about and what its words mean, above what the keys do. A question explains itself. */
export const helpWords: Partial<Readonly<Record<Room['screen'], readonly string[]>>> = {
	access: [
		'Each row is somebody who asks for a session, each column machines that may be asked; in the cell stands what it takes to get in.',
		'A dot is no way in. "accept" means that somebody at the machine agrees, "password" that a password alone is enough, "password+2FA" that it takes a code as well, "token" that a saved login is enough. "?" means that it is not known, and never counts as safe.',
		'r turns from the plan to what was really found, and back; enter tells the reason of a cell.',
	],
	runs: [
		'Every check is kept with its findings. Enter opens one; d tells what has changed since the one before it, or since the one that space has marked.',
		'Only checks of everything, done to the end, tell how conformance went.',
	],
	signers: [
		'Whoever is listed here gives words and accepts risks with a code from a phone, so that nobody does it in their name. Reports say "confirmed with second factor".',
		'The secrets are made here, and kept in sealed workspaces alone. It is not the second factor of my.anydesk.',
	],
	words: [
		'A word is what somebody vouches for, where no file and no program can tell. A waiver accepts a risk: the failure stays in every report, and does not count until its last day.',
	],
	review: [
		'A rehearsal: what the checks would say if all were deployed as planned. Nothing real was looked at.',
		'What is to be decided later only people or real machines can tell.',
	],
	home: [
		'"Conforming" is the share of applicable checks that passed; what is undecided or waived does not count as conforming. "Decided" is the share of which something is known.',
	],
};
