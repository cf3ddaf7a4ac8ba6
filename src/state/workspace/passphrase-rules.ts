/** In bytes. */
export const longestPassphrase = 1024;

/** Why a text can't be a passphrase, as a sentence; undefined where it can. */
export const whyNoPassphrase = (text: string): string | undefined => {
	if (text === '') return 'The passphrase is empty.';
	if (Buffer.byteLength(text) > longestPassphrase) return tooLong;

	return /\p{Cc}/u.test(text)
		? 'The passphrase holds a character that can not be typed, such as the end of a line.'
		: undefined;
};

/** In characters. */
const shortPassphrase = 12;

/** What is to be known of a new passphrase, as a sentence; undefined where there is nothing. It is taken all the same. */
export const weaknessOf = (text: string): string | undefined =>
	[...text].length < shortPassphrase
		? `That is short: whoever gets the files can try out all that have fewer than ${shortPassphrase} characters.`
		: undefined;

export const tooLong = `The passphrase is longer than ${longestPassphrase} bytes.`;
