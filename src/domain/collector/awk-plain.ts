import {shell} from './text.ts';

/**
 * Characters that `toPlainText` replaces, beside those that end a plane: written down, since the collector's text must
 * be the same whatever Unicode the machine knows that writes it. A test holds them against `toPlainText`.
 */
const harmful: readonly (readonly [from: number, to: number])[] = [
	[0x00, 0x1f],
	[0x7f, 0x9f],
	[0xad, 0xad],
	[0x34f, 0x34f],
	[0x600, 0x605],
	[0x61c, 0x61c],
	[0x6dd, 0x6dd],
	[0x70f, 0x70f],
	[0x890, 0x891],
	[0x8e2, 0x8e2],
	[0x115f, 0x1160],
	[0x17b4, 0x17b5],
	[0x180b, 0x180f],
	[0x200b, 0x200f],
	[0x2028, 0x202e],
	[0x2060, 0x206f],
	[0x2800, 0x2800],
	[0x3164, 0x3164],
	[0xe000, 0xf8ff],
	[0xfdd0, 0xfdef],
	[0xfe00, 0xfe0f],
	[0xfeff, 0xfeff],
	[0xffa0, 0xffa0],
	[0xfff0, 0xfffb],
	[0x110bd, 0x110bd],
	[0x110cd, 0x110cd],
	[0x13430, 0x1343f],
	[0x13441, 0x13442],
	[0x16fe4, 0x16fe4],
	[0x1bca0, 0x1bca3],
	[0x1d159, 0x1d159],
	[0x1d173, 0x1d17a],
	[0xe0000, 0xe0fff],
	[0xf0000, 0x10ffff],
];

const tests = harmful.map(([from, to]) =>
	from === to ? `point == ${from}` : `(point >= ${from} && point <= ${to})`,
);

/** Functions of awk that do what `toPlainText` does. */
export const awkPlain = shell`
# ---- Foreign text made harmless: what no terminal should obey becomes a dot, tabs and ends of lines a space.

function is_harmful(point) {
	return point % 65536 >= 65534 \
		|| ${tests.join(' \\\n\t\t|| ')}
}

# The text as a string of JSON, harmless and at most so many characters long; what is cut is marked.
function plain_json(text, most,    count, i, n, width, size, is_cut, was_end, out, shown) {
	if (is_plain(text)) {
		if (length(text) <= most) return json(text)
		return json(without_end(substr(text, 1, most - 1)) "\342\200\246")
	}

	# More than twice as long: the rest cannot matter.
	count = learn_points(substr(text, 1, most * 8))
	n = 0
	size = 0
	is_cut = 0
	was_end = 0
	for (i = 1; i <= count; i++) {
		width = point_at[i] > 65535 ? 2 : 1
		if (size + width > most * 2) { is_cut = 1; break }
		size += width

		if (point_at[i] == 9 || point_at[i] == 10 || point_at[i] == 13) {
			if (!was_end) shown[++n] = 32
			was_end = 1
			continue
		}
		was_end = 0
		shown[++n] = is_harmful(point_at[i]) ? 183 : point_at[i]
	}

	size = 0
	for (i = 1; i <= n; i++) size += shown[i] > 65535 ? 2 : 1
	is_cut = is_cut || size > most
	if (is_cut) {
		size = 0
		for (i = 1; i <= n; i++) {
			size += shown[i] > 65535 ? 2 : 1
			if (size > most - 1) break
		}
		n = i - 1
		while (n > 0 && is_blank_point(shown[n])) n--
		shown[++n] = 8230
	}

	out = "\""
	for (i = 1; i <= n; i++) out = out json_point(shown[i])

	return out "\""
}

# The characters of a text, by number, in point_at; returns how many there are.
function learn_points(text,    size, i, byte, count, wanted, point) {
	count = 0
	wanted = 0
	size = length(text)
	for (i = 1; i <= size; i++) {
		byte = byte_of[substr(text, i, 1)]

		if (wanted > 0) {
			point = point * 64 + byte - 128
			if (--wanted == 0) point_at[++count] = point
		}
		else if (byte < 128) point_at[++count] = byte
		else if (byte < 224) { point = byte - 192; wanted = 1 }
		else if (byte < 240) { point = byte - 224; wanted = 2 }
		else { point = byte - 240; wanted = 3 }
	}

	return count
}

function is_blank_point(point) {
	return point == 32 || point == 160 || point == 5760 || (point >= 8192 && point <= 8202) \
		|| point == 8239 || point == 8287 || point == 12288
}
`;
