import {findCheck} from '../checks/catalogue.ts';
import {noIntent} from '../domain/intent.ts';
import {defaultGate} from '../domain/summary.ts';
import type {terminalGate} from '../screens/terminal-gate.ts';
import type {AppTarget, AuditEvent} from '../state/audit-events.ts';
import {runAudit, startRun} from './run-audit.ts';
import {selectChecks} from './select-checks.ts';
import type {RunSettings} from './settings.ts';
import type {Target} from './targets.ts';
import type {World} from './world.ts';

type OpenGate = Extract<ReturnType<typeof terminalGate>, {readonly isOpen: true}>;

/** Opens the app, and audits what it asks for. Ends with the app's exit code. */
export const openSession = async (world: World, gate: OpenGate): Promise<number> => {
	const {openApp} = await import('../screens/open-app.tsx');

	return openApp({
		audit: (target, signal) => auditFor(world, target, signal),
		explain: findCheck,
		stdin: world.stdin as NodeJS.ReadStream,
		stdout: world.stdout as NodeJS.WriteStream,
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
