import {shell} from './text.ts';

/** Functions of awk for bytes, UTF-8 and JSON, for every program of the collector. */
export const awkText = shell`
# ---- Bytes, UTF-8 and JSON. Text is a row of bytes here (LC_ALL=C), so that it is the same to every awk.

function learn_bytes(    i) {
	for (i = 1; i < 256; i++) byte_of[sprintf("%c", i)] = i

	# What else than a space counts as a blank in Unicode; the letters of a UTF-8 sequence that is whole.
	blank = "([\t\013\014\r ]|\302\240|\341\232\200|\342\200[\200-\212\250\251\257]|\342\201\237|\343\200\200|\357\273\277)"
	tail = "[\200-\277]"
	sequence = "[\302-\337]" tail "|\340[\240-\277]" tail "|[\341-\354\356\357]" tail tail "|\355[\200-\237]" tail \
		"|\360[\220-\277]" tail tail "|[\361-\363]" tail tail tail "|\364[\200-\217]" tail tail
	control = "[\001-\010\013-\037\177]|\302[\200-\237]"
	unknown = "\357\277\275"
	mark = "\357\273\277"
}

# Only what people see of ASCII.
function is_plain(text) { return text !~ /[^ -~]/ }

# The text with U+FFFD for bytes that are no UTF-8, as browsers and deskwarden read it. It goes in pieces, since some awks
# take longer than they should for long texts.
function repaired(text,    size, at, piece, copy, part, whole) {
	if (is_plain(text)) return text

	whole = ""
	part = ""
	wanted = 0
	size = length(text)
	for (at = 1; at <= size; at += length(piece)) {
		piece = substr(text, at, 500)
		while (substr(text, at + length(piece), 1) ~ tail && length(piece) < 503) piece = substr(text, at, length(piece) + 1)

		copy = piece
		gsub(sequence, "", copy)
		part = part (wanted == 0 && copy !~ "[\200-\377]" ? piece : repaired_piece(piece))
		if (length(part) > 50000) { whole = whole part; part = "" }
	}

	return whole part (wanted > 0 ? unknown : "")
}

# Byte by byte. What an unfinished character still needs is kept from one piece to the next: wanted, least, most, begun.
function repaired_piece(piece,    size, i, letter, byte, out) {
	out = ""
	size = length(piece)
	for (i = 1; i <= size; i++) {
		letter = substr(piece, i, 1)
		byte = byte_of[letter]

		if (wanted > 0 && byte >= least && byte <= most) {
			least = 128
			most = 191
			begun = begun letter
			if (--wanted == 0) out = out begun
			continue
		}
		if (wanted > 0) out = out unknown

		wanted = 0
		least = 128
		most = 191
		begun = letter
		if (byte < 128) out = out letter
		else if (byte >= 194 && byte <= 223) wanted = 1
		else if (byte >= 224 && byte <= 239) wanted = 2
		else if (byte >= 240 && byte <= 244) wanted = 3
		else out = out unknown

		if (byte == 224) least = 160
		if (byte == 237) most = 159
		if (byte == 240) least = 144
		if (byte == 244) most = 143
	}

	return out
}

# A text that is UTF-8 as a string of JSON, in ASCII alone: no terminal and no decoder can be led astray by it.
function json(text,    size, at, part, whole) {
	if (is_plain(text) && index(text, "\"") == 0 && index(text, "\\") == 0) return "\"" text "\""

	whole = "\""
	part = ""
	wanted = 0
	size = length(text)
	for (at = 1; at <= size; at += 500) {
		part = part json_piece(substr(text, at, 500))
		if (length(part) > 50000) { whole = whole part; part = "" }
	}

	return whole part "\""
}

# Byte by byte; an unfinished character is kept from one piece to the next: wanted, point.
function json_piece(piece,    size, i, byte, out) {
	out = ""
	size = length(piece)
	for (i = 1; i <= size; i++) {
		byte = byte_of[substr(piece, i, 1)]

		if (wanted > 0) {
			point = point * 64 + byte - 128
			if (--wanted == 0) out = out json_point(point)
		}
		else if (byte < 128) out = out json_point(byte)
		else if (byte < 224) { point = byte - 192; wanted = 1 }
		else if (byte < 240) { point = byte - 224; wanted = 2 }
		else { point = byte - 240; wanted = 3 }
	}

	return out
}

# One character inside a string of JSON.
function json_point(point) {
	if (point == 34) return "\\\""
	if (point == 92) return "\\\\"
	if (point >= 32 && point <= 126) return sprintf("%c", point)
	if (point < 65536) return sprintf("\\u%04x", point)

	point -= 65536

	return sprintf("\\u%04x\\u%04x", 55296 + int(point / 1024), 56320 + point % 1024)
}

# Without blanks at its begin.
function without_start(text) { sub("^" blank "+", "", text); return text }

# Without blanks at its end; in pieces, since many blanks would take an awk longer than they should.
function without_end(text,    size, piece, left) {
	size = length(text)
	while (size > 0) {
		piece = substr(text, size > 500 ? size - 499 : 1, size > 500 ? 500 : size)
		left = length(piece)
		sub(blank "+$", "", piece)
		size -= left - length(piece)
		# Up to three letters may be the end of a longer blank.
		if (length(piece) > 3 || left < 500) break
	}

	return substr(text, 1, size)
}

function trimmed(text) { return without_end(without_start(text)) }

# How long a text is for deskwarden, which counts in UTF-16.
function units(text,    size, at, piece, found) {
	size = length(text)
	found = size
	for (at = 1; at <= size; at += 500) {
		piece = substr(text, at, 500)
		found += gsub("[\360-\364]", "", piece) - gsub("[\200-\277]", "", piece)
	}

	return found
}
`;
