import {advisories, type Precondition} from '../../domain/anydesk/advisories.ts';

/** The advisories that can't be used while this setting is off. */
export const advisoriesNeeding = (setting: Precondition): readonly string[] =>
	advisories.filter(({needs}) => needs === setting).map(({id}) => id);
