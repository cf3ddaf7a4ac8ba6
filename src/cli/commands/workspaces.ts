import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {locateWorkspace, namesOf, openLocated} from '../workspace.ts';
import {draftIn} from '../workspace-desk.ts';
import type {WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, WorkspaceError, type World} from '../world.ts';

export type ListOptions = Pick<WorkspaceOptions, 'workspaceDir'> & {readonly json?: boolean};

/** A workspace, as far as it can be told without its passphrase. */
type Listed = {
	readonly name: string;
	readonly sealed: boolean;
	/** As the plan calls it. */
	readonly organization?: string;
	/** When the last run began. */
	readonly lastCheck?: string;
	/** Why nothing more is told. */
	readonly trouble?: string;
};

/** Lists the workspaces that are there. Nobody is asked for a passphrase: sealed ones are told as that. */
export const listWorkspaces = async (world: World, {workspaceDir, json}: ListOptions): Promise<number> => {
	const options = workspaceDir === undefined ? {} : {workspaceDir};
	const workspaces: Listed[] = [];
	for (const name of namesOf(world, options)) workspaces.push(await lookAt(world, name, options));

	if (json === true) world.out(`${JSON.stringify({schema: 'deskwarden/workspaces@1', workspaces})}\n`);
	else if (workspaces.length === 0) world.out('There is no workspace yet: deskwarden setup makes one.\n');
	else world.out(print(workspaces));

	return exitCodes.conformant;
};

const lookAt = async (world: World, name: string, options: WorkspaceOptions): Promise<Listed> => {
	try {
		const located = locateWorkspace(world, {...options, workspace: name});
		const opened = await openLocated(world, located, {...options, create: false, isOptional: true});
		if (opened === undefined) return {name, sealed: true};

		const {store} = opened;
		const organization = draftIn(store.current(), name).organization?.name;
		const lastCheck = store.current().runs.at(-1)?.startedAt;

		return {
			name,
			sealed: store.isSealed(),
			...(organization !== undefined && {organization: toPlainText(organization, 200)}),
			...(lastCheck !== undefined && {lastCheck: toPlainText(lastCheck, 40)}),
		};
	} catch (error) {
		if (!(error instanceof WorkspaceError || error instanceof UsageError)) throw error;

		return {name, sealed: false, trouble: toPlainText(error.message, 500)};
	}
};

const print = (workspaces: readonly Listed[]): string => {
	const width = Math.max(...workspaces.map(({name}) => name.length));

	return workspaces.map(one => `${one.name.padEnd(width)}  ${say(one)}\n`).join('');
};

const say = ({sealed, organization, lastCheck, trouble}: Listed): string => {
	if (trouble !== undefined) return trouble;
	if (sealed) return 'sealed';

	return `${organization ?? 'no plan yet'}, ${lastCheck === undefined ? 'not checked yet' : `last check ${lastCheck}`}`;
};
