import {toPlainText} from '../../domain/plain-text.ts';
import {type Factor, usualFactor} from './factor.ts';

/** Whose codes these are, and for what: what the app shows above the code. */
export type Names = {readonly issuer: string; readonly account: string};

/** So many bytes still make a picture of 39×20 characters, which leaves room beside it at 80×24. */
export const aimedBytes = 106;

/**
 * The `otpauth:` URI for a picture, at most `aimed` bytes long where that can be: what apps take for granted is left out,
 * and names give way in this order: the issuer's second mention, the account's domain, the issuer, the account's end.
 * The factor is always whole, so that a long secret makes a longer URI.
 */
export const shortUri = (factor: Factor, names: Names, aimed = aimedBytes): string => {
	const tail = parametersOf(factor);
	let shortest = '';

	for (const {label, issuer = ''} of namings(names)) {
		shortest = `otpauth://totp/${label}?${tail}${issuer === '' ? '' : `&issuer=${issuer}`}`;
		if (shortest.length <= aimed) break;
	}

	return shortest;
};

const parametersOf = ({secret, algorithm, digits, period}: Factor): string =>
	[
		`secret=${secret}`,
		...(algorithm === usualFactor.algorithm ? [] : [`algorithm=${algorithm.toUpperCase()}`]),
		...(digits === usualFactor.digits ? [] : [`digits=${digits}`]),
		...(period === usualFactor.period ? [] : [`period=${period}`]),
	].join('&');

type Naming = {readonly label: string; readonly issuer?: string};

const longestName = 100;

/** Every way to name the account, the fullest first. */
const namings = (names: Names): readonly Naming[] => {
	const issuer = toPlainText(names.issuer, longestName);
	const account = toPlainText(names.account, longestName);
	const person = account.split('@', 1)[0] || account;
	const before = issuer === '' ? '' : `${encode(issuer)}:`;

	return [
		{label: before + encode(account), issuer: encode(issuer)},
		{label: before + encode(account)},
		{label: before + encode(person)},
		...headsOf(person || issuer).map(head => ({label: encode(head)})),
	];
};

/** A text, and whatever is left of it when its end is cut off; at least one character. */
const headsOf = (text: string): readonly string[] => {
	const characters = [...text];

	return characters.map((_, cut) => characters.slice(0, characters.length - cut).join(''));
};

/** A colon would end the issuer; an @ may stand in a path as it is, which saves two bytes. */
const encode = (name: string): string => encodeURIComponent(name.replaceAll(':', ' ')).replaceAll('%40', '@');
