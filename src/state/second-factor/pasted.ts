import {type IssuedFactor, usualFactor} from './factor.ts';
import {readUri} from './pasted-uri.ts';
import {type Read, readSecret} from './secret.ts';

const longestText = 4096;

/**
 * Reads what a person pastes where a secret is asked for: base32 in any spelling, or an `otpauth:` URI. What can't be
 * read comes back as a sentence, which never repeats what was pasted.
 */
export const readPasted = (pasted: string): Read<IssuedFactor> => {
	if (pasted.length > longestText) return {reason: `That is too long: ${longestText} characters at most.`};

	const text = unwrap(pasted);

	if (/^otpauth:/i.test(text)) return readUri(text);
	if (/^otpauth-migration:/i.test(text)) return {reason: exportInstead};
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return {reason: addressInstead};

	const secret = readSecret(text.replace(/^(?:secret|(?:setup )?key)\s*[:=]/i, ''));

	return 'reason' in secret ? secret : {...secret, ok: {...usualFactor, secret: secret.ok}};
};

/** As it was before a terminal, a mail or a page broke its lines, quoted it or escaped it. */
const unwrap = (text: string): string =>
	text
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll(/[\r\n]+\s*/g, '')
		.trim()
		.replace(/^(["'`<])(.*?)["'`>]$/, '$2')
		.replaceAll('&amp;', '&')
		.trim();

const exportInstead =
	'That is an export of an authenticator app, which may hold many accounts. The secret of this one account is asked for.';
const addressInstead =
	'That is an address of something else. A secret is asked for, or a URI that begins with otpauth:';
