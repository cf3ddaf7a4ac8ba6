import {artifactsOf} from '../../src/artifacts/all.ts';
import {findCheck} from '../../src/checks/catalogue.ts';
import type {Known} from '../../src/screens/known.ts';
import {fakeKnown} from './fake-services.ts';

/** What screens look up, as it really is; only the moment doesn't pass. */
export const realKnown: Known = {...fakeKnown, explain: findCheck, filesOf: artifactsOf};
