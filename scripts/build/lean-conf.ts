import type {Plugin} from 'esbuild';

/**
 * What conf brings along and the store never comes to: its validator, which takes 30 ms to load; its writing, which also
 * listens to signals and would end the program at the first one; versions for its migrations; and its watching. Each
 * throws when it is used all the same.
 */
const never: Readonly<Record<string, string>> = {
	'ajv/dist/2020.js':
		'export class Ajv2020 {constructor() {throw new Error("conf validates nothing here");}}',
	'ajv-formats': 'export default {};',
	atomically: 'export const writeFileSync = () => {throw new Error("conf writes nothing here");};',
	semver: 'export default {valid: () => {throw new Error("conf migrates nothing here");}};',
	'debounce-fn': 'export default () => {throw new Error("conf watches nothing here");};',
};

/** Leaves out of a bundle what the store doesn't use of conf. */
export const leanConf: Plugin = {
	name: 'lean-conf',
	setup(builder) {
		builder.onResolve(
			{filter: /^(?:ajv\/|ajv-formats$|atomically$|semver$|debounce-fn$)/},
			({path, importer}) =>
				path in never && /[\\/]node_modules[\\/]conf[\\/]/.test(importer)
					? {path, namespace: 'never', sideEffects: false}
					: undefined,
		);
		builder.onLoad({filter: /.*/, namespace: 'never'}, ({path}) => ({contents: never[path] ?? ''}));
	},
};
