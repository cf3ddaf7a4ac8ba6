import {findCheck} from '../../checks/catalogue.ts';
import {noIntent} from '../../domain/intent.ts';
import {defaultGate, exitCodes} from '../../domain/summary.ts';
import {printText} from '../../reports/text.ts';
import {terminalGate} from '../../screens/terminal-gate.ts';
import type {AppTarget, AuditEvent} from '../../state/audit-events.ts';
import {runAudit, startRun} from '../run-audit.ts';
import {selectChecks} from '../select-checks.ts';
import type {RunSettings} from '../settings.ts';
import type {Target} from '../targets.ts';
import type {World} from '../world.ts';

/** Opens the app in a terminal; elsewhere prints the example's report and ends with 0. */
export const home = async (world: World, wantsAscii: boolean): Promise<number> => {
	const {stdin, stdout, env, platform} = world;
	const gate = terminalGate({stdin, stdout, env, platform, wantsAscii});

	if (!gate.isOpen) return printExample(world);
	// Ink's colours ask the environment alone, and only once.
	if (!gate.hasColor) process.env['FORCE_COLOR'] = '0';

	const {openApp} = await import('../../screens/open-app.tsx');

	return openApp({
		audit: (target, signal) => auditFor(world, target, signal),
		explain: findCheck,
		stdin: stdin as NodeJS.ReadStream,
		stdout: stdout as NodeJS.WriteStream,
		glyphSet: gate.glyphSet,
		escapeDelay: gate.escapeDelay,
		process,
	});
};

const settingsFor = (target: Target): RunSettings => ({
	targets: [target],
	checks: selectChecks({level: 'hardened'}),
	level: 'hardened',
	intentFor: () => noIntent,
	gate: defaultGate,
});

const targetFor = (target: AppTarget): Target =>
	target.kind === 'folder' ? {kind: 'root', path: target.path, name: target.path} : target;

async function* auditFor(world: World, target: AppTarget, signal: AbortSignal): AsyncGenerator<AuditEvent> {
	const settings = settingsFor(targetFor(target));

	yield* runAudit(settings, world, startRun(settings, world), signal);
}

const printExample = async (world: World): Promise<number> => {
	const settings = settingsFor({kind: 'example'});

	for await (const event of runAudit(settings, world, startRun(settings, world))) {
		if (event.type === 'audit-ended')
			world.out(`${introduction}\n${printText(event.report, findCheck, world.stdout.columns ?? 80)}`);
	}

	return exitCodes.conformant;
};

const introduction = `deskwarden checks whether AnyDesk is set up safely. No terminal, so here is the
example: three invented endpoints and their organisation. Nothing real was
looked at. To check this machine: deskwarden check
`;
