import type {AppTarget} from '../state/audit-events.ts';

/** What is being looked at, in words. */
export const sayTarget = (target: AppTarget): string => {
	switch (target.kind) {
		case 'local':
			return 'this machine';

		case 'folder':
			return target.path;

		case 'example':
			return 'the example';
	}
};
