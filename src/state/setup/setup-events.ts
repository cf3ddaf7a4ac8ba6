/** What a person does while a question is open. */
export type SetupEvent =
	| {readonly type: 'focus-moved'; readonly by: number}
	| {readonly type: 'focus-jumped'; readonly to: 'first' | 'last'}
	| {readonly type: 'text-typed'; readonly text: string}
	| {readonly type: 'text-erased'}
	| {readonly type: 'went-back'}
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
	| {readonly type: 'preset-copied'}
	| {readonly type: 'profile-filled'; readonly like: 'guide' | 'least'}
	/** An address is to be tried against the list. */
	| {readonly type: 'trying-began'}
	/** Somebody says that this person scanned the picture elsewhere, or takes that back. */
	| {readonly type: 'enrolment-vouched'; readonly on: string};
