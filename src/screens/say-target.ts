import {listed} from '../domain/list.ts';
import type {AppTarget} from '../state/audit-events.ts';

/** What is being looked at, in words. */
export const sayTarget = (target: AppTarget): string => {
	switch (target.kind) {
		case 'own':
			return target.targets.join() === 'local' ? 'this machine' : listed(target.targets);

		case 'folder':
			return target.path;

		case 'example':
			return 'the example';
	}
};
