import {quoted, shell} from './text.ts';

/** What everybody should read first, and what holds for all that follows. */
export const shellHead = (collector: string): string => shell`
#!/bin/sh
# The collector of ${collector}: reads the AnyDesk clients of one endpoint (Linux, macOS) and prints what it found as one
# line of JSON, deskwarden/evidence@1.
#
#   sh collect.sh [ROOT]    this machine, or the file system below ROOT: a mounted disk, a backup
#   sh -s < collect.sh      the same, with no file on this machine
#
# It changes nothing: it writes no file, starts no program of AnyDesk and opens no connection. It reads AnyDesk's folders in
# /etc and in the homes, its logs in /var/log, which homes there are (/home, /Users, /etc/passwd), and this machine's name.
#
# Secrets do not leave the endpoint. Of private keys, password hashes, salts and tokens only this is told: that they are
# there; a fingerprint under a key that is made for one collection and then forgotten, so that equal ones can be told to
# be equal; and whether a short list of known passwords opens a record. Of settings that no check asks for, only the name
# is told. The key comes in front of this text on standard input, as collection_key and collection_id, or not at all.
#
# It needs a POSIX shell with awk, dd, fold, od, tr, uname, date and ls; for the times of files also stat; for fingerprints
# sha256sum, openssl or shasum. Where one of these last four is missing, what it tells is left out.

# shellcheck disable=SC2012,SC2013,SC2016,SC2209 # programs of awk stand in quotes; "read" is a word here
set +axv
set -u
LC_ALL=C
PATH=/usr/bin:/bin:/usr/sbin:/sbin:$\{PATH:-}
export LC_ALL PATH

# A variable that comes from the environment goes back there with whatever we put into it, for all to see.
for name in $(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^[a-z_][a-z0-9_]*$/) print name }'); do unset "$name"; done
unset CDPATH IFS

newline='
'
`;

/** The order of things. The last line of the script calls it, so that a text that was cut off does nothing. */
export const shellMain = (collector: string): string => shell`
main() {
	for tool in awk dd fold od tr uname date ls; do
		command -v "$tool" >/dev/null || { printf 'The collector needs %s.\n' "$tool" >&2; return 3; }
	done
	cd -P -- "$\{1:-/}" || return 3

	learn_stat
	learn_root "$\{1:-/}"
	case $platform in
		windows) printf 'This is a file system of Windows: deskwarden check root:FOLDER reads it.\n' >&2; return 3 ;;
		other) printf 'The collector knows no AnyDesk for this platform.\n' >&2; return 3 ;;
	esac

	# What a tool complains of may hold names that somebody chose.
	exec 2>/dev/null
	learn_host
	learn_hash
	learn_key "$\{collection_key:-}"
	learn_guesses

	# For the whole endpoint: beyond so much, folders and files count as too large, and secrets have no fingerprint. Nobody
	# shall hold us up for hours.
	names_left=200000
	files_left=5000
	bytes_left=67108864
	hashes_left=20000

	case $\{collection_id:-} in
		''|*[!A-Za-z0-9_-]*) collection_id=none ;;
	esac
	printf '{"schema":"deskwarden/evidence@1","collectedAt":"%s","collector":%s,"collection":"%s"' \
		"$(date -u +%Y-%m-%dT%H:%M:%SZ)" ${quoted(JSON.stringify(collector))} "$collection_id"
	[ -z "$platform" ] || printf ',"platform":"%s"' "$platform"
	[ "$kind" != live ] || printf ',"ownersCount":true'

	look_around | awk "$text_awk$names_awk$tell_awk$find_awk" | read_files
}

# What is to be read: this machine (live), a file system (root), or a single folder of AnyDesk (lone). Sets $kind, $platform,
# $root and what the folder is called.
learn_root() {
	root=$(pwd -P && printf .)
	root=$\{root%"$newline".}
	root_name=$\{root##*/}
	folder_name=$root_name
	[ "$(printf '%s' "$root_name" | awk "$text_awk$names_awk$called_awk")" = named ] || folder_name=$1

	kind=root
	platform=
	look_at_folder ''
	set -- ./..?* ./.[!.]* ./*
	bound_names "$@"
	if [ "$root" = / ]; then kind=live
	elif [ "$status" != read ]; then return
	elif [ -e ./system.conf ] || [ -h ./system.conf ] || [ -e ./user.conf ] || [ -h ./user.conf ]; then kind=lone
	fi

	case $kind-$(uname -s) in
		live-Linux) platform=linux ;;
		live-Darwin) platform=macos ;;
		live-*) platform=other ;;
		root-*) learn_platform "$@" ;;
	esac
}

# What the folders at the top of a file system tell of its platform.
learn_platform() {
	found=' '
	is_capitalized=
	for entry do
		is_entry "$entry" || continue
		case $\{entry##*/} in
			[Pp][Rr][Oo][Gg][Rr][Aa][Mm][Dd][Aa][Tt][Aa]|[Dd][Oo][Cc][Uu][Mm][Ee][Nn][Tt][Ss]\ [Aa][Nn][Dd]\ [Ss][Ee][Tt][Tt][Ii][Nn][Gg][Ss])
				platform=windows
				return ;;
			[Uu][Ss][Ee][Rr][Ss]) found="$found users " ;;
			[Ww][Ii][Nn][Dd][Oo][Ww][Ss]) found="$found windows " ;;
			[Ee][Tt][Cc]) found="$found etc " ;;
			[Pp][Rr][Ii][Vv][Aa][Tt][Ee]) found="$found private " ;;
			[Hh][Oo][Mm][Ee]) found="$found home " ;;
			[Rr][Oo][Oo][Tt]) found="$found root " ;;
		esac
		# A Linux may have a folder called users of its own.
		case $\{entry##*/} in
			Users|Library|Applications) is_capitalized=yes ;;
		esac
	done

	case $found in
		*' users '*' windows '*|*' windows '*' users '*) platform=windows; return ;;
	esac
	if [ -n "$is_capitalized" ]; then
		case $found in
			*' etc '*|*' private '*|*' users '*) platform=macos; return ;;
		esac
	fi
	case $found in
		*' etc '*|*' home '*|*' root '*) platform=linux ;;
	esac
}

# A folder that has but one of the names of AnyDesk is called by what was given.
called_awk='
	BEGIN { learn_bytes() }
	{ name = name (NR > 1 ? "\n" : "") $0 }
	END { print (name == "" || is_standard(name) || custom_prefix(name) != "" ? "nameless" : "named") }'
`;
