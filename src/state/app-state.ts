import type {Finding} from '../domain/finding.ts';
import type {Run} from './run.ts';

export type Home = {
	readonly screen: 'home';
	readonly focused: number;
	/** The last run of this session, to come back to. */
	readonly last: Run | undefined;
	/** What went wrong, in a sentence. */
	readonly complaint: string | undefined;
};

export type Folder = {readonly screen: 'folder'; readonly typed: string; readonly last: Run | undefined};

/** A list of findings. `focused` names a finding, not a place, so that a growing list doesn't move it. */
type List = {readonly run: Run; readonly focused: Finding | undefined};

export type Checking = List & {readonly screen: 'checking'};

export type Findings = List & {
	readonly screen: 'findings';
	readonly filter: string;
	/** The filter is being typed. */
	readonly isFiltering: boolean;
};

export type FindingDetail = {
	readonly screen: 'finding';
	readonly run: Run;
	readonly filter: string;
	readonly finding: Finding;
	/** Lines that were scrolled past. */
	readonly scrolled: number;
};

export type Room = Home | Folder | Checking | Findings | FindingDetail;

/** The keys and signs, over the screen that asked for them. */
export type Help = {readonly screen: 'help'; readonly over: Room};

/** The end: the root leaves with this code. */
type Left = {readonly screen: 'left'; readonly exitCode: number};

/** One member per screen, holding exactly what that screen shows. */
export type AppState = Room | Help | Left;

export const firstState: Home = {screen: 'home', focused: 0, last: undefined, complaint: undefined};

/** The run that a screen shows, or keeps to come back to. */
export const runOf = (state: AppState): Run | undefined => {
	switch (state.screen) {
		case 'home':
		case 'folder':
			return state.last;

		case 'checking':
		case 'findings':
		case 'finding':
			return state.run;

		case 'help':
			return runOf(state.over);

		case 'left':
			return undefined;
	}
};
