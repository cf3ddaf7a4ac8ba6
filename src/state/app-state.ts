import type {Finding} from '../domain/finding.ts';
import type {Attestation, Waiver} from '../domain/words.ts';
import {type Desk, emptyDesk} from './desk.ts';
import type {Run} from './run.ts';
import type {EnrolmentDialogue} from './second-factor/enrolment.ts';
import type {AccessFound} from './services.ts';
import type {Editor} from './setup/setup.ts';
import type {Prompt, Signers, SigningUp} from './signing-rooms.ts';
import type {WordDraft} from './word-draft.ts';

export type Home = {
	readonly screen: 'home';
	readonly focused: number;
	/** What went wrong, in a sentence. */
	readonly complaint: string | undefined;
};

/** The first start: with what shall one begin? */
export type Welcome = {readonly screen: 'welcome'; readonly focused: number};

/** Asks for a path. */
export type Path = {
	readonly screen: 'folder' | 'targets' | 'plan-file' | 'people-file' | 'out-folder' | 'report-file';
	readonly typed: string;
	/** What is wrong with what was named, a line each. */
	readonly complaints: readonly string[];
	readonly isWaiting: boolean;
	/** The findings whose report is to be written. */
	readonly under?: Findings;
	/** The question from which people are imported, as it was left. */
	readonly over?: Asking;
};

/** A question of the set-up is open; which one follows from the set-up. */
export type Asking = {readonly screen: 'asking'; readonly editor: Editor};

/** Somebody enrols a second factor. The secret is in it only while it is shown; nothing of it is saved. */
export type Enrolling = {
	readonly screen: 'enrolling';
	readonly dialogue: EnrolmentDialogue;
	/** Where the person stands in the list. */
	readonly at: number;
};

/** All answers, to look at and to change. */
export type Answers = {readonly screen: 'answers'; readonly focused: number};

/** The set-up's last page: the rehearsal, and what would be written. */
export type Review = {
	readonly screen: 'review';
	readonly focused: number;
	/** What became of the last try to write, in a sentence. */
	readonly told: string | undefined;
	readonly isWriting: boolean;
	/** Files were edited since: their new texts may be written beside them. */
	readonly offersBeside: boolean;
};

/** One of the files that would be written. */
export type FileView = {readonly screen: 'file'; readonly at: number; readonly scrolled: number};

/** Who reaches whom: by the plan, or by what stands on the targets. */
export type Access = {
	readonly screen: 'access';
	readonly from: 'plan' | 'targets';
	readonly row: number;
	readonly column: number;
	/** What was found; the plan's own map follows from the plan. */
	readonly found: AccessFound | undefined;
	/** The reasons of the cell in focus, or the differences from the plan, instead of the matrix. */
	readonly shows: 'matrix' | 'reasons' | 'drift';
	/** Lines of the reasons or differences that were scrolled past. */
	readonly scrolled: number;
	readonly complaints: readonly string[];
	readonly isWaiting: boolean;
	/** One came from the set-up's last page, and goes back there. */
	readonly isOfReview?: true;
};

/** A list of findings. `focused` names a finding, not a place, so that a growing list doesn't move it. */
type List = {readonly run: Run; readonly focused: Finding | undefined};

export type Checking = List & {readonly screen: 'checking'};

export type Findings = List & {
	readonly screen: 'findings';
	readonly filter: string;
	/** The filter is being typed. */
	readonly isFiltering: boolean;
	/** A run that was kept, and the room that back leads to. */
	readonly keptFrom?: 'home' | 'runs';
	/** What has just been done, in a sentence. */
	readonly told?: string | undefined;
};

export type FindingDetail = {
	readonly screen: 'finding';
	readonly run: Run;
	readonly filter: string;
	readonly finding: Finding;
	/** Lines that were scrolled past. */
	readonly scrolled: number;
	readonly keptFrom?: 'home' | 'runs';
	/** What has just been done, in a sentence. */
	readonly told?: string;
};

/** A word on a finding is written. */
export type WordForm = {
	readonly screen: 'word';
	readonly word: WordDraft;
	readonly focused: number;
	readonly complaint: string | undefined;
	readonly under: FindingDetail | WordList;
	/** The word that this one takes the place of. */
	readonly replaces?: Attestation | Waiver;
};

/** What people vouch for and accept. */
export type WordList = {
	readonly screen: 'words';
	readonly focused: number;
	/** What has just been done, in a sentence. */
	readonly told?: string;
};

/** The runs that are kept. */
export type Runs = {
	readonly screen: 'runs';
	readonly focused: number;
	/** The run that others are held against. */
	readonly marked: string | undefined;
	readonly complaints: readonly string[];
};

/** A text to read. */
export type Page = {
	readonly screen: 'page';
	readonly title: string;
	readonly text: string;
	readonly scrolled: number;
	readonly under: Runs;
};

export type Room =
	| Home
	| Welcome
	| Path
	| Asking
	| Enrolling
	| Answers
	| Review
	| FileView
	| Access
	| Checking
	| Findings
	| FindingDetail
	| WordForm
	| WordList
	| Signers
	| Prompt
	| SigningUp
	| Runs
	| Page;

/** The keys and signs, over the screen that asked for them. */
export type Help = {readonly screen: 'help'; readonly over: Room; readonly scrolled: number};

/** The end: the root leaves with this code. */
export type Left = {readonly screen: 'left'; readonly exitCode: number};

/** One member per screen, holding exactly what that screen shows. */
export type Shown = Room | Help | Left;

export type AppState = {readonly desk: Desk; readonly shown: Shown};

const home: Home = {screen: 'home', focused: 0, complaint: undefined};

/** Nothing is known yet. */
export const firstState: AppState = {desk: emptyDesk, shown: home};

/** The run that is shown, or kept to come back to. */
export const runOf = ({desk, shown}: AppState): Run | undefined => {
	const room = shown.screen === 'help' ? shown.over : shown;

	if (room.screen === 'left') return undefined;

	return 'run' in room ? room.run : desk.last;
};
