import {Command, InvalidArgumentError, Option} from 'commander';
import {nearest} from '../domain/nearest.ts';
import {levels, severities} from '../domain/outcome.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {CheckOptions} from './commands/check.ts';
import type {ExplainOptions} from './commands/explain.ts';
import {addFleet} from './program-fleet.ts';
import {addSetup} from './program-setup.ts';
import {version} from './version.ts';
import {UsageError, type World} from './world.ts';

export const formats = ['text', 'json', 'ndjson', 'markdown'] as const;

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];
const collectIds = (value: string, all: readonly string[] = []): readonly string[] => [
	...all,
	...value.split(',').map(id => id.trim().toUpperCase()),
];

const readPercent = (text: string): number => {
	const percent = Number(text);
	if (!/^\d+(?:\.\d+)?$/.test(text) || percent > 100) {
		throw new InvalidArgumentError('It takes a percentage from 0 to 100.');
	}

	return percent;
};

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

/** The first word that is no option names a command. Throws a UsageError where there is none of that name. */
export const assertCommand = ({commands}: Command, argv: readonly string[]): void => {
	const word = argv.find(argument => !argument.startsWith('-'));
	const names = commands.map(command => command.name());
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
		.addOption(new Option('--ascii', 'draw the app with ASCII characters alone'))
		.addHelpText('after', examples)
		.action(async ({ascii}: {ascii?: boolean}) => {
			const {home} = await import('./commands/home.ts');
			end(await home(world, ascii === true));
		});

	addCheck(program, world, end);
	addSetup(program, world, end);
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

const addCheck = (program: Command, world: World, end: (code: number) => void): void => {
	program
		.command('check')
		.description('look at endpoints, builds and organisation files, judge them, and report')
		.argument(
			'[target...]',
			'local, root:DIR, build:FILE, org:FILE, an evidence FILE or DIR, -, plan (the rehearsal) or example',
		)
		.addOption(new Option('--format <name>', 'what is printed').choices(formats).default('text'))
		.option('--output <file>', 'also write a report; its ending tells the format (repeatable)', collect)
		.addOption(
			new Option('--part <part>', 'the part that the endpoints play').choices([
				'receiver',
				'starter',
				'both',
			]),
		)
		.option('--plan <file>', 'the plan: what is intended for each endpoint and for the organisation')
		.option('--namespace <name>', 'our own namespace')
		.option('--monitored', 'the endpoints are monitored or home offices: unattended access has its place')
		.option('--words <file>', 'attestations and waivers')
		.addOption(new Option('--level <level>', 'how much is asked for').choices(levels).default('hardened'))
		.option('--only <ids>', 'judge these checks or areas alone (comma-separated, repeatable)', collectIds)
		.option('--skip <ids>', 'leave these checks or areas out', collectIds)
		.addOption(
			new Option('--fail-on <severity>', 'failures below it do not count').choices(severities).default('low'),
		)
		.option('--min-coverage <percent>', 'how much has to be decided', readPercent, 100)
		.option('--exit-zero', 'end with 0 in spite of failures')
		.option('--no-save', 'keep no run (none is kept yet)')
		.addHelpText('after', '\nTargets default to local. Exit codes: deskwarden help exit-codes')
		.action(async (targets: readonly string[], options: CheckOptions) => {
			const {check} = await import('./commands/check.ts');
			end(await check(world, targets, options));
		});
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

Exit codes: deskwarden help exit-codes`;
