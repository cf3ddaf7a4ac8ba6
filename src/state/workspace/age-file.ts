import {armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient} from 'age-encryption';

/** What an age file holds; or why it can't be told. */
export type Opened =
	| {readonly ok: Uint8Array}
	| {readonly reason: string /** It may be whole, and sealed for another key. */; readonly isOther: boolean};

/** A new key, as text: `AGE-SECRET-KEY-1…`. */
export const newIdentity = (): Promise<string> => generateX25519Identity();

/** Whom to seal for, so that the key opens it: `age1…`. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export const sealFor = (recipient: string, bytes: Uint8Array): Promise<Uint8Array> => {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);

	return seal(encrypter, bytes);
};

/** Each step more of the work factor doubles the time and the memory that a guess takes; 18 is a second. */
export const sealWithPassphrase = (
	passphrase: string,
	bytes: Uint8Array,
	workFactor: number,
): Promise<Uint8Array> => {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	encrypter.setScryptWorkFactor(workFactor);

	return seal(encrypter, bytes);
};

export const openWith = (identities: readonly string[], bytes: Uint8Array): Promise<Opened> => {
	const decrypter = new Decrypter();
	for (const identity of identities) decrypter.addIdentity(identity);

	return open(decrypter, bytes);
};

export const openWithPassphrase = (passphrase: string, bytes: Uint8Array): Promise<Opened> => {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);

	return open(decrypter, bytes);
};

const seal = async (encrypter: Encrypter, bytes: Uint8Array): Promise<Uint8Array> =>
	gather(await encrypter.encrypt(streamOf(bytes)));

const open = async (decrypter: Decrypter, bytes: Uint8Array): Promise<Opened> => {
	try {
		return {ok: await gather(await decrypter.decrypt(streamOf(withoutArmor(bytes))))};
	} catch (error) {
		// Whatever the library says of foreign bytes, each piece of what it gave was authentic. Its words may quote them.
		const isOther = error instanceof Error && error.message.startsWith('no identity matched');

		return {
			reason: isOther ? 'it is sealed for another key' : 'it is no whole age file, or was changed',
			isOther,
		};
	}
};

/** As text between two lines, as `age --armor` writes it. */
const withoutArmor = (bytes: Uint8Array): Uint8Array =>
	Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 10)).equals(Buffer.from('-----BEGIN'))
		? armor.decode(new TextDecoder().decode(bytes))
		: bytes;

/** In place of the library's own, which load a whole HTTP client for it. */
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => ReadableStream.from([bytes]);

const gather = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => {
	const pieces: Uint8Array[] = [];
	for await (const piece of stream) pieces.push(piece);

	return Buffer.concat(pieces);
};
