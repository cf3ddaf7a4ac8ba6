import type {Command} from 'commander';
import type {EnrollOptions} from './commands/enroll.ts';
import type {AttestOptions, WaiveOptions} from './commands/words.ts';
import type {NewPassphraseOptions} from './commands/workspace.ts';
import type {ListOptions} from './commands/workspaces.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {withWorkspace} from './workspace-options.ts';
import type {World} from './world.ts';

const withCode = (command: Command): Command =>
	command.option('--code-file <file>', 'a code of whoever has a second factor here; - is standard input');

/** The commands about what people say, their second factors, and the workspace that keeps them. */
export const addWords = (program: Command, world: World, end: (code: number) => void): void => {
	const attest = withCode(
		program
			.command('attest')
			.description("note a person's word for what no probe can see")
			.argument('<id...>', 'the checks, LGN-1 for example')
			.requiredOption('--target <pattern>', 'the target as reports name it, * for any run of characters')
			.requiredOption('--by <name>', 'whose word it is')
			.requiredOption('--note <text>', 'where and when it was seen')
			.option('--until <date>', 'the last day on which it counts; without it 90 days, or what the plan says')
			.option('--fails', 'the word is that the wanted state is not there'),
	).action(async (ids: readonly string[], _options: AttestOptions, command: Command) => {
		const commands = await import('./commands/words.ts');
		end(await commands.attest(world, ids, command.optsWithGlobals()));
	});

	const waive = withCode(
		program
			.command('waive')
			.description('accept a risk: the failure is told, and does not count until the last day')
			.argument('<id...>', 'the checks, NET-1 for example')
			.requiredOption('--target <pattern>', 'the target as reports name it, * for any run of characters')
			.requiredOption('--owner <name>', 'who answers for it')
			.requiredOption('--reason <text>', 'why it is accepted')
			.requiredOption('--until <date>', 'the last day on which it counts'),
	).action(async (ids: readonly string[], _options: WaiveOptions, command: Command) => {
		const commands = await import('./commands/words.ts');
		end(await commands.waive(world, ids, command.optsWithGlobals()));
	});

	const words = program
		.command('words')
		.helpCommand(false)
		.description('list what people vouch for and accept, or take it back');

	words
		.command('list')
		.description('the words that the workspace keeps, numbered')
		.option('--json', 'print JSON')
		.action(async (_options: WorkspaceOptions, command: Command) => {
			const commands = await import('./commands/words.ts');
			end(await commands.listWords(world, command.optsWithGlobals()));
		});

	withCode(
		words.command('withdraw').description('take a word back').argument('<number>', 'its number in the list'),
	).action(async (number: string, _options: WorkspaceOptions, command: Command) => {
		const commands = await import('./commands/words.ts');
		end(await commands.withdrawWord(world, number, command.optsWithGlobals()));
	});

	const enroll = withCode(
		program
			.command('enroll')
			.description('enrol a second factor: draw its picture, and verify a code from the phone')
			.argument('[login]', 'whose; with --sign the name that the words carry')
			.option('--sign', 'for words that are given here, with a secret that deskwarden makes')
			.option('--remove', 'with --sign: take it out again, with one of its codes')
			.option(
				'--secret-file <file>',
				'the issued secret or its otpauth: URI, without a terminal; - is standard input',
			)
			.option('--by <name>', 'who saw it; without it the first account of the plan'),
	).action(async (login: string | undefined, _options: EnrollOptions, command: Command) => {
		const commands = await import('./commands/enroll.ts');
		end(await commands.enroll(world, login, command.optsWithGlobals()));
	});

	const workspace = program
		.command('workspace')
		.helpCommand(false)
		.description('show the workspace or list all, or seal it with a passphrase');

	for (const [name, description, run] of [
		['show', 'what it holds, and where it lies', 'showWorkspace'],
		['seal', 'encrypt it with a new passphrase, as age files', 'sealWorkspace'],
		['unseal', 'decrypt it again', 'unsealWorkspace'],
	] as const) {
		workspace
			.command(name)
			.description(description)
			.action(async (_options: WorkspaceOptions, command: Command) => {
				const commands = await import('./commands/workspace.ts');
				end(await commands[run](world, command.optsWithGlobals()));
			});
	}

	workspace
		.command('passphrase')
		.description('give a sealed workspace another passphrase, and another key')
		.option('--new-passphrase-file <file>', 'the new one is the first line of a file')
		.action(async (_options: NewPassphraseOptions, command: Command) => {
			const commands = await import('./commands/workspace.ts');
			end(await commands.changePassphrase(world, command.optsWithGlobals()));
		});

	workspace
		.command('list')
		.description('the workspaces that are there, sealed ones by their names alone')
		.option('--json', 'print JSON')
		.action(async (_options: ListOptions, command: Command) => {
			const {listWorkspaces} = await import('./commands/workspaces.ts');
			end(await listWorkspaces(world, command.optsWithGlobals()));
		});

	for (const command of [attest, waive, words, enroll, workspace]) withWorkspace(command);
};
