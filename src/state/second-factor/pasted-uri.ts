import {toPlainText} from '../../domain/plain-text.ts';
import {algorithms, type Factor, type IssuedFactor, usualFactor} from './factor.ts';
import {type Read, readSecret} from './secret.ts';

/** Reads an `otpauth:` URI. What it says nothing of is as authenticator apps take it. */
export const readUri = (text: string): Read<IssuedFactor> => {
	const url = URL.parse(text);

	if (url === null)
		return {reason: 'That begins like an otpauth: URI, and is none: perhaps a part of it is missing.'};

	const parameters = readParameters(url);
	const type = url.host.toLowerCase();

	if (parameters === undefined)
		return {reason: 'The URI says one thing twice: it cannot be told which is meant.'};
	if (type === 'hotp') return {reason: hotpInstead};
	if (type !== 'totp')
		return {reason: 'The URI is for a kind of codes that is not known here: otpauth://totp/ is.'};

	return readFactor(parameters, readLabel(url));
};

const hotpInstead =
	'The URI is for codes that are counted (hotp). Codes that change with time are asked for (totp).';

type Parameters = ReadonlyMap<string, string>;

/** Undefined where a name stands twice. */
const readParameters = ({searchParams}: URL): Parameters | undefined => {
	const pairs = [...searchParams].map(([name, value]) => [name.toLowerCase(), value.trim()] as const);
	const parameters = new Map(pairs);

	return parameters.size === pairs.length ? parameters : undefined;
};

const readFactor = (parameters: Parameters, label: readonly string[]): Read<IssuedFactor> => {
	const algorithm = readAlgorithm(parameters.get('algorithm'));
	const digits = readDigits(parameters.get('digits'));
	const period = readPeriod(parameters.get('period'));
	const spelled = parameters.get('secret') ?? '';
	const secret = readSecret(spelled);

	if (spelled === '') return {reason: 'The URI holds no secret: perhaps a part of it is missing.'};
	if ('reason' in secret) return {reason: `In the secret of the URI: ${secret.reason}`};
	if (algorithm === undefined)
		return {reason: 'The URI names a hash that is not known: SHA1, SHA256 or SHA512.'};
	if (digits === undefined) return {reason: 'The URI asks for codes of other than 6, 7 or 8 digits.'};
	if (period === undefined) return {reason: 'The URI gives codes a period of other than 1 to 3600 seconds.'};

	return {...secret, ok: {secret: secret.ok, algorithm, digits, period, ...readNames(parameters, label)}};
};

/** Absent and empty is the usual one; undefined where it isn't known. */
const readAlgorithm = (text = ''): Factor['algorithm'] | undefined => {
	const name = text
		.toLowerCase()
		.replaceAll(/[^a-z0-9]/g, '')
		.replace(/^hmac/, '');

	return name === '' ? usualFactor.algorithm : algorithms.find(algorithm => algorithm === name);
};

const readDigits = (text = ''): Factor['digits'] | undefined =>
	text === '' ? usualFactor.digits : ([6, 7, 8] as const).find(digits => String(digits) === text);

const readPeriod = (text = ''): number | undefined => {
	if (text === '') return usualFactor.period;

	const period = /^\d{1,4}$/.test(text) ? Number(text) : 0;

	return period >= 1 && period <= 3600 ? period : undefined;
};

/** `issuer:account` or `account`, without its escapes. */
const readLabel = ({pathname}: URL): readonly string[] => {
	const label = decode(pathname.replace(/^\//, ''));
	const colon = label.indexOf(':');

	return colon < 0 ? ['', label] : [label.slice(0, colon), label.slice(colon + 1)];
};

const decode = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
};

const longestName = 100;

/** The parameter outranks what stands before the account. */
const readNames = (parameters: Parameters, [prefix = '', name = '']: readonly string[]) => {
	const issuer = toPlainText(parameters.get('issuer') || prefix.trim(), longestName);
	const account = toPlainText(name.trim(), longestName);

	return {...(issuer !== '' && {issuer}), ...(account !== '' && {account})};
};
