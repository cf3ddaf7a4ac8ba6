import {sayConfirmed, withConfirmations} from '../domain/confirmed-words.ts';
import type {Desk} from '../state/desk.ts';
import {type ListedWord, nameIn, sayLeft, soon} from '../state/words-room.ts';

/** Until when a word counts. */
export const sayEnd = ({word, left}: ListedWord): string =>
	left <= soon ? sayLeft(left) : word.until === undefined ? 'without an end' : `until ${word.until}`;

/** Who says what, and whether a second factor stands behind it. */
export const sayWord = ({word}: ListedWord, desk: Desk): string => {
	const said =
		'by' in word
			? `${word.by} says that it ${word.holds ? 'holds' : 'does not hold'}${word.note === undefined ? '' : `: ${word.note}`}`
			: `${nameIn(word)} accepts the risk: ${word.reason}`;
	const signers = desk.signers.map(({login}) => login);
	const judged = withConfirmations(
		'by' in word ? {attestations: [word], waivers: []} : {attestations: [], waivers: [word]},
		{signers, isTrusted: desk.isSealed},
	);
	const confirmed = sayConfirmed([...judged.attestations, ...judged.waivers][0]);

	return [said, confirmed].filter(part => part !== undefined).join('; ');
};
