import {shell} from './text.ts';

/** Makes UTF-8 of UTF-16: it gets the bytes as numbers, as od prints them. */
export const awkUtf16 = shell`
# ---- UTF-16 to UTF-8. order: le or be. A NUL becomes \001, which is as little text as it is.

BEGIN { half = -1 }

{ for (i = 1; i <= NF; i++) take($i) }

function take(byte,    unit) {
	if (half < 0) { half = byte; return }

	unit = order == "le" ? byte * 256 + half : half * 256 + byte
	half = -1
	if (!begun++ && unit == 65279) return

	if (high && unit >= 56320 && unit <= 57343) { put(65536 + (high - 55296) * 1024 + unit - 56320); high = 0; return }
	if (high) put(65533)

	high = unit >= 55296 && unit <= 56319 ? unit : 0
	if (!high) put(unit >= 56320 && unit <= 57343 ? 65533 : unit)
}

function put(point) {
	if (point == 0) point = 1

	if (point < 128) printf "%c", point
	else if (point < 2048) printf "%c%c", 192 + int(point / 64), 128 + point % 64
	else if (point < 65536) printf "%c%c%c", 224 + int(point / 4096), 128 + int(point / 64) % 64, 128 + point % 64
	else printf "%c%c%c%c", 240 + int(point / 262144), 128 + int(point / 4096) % 64, 128 + int(point / 64) % 64, 128 + point % 64
}

END { if (high || half >= 0) put(65533) }
`;
