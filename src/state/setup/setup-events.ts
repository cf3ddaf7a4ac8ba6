import type {CopiedRole} from './rights-editing.ts';

/** What a person does while a question is open, and nowhere else. */
export type AskingEvent =
	/** The answer stands: on to what comes next. */
	| {readonly type: 'went-on'}
	/** A row was switched, or turned to its next or former choice. */
	| {readonly type: 'row-turned'; readonly by: number}
	| {readonly type: 'entry-opened'}
	| {readonly type: 'entry-added'}
	| {readonly type: 'entry-removed'}
	| {readonly type: 'removal-undone'}
	/** On to the next or former permission set. */
	| {readonly type: 'set-passed'; readonly by: number}
	/** The rights of a preset role are taken over: of the one that is named, else of the next one. */
	| {readonly type: 'preset-copied'; readonly role?: CopiedRole}
	| {readonly type: 'profile-filled'; readonly like: 'guide' | 'least'}
	/** An address is to be tried against the list. */
	| {readonly type: 'trying-began'}
	/** Somebody says that this person scanned the picture elsewhere. */
	| {readonly type: 'enrolment-vouched'; readonly on: string};

/** Moving, typing and going back: on every screen. */
export type CommonEvent =
	| {readonly type: 'focus-moved'; readonly by: number}
	| {readonly type: 'focus-jumped'; readonly to: 'first' | 'last'}
	| {readonly type: 'text-typed'; readonly text: string}
	/** A field holds this text instead of what stood there. */
	| {readonly type: 'text-given'; readonly text: string}
	| {readonly type: 'text-erased'}
	| {readonly type: 'went-back'};

/** What a person does while a question is open. */
export type SetupEvent = AskingEvent | CommonEvent;

const ofAsking: Readonly<Record<AskingEvent['type'], true>> = {
	'went-on': true,
	'row-turned': true,
	'entry-opened': true,
	'entry-added': true,
	'entry-removed': true,
	'removal-undone': true,
	'set-passed': true,
	'preset-copied': true,
	'profile-filled': true,
	'trying-began': true,
	'enrolment-vouched': true,
};

const ofAll: Readonly<Record<CommonEvent['type'], true>> = {
	'focus-moved': true,
	'focus-jumped': true,
	'text-typed': true,
	'text-given': true,
	'text-erased': true,
	'went-back': true,
};

/** Whether an event is a question's alone. */
export const isOfAsking = <Other extends {readonly type: string}>(
	event: Other | AskingEvent,
): event is AskingEvent => Object.hasOwn(ofAsking, event.type);

/** Whether an event is one of every screen's. */
export const isCommon = <Other extends {readonly type: string}>(
	event: Other | CommonEvent,
): event is CommonEvent => Object.hasOwn(ofAll, event.type);
