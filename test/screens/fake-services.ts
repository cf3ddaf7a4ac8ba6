import type {Plan} from '../../src/domain/plan/shape.ts';
import type {Known} from '../../src/screens/known.ts';
import type {Services} from '../../src/state/services.ts';
import {aReport, explain, fakeAudit} from './fake-audit.ts';

/** A world in which nothing is there, nothing can be read, and all that is saved is kept in `saved`. */
export const fakeServices = (over: Partial<Services> = {}): Services => ({
	audit: fakeAudit(),
	watch: async function* () {},
	now: () => new Date('2026-11-26T09:00:00Z'),
	rehearse: async () => aReport([], []),
	readPlan: async path => ({complaints: [`${path} does not exist`]}),
	readPeople: async path => ({complaints: [`${path} does not exist`]}),
	readRun: async id => ({complaints: [`The run ${id} cannot be read.`]}),
	exportReport: async (_report, path) => ({ok: path}),
	tellDrift: async () => ({ok: 'Nothing has changed.\n'}),
	readTargets: text => ({ok: text.split(', ')}),
	signing: {
		seal: async () => undefined,
		prove: async () => ({complaint: 'nobody signs'}),
		keep: async () => ({signers: []}),
		remove: async () => ({complaint: 'nobody signs'}),
	},
	random: size => new Uint8Array(size).fill(7),
	access: async () => ({complaints: ['nothing could be looked at']}),
	write: async () => ({count: 0, kept: []}),
	save: async () => undefined,
	readKept: async () => undefined,
	...over,
});

/** What screens look up in tests: one check, one file, and a moment that doesn't pass. */
export const fakeKnown: Known = {
	explain,
	filesOf: ({organization}: Plan) => [
		{path: 'incoming.override.txt', text: 'ad.security.acl_enabled=true\n'},
		{path: 'portal-checklist.md', text: `# ${organization.name}\n\n- [ ] One\n- [ ] Two\n`},
	],
	now: () => new Date('2026-11-26T09:00:00Z'),
};
