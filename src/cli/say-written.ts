import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {besideOf, type ForEdited, type Written} from './write-artifacts.ts';

/** What a person said of files that were edited since. */
export type EditedOptions = {readonly force?: boolean; readonly beside?: boolean};

export const forEdited = ({force, beside}: EditedOptions): ForEdited => {
	if (beside === true) return 'beside';

	return force === true ? 'replace' : 'refuse';
};

/** What was written, and where the new texts of files lie that stay as they are; lines with their ends. */
export const sayWritten = ({count, kept}: Written, out: string): string =>
	[
		`${count} files written to ${toPlainText(out, 200)}; begin with README.md there.`,
		...(kept.length === 0
			? []
			: [
					`Edited since, or not ours, so left as they are: ${listed(kept, kept.length)}.`,
					`Their new texts lie beside them: ${listed(kept.map(besideOf), kept.length)}.`,
				]),
		'',
	].join('\n');
