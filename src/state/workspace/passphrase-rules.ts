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

export const tooLong = `The passphrase is longer than ${longestPassphrase} bytes.`;
