import {createHash} from 'node:crypto';
import {endings, guessesOf, shortestWord} from '../anydesk/password-hash.ts';
import {toPlainText} from '../plain-text.ts';
import {quoted, shell} from './text.ts';

/**
 * Reduces secrets to a fingerprint and the deny list's answer. A secret reaches no other program but the one that hashes,
 * and that one through a pipe.
 */
export const shellSecrets = (words: readonly string[]): string => shell`
# ---- Secrets
#
# They reach this place alone, line by line, and leave it as a fingerprint and an answer. printf and read belong to the
# shell itself, so nothing stands in an argument, in the environment or in a file.

# Passwords that anybody would try first.
guesses=${quoted(guessesOf(words.filter(isPlain)).join('\n'))}

# Prints JSON to descriptor 3; to standard output, how many hashes may still be made.
tell_secrets() {
	is_done=no
	while IFS= read -r line; do
		case $line in
			text\ *) printf '%s' "$\{line#text }" >&3 ;;
			secret\ *) divider=; tell_fingerprint "$\{line#secret }" >&3 ;;
			record\ *) try_guesses "$\{line#record }" >&3 ;;
			whole\ false) is_whole=false; is_done=yes ;;
			whole\ true) is_done=yes ;;
		esac
	done

	# An awk that failed on the way has left something out.
	[ "$is_done" = yes ] || is_whole=false
	printf ',"whole":%s' "$is_whole" >&3
	printf '%s' "$hashes_left"
}

# HMAC-SHA-256 under the key of the collection: equal secrets can be told to be equal, and no more.
tell_fingerprint() {
	if [ -z "$inner_pad" ] || [ "$hashes_left" -lt 2 ]; then return 0; fi

	hashes_left=$((hashes_left - 2))
	# shellcheck disable=SC2059 # they are bytes, spelled in octal
	inner=$({ printf "$inner_pad"; printf '%s' "$1"; } | hash)
	to_octal "$\{inner%% *}"
	# shellcheck disable=SC2059
	outer=$({ printf "$outer_pad"; printf "$octal"; } | hash)
	outer=$\{outer%% *}
	printf '"fingerprint":"%s"' "$\{outer%"$\{outer#????????????????????????????????}"}"
	divider=,
}

# A record of a password: its hash, and the salts that may belong to it. SHA-256 of the password, a zero byte and the
# salt. With two salts an answer no would rest on the one that may not count.
try_guesses() {
	[ "$has_hash" = yes ] || return 0

	wanted=$\{1%% *}
	salts=$\{1#* }
	tried=0
	answer=false
	while [ -n "$salts" ]; do
		to_octal "$\{salts%% *}"
		case $salts in *\ *) salts=$\{salts#* } ;; *) salts= ;; esac
		tried=$((tried + 1))

		try_salt || return 0
		[ "$answer" = false ] || break
	done

	if [ "$answer" = true ] || { [ "$tried" = 1 ] && [ "$knows_all" = yes ]; }; then
		printf '%s"guessable":%s' "$divider" "$answer"
	fi
}

# Tries each guess with the salt in $octal. Sets $answer; fails where there is no time left.
try_salt() {
	IFS=$newline
	set -f
	# shellcheck disable=SC2086 # a line is a word
	set -- $guesses $own_guesses
	set +f
	unset IFS
	[ "$hashes_left" -ge $# ] || return 1

	hashes_left=$((hashes_left - $#))
	for guess do
		# shellcheck disable=SC2059
		found=$({ printf '%s' "$guess"; printf "\\000$octal"; } | hash)
		if [ "$\{found%% *}" = "$wanted" ]; then answer=true; return; fi
	done
}

# Bytes in hex as printf reads them, without a program. Sets $octal.
to_octal() {
	octal=
	left=$1
	while [ -n "$left" ]; do
		pair=$\{left%"$\{left#??}"}
		left=$\{left#??}
		spell_byte $((0x$pair))
		octal=$octal$spelled
	done
}

# One byte as printf reads it. Sets $spelled.
spell_byte() { spelled=\\$(($1 / 64))$(($1 / 8 % 8))$(($1 % 8)); }

# SHA-256 of what comes in, as hex, in front of a blank. It stands at the end of a pipe, in a shell of its own.
hash() {
	case $hash_tool in
		sha256sum) exec sha256sum ;;
		openssl) exec openssl dgst -sha256 -r ;;
		shasum) exec shasum -a 256 ;;
	esac
}

# A tool counts when the hash of all 256 bytes, as this shell writes them, is the right one; printf when it is no program,
# whose arguments others could see.
learn_hash() {
	has_hash=no
	[ "$(command -v printf)" = printf ] || return 0

	bytes=
	byte=0
	while [ "$byte" -lt 256 ]; do
		spell_byte "$byte"
		bytes=$bytes$spelled
		byte=$((byte + 1))
	done

	for hash_tool in sha256sum openssl shasum; do
		command -v "$hash_tool" >/dev/null || continue
		# shellcheck disable=SC2059 # they are bytes, spelled in octal
		found=$(printf "$bytes" | hash)
		if [ "$\{found%% *}" = ${everyByte} ]; then has_hash=yes; return; fi
	done
}

# The key of the collection, padded and mixed as HMAC wants it.
learn_key() {
	key=$1
	inner_pad=
	outer_pad=
	case $key in
		''|*[!0-9a-f]*) return 0 ;;
	esac
	if [ "$has_hash" = no ] || [ $\{#key} -gt 128 ] || [ $(($\{#key} % 2)) = 1 ]; then return 0; fi

	while [ $\{#key} -lt 128 ]; do key=$\{key}00; done
	while [ -n "$key" ]; do
		pair=$\{key%"$\{key#??}"}
		key=$\{key#??}
		spell_byte $((0x$pair ^ 54))
		inner_pad=$inner_pad$spelled
		spell_byte $((0x$pair ^ 92))
		outer_pad=$outer_pad$spelled
	done
}

# People make passwords of what a machine is called. Beyond ASCII nobody knows its capitals here, so no answer is no.
learn_guesses() {
	own_guesses=
	knows_all=yes
	[ $\{#host} -ge ${shortestWord} ] || return 0

	[ "$(printf '%s' "$host" | tr -d '\200-\377')" = "$host" ] || knows_all=no
	small=$(printf '%s' "$host" | tr '[:upper:]' '[:lower:]')
	large=$(printf '%s' "$host" | tr '[:lower:]' '[:upper:]')
	for word in "$host" "$small" "$\{large%"$\{large#?}"}$\{small#?}" "$large"; do
		for ending in ${endings.map(quoted).join(' ')}; do
			own_guesses=$own_guesses$word$ending$newline
		done
	done
}
`;

/** SHA-256 of every byte, from 0 to 255. */
const everyByte = createHash('sha256')
	.update(Uint8Array.from({length: 256}, (_, byte) => byte))
	.digest('hex');

/** A word that nobody can see is in no password; and the collector's text is to be read. */
const isPlain = (word: string): boolean => toPlainText(word, longestWord) === word;

const longestWord = 1000;
