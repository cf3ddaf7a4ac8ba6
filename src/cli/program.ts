import {Command} from 'commander';
import {nearest} from '../domain/nearest.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {ExplainOptions} from './commands/explain.ts';
import type {HomeOptions} from './commands/home.ts';
import {addCheck} from './program-check.ts';
import {addFleet} from './program-fleet.ts';
import {addRuns} from './program-runs.ts';
import {addSetup} from './program-setup.ts';
import {addWords} from './program-words.ts';
import {version} from './version.ts';
import {workspaceOptions} from './workspace-options.ts';
import {UsageError, type World} from './world.ts';

/** The command line. Each command is loaded when it is called; `end` takes its exit code. */
export const createProgram = (world: World, end: (code: number) => void): Command => {
	const program = createCommands(world, end);

	program
		.command('completion')
		.description('print a completion script for a shell')
		.argument('<shell>', 'bash, zsh, fish or powershell')
		.action((shell: string) => complete(world, ['completion', shell]));

	// What the script asks while somebody types.
	program
		.command('complete', {hidden: true})
		.argument('[words...]')
		.allowUnknownOption()
		.action((words: readonly string[]) => complete(world, ['complete', '--', ...words]));

	return program;
};

/** The first word that is neither an option nor its value names a command. Throws a UsageError where there is none of that name. */
export const assertCommand = (program: Command, argv: readonly string[]): void => {
	const [word] = program.parseOptions([...argv]).operands;
	const names = program.commands.map(command => command.name());
	if (word === undefined || names.includes(word)) return;

	const close = nearest(word, names);
	const hint = close === undefined ? 'See: deskwarden --help' : `Did you mean ${close}?`;

	throw new UsageError(`There is no command "${toPlainText(word, 40)}". ${hint}`);
};

const complete = async (world: World, argv: readonly string[]): Promise<void> => {
	const completion = await import('./commands/completion.ts');

	await completion.complete(createCommands(world, ignore), argv);
};

const ignore = (): void => {};

const createCommands = (world: World, end: (code: number) => void): Command => {
	const program = new Command('deskwarden')
		.description('Makes AnyDesk safe to run in an organisation, and checks that it stays so.')
		.version(version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'print help')
		.helpCommand(false)
		.exitOverride()
		.showSuggestionAfterError()
		.configureOutput({
			writeOut: world.out,
			writeErr: world.err,
			outputError: (text, write) =>
				write(
					text
						.split('\n')
						.map(line => toPlainText(line))
						.join('\n'),
				),
			getOutHelpWidth: () => 80,
			getErrHelpWidth: () => 80,
		})
		.option('--ascii', 'show the app in ASCII characters alone')
		.option('--inline', 'draw the app below what stands in the terminal, and leave the last picture there')
		.option(
			'--accessible',
			'tell the app as plain text, line by line, for screen readers (also: ACCESSIBLE=1)',
		)
		.addHelpText('after', examples)
		.action(async (options: HomeOptions) => {
			const {home} = await import('./commands/home.ts');
			end(await home(world, options));
		});

	for (const option of workspaceOptions()) program.addOption(option);

	addCheck(program, world, end);
	addRuns(program, world, end);
	addSetup(program, world, end);
	addWords(program, world, end);
	addFleet(program, world, end);

	program
		.command('explain')
		.description('print a check in full: what it wants, why, and what to do')
		.argument('<id>', 'the id of a check, ACL-1 for example')
		.option('--json', 'print it as JSON')
		.action(async (id: string, options: ExplainOptions) => {
			const {explain} = await import('./commands/explain.ts');
			end(explain(world, id, options));
		});

	program
		.command('checks')
		.description('print the catalogue')
		.option('--json', 'print it as JSON')
		.action(async (options: ExplainOptions) => {
			const {listChecks} = await import('./commands/explain.ts');
			end(listChecks(world, options));
		});

	program
		.command('help')
		.description('print help; `help exit-codes` tells what the exit codes mean')
		.argument('[topic]', 'a command, or exit-codes')
		.action(async (topic: string | undefined) => {
			const {help} = await import('./commands/help.ts');
			end(help(world, topic, program));
		});

	return program;
};

const examples = `
Examples:
  deskwarden                               open the app (or print the tour)
  deskwarden setup --from plan.yaml        validate a plan and rehearse it
  deskwarden access --plan plan.yaml       who could reach whom, by the plan
  deskwarden check                         judge this machine
  deskwarden check root:/mnt/disk          judge a mounted disk or a backup
  deskwarden check build:incoming.txt      judge a custom client's key-values
  deskwarden check example                 judge three invented endpoints
  deskwarden collect --output pc.ndjson    collect now, judge elsewhere
  deskwarden explain ACL-1                 a check in full
  deskwarden runs diff old.json new.json   what has changed between two runs

Exit codes: deskwarden help exit-codes`;
