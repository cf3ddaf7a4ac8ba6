import type {Place} from './place.ts';

const largestProgram = 64 * 1024 * 1024;

/**
 * How a fixed version record of a Windows program begins (VS_FIXEDFILEINFO, Microsoft's "Version Information"): its
 * signature, which alone may stand in the program's code too, and the record's own version, 1.0.
 */
const signature = Buffer.of(0xbd, 0x04, 0xef, 0xfe, 0, 0, 1, 0);

/** The file version of a Windows program, or undefined when it has none that can be read. */
export const readFileVersion = async (
	place: Place,
	path: string,
): Promise<{readonly value: string; readonly source: string} | undefined> => {
	const file = await place.read(path, largestProgram);
	if (file.status !== 'read') return undefined;

	const {buffer, byteOffset, length} = file.bytes;
	const value = versionIn(Buffer.from(buffer, byteOffset, length));

	return value === undefined ? undefined : {value, source: path};
};

/** Major and minor stand in the third double word, patch and build in the fourth. */
const versionIn = (program: Buffer): string | undefined => {
	const at = program.indexOf(signature);
	if (at === -1 || at + 16 > program.length) return undefined;

	const high = program.readUInt32LE(at + 8);
	const low = program.readUInt32LE(at + 12);

	return `${high >>> 16}.${high & 0xffff}.${low >>> 16}`;
};
