import type {AppTarget} from '../state/audit-events.ts';
import {sayTargets} from '../state/home-choices.ts';

/** What is being looked at, in words. */
export const sayTarget = (target: AppTarget): string => {
	switch (target.kind) {
		case 'own':
			return sayTargets(target.targets);

		case 'folder':
			return target.path;

		case 'example':
			return 'the example';
	}
};
