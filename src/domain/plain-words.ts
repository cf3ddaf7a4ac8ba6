import {plainValue} from './plain-value.ts';
import type {Words} from './words.ts';

/** Words from a file that anybody may have written, with every text in them made harmless. */
export const plainWords = ({attestations, waivers}: Words): Words => ({
	attestations: attestations.map(plainValue),
	waivers: waivers.map(plainValue),
});
