#!/bin/sh
# The collector of deskwarden collector: reads the AnyDesk clients of one endpoint (Linux, macOS) and prints what it found as one
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
PATH=/usr/bin:/bin:/usr/sbin:/sbin:${PATH:-}
export LC_ALL PATH

# A variable that comes from the environment goes back there with whatever we put into it, for all to see.
for name in $(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^[a-z_][a-z0-9_]*$/) print name }'); do unset "$name"; done
unset CDPATH IFS

newline='
'

main() {
	for tool in awk dd fold od tr uname date ls; do
		command -v "$tool" >/dev/null || { printf 'The collector needs %s.\n' "$tool" >&2; return 3; }
	done
	cd -P -- "${1:-/}" || return 3

	learn_stat
	learn_root "${1:-/}"
	case $platform in
		windows) printf 'This is a file system of Windows: deskwarden check root:FOLDER reads it.\n' >&2; return 3 ;;
		other) printf 'The collector knows no AnyDesk for this platform.\n' >&2; return 3 ;;
	esac

	# What a tool complains of may hold names that somebody chose.
	exec 2>/dev/null
	learn_host
	learn_hash
	learn_key "${collection_key:-}"
	learn_guesses

	# For the whole endpoint: beyond so much, folders and files count as too large, and secrets have no fingerprint. Nobody
	# shall hold us up for hours.
	names_left=200000
	files_left=5000
	bytes_left=67108864
	hashes_left=20000

	case ${collection_id:-} in
		''|*[!A-Za-z0-9_-]*) collection_id=none ;;
	esac
	printf '{"schema":"deskwarden/evidence@1","collectedAt":"%s","collector":%s,"collection":"%s"' \
		"$(date -u +%Y-%m-%dT%H:%M:%SZ)" '"deskwarden collector"' "$collection_id"
	[ -z "$platform" ] || printf ',"platform":"%s"' "$platform"
	[ "$kind" != live ] || printf ',"ownersCount":true'

	look_around | awk "$text_awk$names_awk$tell_awk$find_awk" | read_files
}

# What is to be read: this machine (live), a file system (root), or a single folder of AnyDesk (lone). Sets $kind, $platform,
# $root and what the folder is called.
learn_root() {
	root=$(pwd -P && printf .)
	root=${root%"$newline".}
	root_name=${root##*/}
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
		case ${entry##*/} in
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
		case ${entry##*/} in
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

# ---- Where AnyDesk may keep its files: folders of the machine, of each home, and the logs.

say() {
	encode "$2"
	printf '%s\n' "$1 $encoded"
}

look_around() {
	if [ "$kind" = lone ]; then
		say lone "$root_name"
		set -- ./..?* ./.[!.]* ./*
		for entry do
			! is_entry "$entry" || say file "${entry##*/}"
		done
	fi

	case $platform in
		linux) look_for_folders etc; look_for_homes root home; look_at_logs var/log ;;
		macos)
			# On a volume that is not started the links to its own folders are missing.
			base=
			look_at_folder etc
			[ "$status" != not-found ] || base=private/
			look_for_folders "${base}etc"
			look_for_homes var/root Users
			look_at_logs "${base}var/log"
			;;
	esac

	# Who hears no more than a part of this must not take it for the whole.
	printf 'seen\n'
}

# The folders of AnyDesk in a folder, by whatever name, and the names of what is in them.
look_for_folders() {
	look_at_folder "$1"
	parent=$1
	[ "$status" != read ] || { set -- "./$1"/..?* "./$1"/.[!.]* "./$1"/*; bound_names "$@"; }

	case $status in
		not-found) return ;;
		read) ;;
		# Nobody may look whether there is one: that is a blind spot, not an absence.
		*) say "hidden $status" "$parent"; return ;;
	esac

	for entry do
		case ${entry##*/} in
			[Aa][Nn][Yy][Dd][Ee][Ss][Kk]*|.[Aa][Nn][Yy][Dd][Ee][Ss][Kk]*|[Aa][Dd]_*|.[Aa][Dd]_*)
				! is_entry "$entry" || look_into "$parent/${entry##*/}" ;;
		esac
	done
}

# Patterns without a match count for nothing. Sets $status where there are more names than are read.
bound_names() {
	[ $# -gt 10000 ] || return 0

	count=0
	for entry do
		! is_entry "$entry" || count=$((count + 1))
	done
	[ "$count" -le 10000 ] || status=too-large
}

spend_names() {
	if [ "$1" -gt "$names_left" ]; then status=too-large; else names_left=$((names_left - $1)); fi
}

look_into() {
	look_at_folder "$1"
	folder=$1
	[ "$status" != read ] || { set -- "./$1"/..?* "./$1"/.[!.]* "./$1"/*; bound_names "$@"; spend_names $#; }

	say "folder $status" "$folder"
	[ "$status" = read ] || return 0

	for entry do
		! is_entry "$entry" || say file "${entry##*/}"
	done
}

look_at_logs() {
	look_at_folder "$1"
	logs=$1
	[ "$status" != read ] || { set -- "./$1"/*; bound_names "$@"; }
	say "logs $status" "$logs"
	[ "$status" = read ] || return 0

	for entry do
		case ${entry##*/} in
			anydesk*) say log "${entry##*/}" ;;
		esac
	done
}

# ---- The homes of people

# $1: a home of its own. $2: the folder of all others.
look_for_homes() {
	look_at_home "$1"
	look_at_folder "$2"
	homes=$2
	[ "$status" != read ] || { set -- "./$2"/..?* "./$2"/.[!.]* "./$2"/*; bound_names "$@"; }

	case $status in
		not-found) ;;
		read)
			for entry do
				case ${entry##*/} in
					[Aa][Ll][Ll]\ [Uu][Ss][Ee][Rr][Ss]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]\ [Uu][Ss][Ee][Rr]) ;;
					[Ll][Oo][Ss][Tt]+[Ff][Oo][Uu][Nn][Dd]|[Dd][Ee][Ss][Kk][Tt][Oo][Pp].[Ii][Nn][Ii]) ;;
					*) ! is_entry "$entry" || look_below_home "$homes/${entry##*/}" ;;
				esac
			done
			;;
		*) say "blind $status" "$homes" ;;
	esac

	[ "$platform" != linux ] || look_at_accounts
}

# A folder without a single hidden entry is no home, but may hold some: those of a domain, for example.
look_below_home() {
	look_at_folder "$1"
	house=$1
	look_at=$status
	[ "$status" != read ] || { set -- "./$1"/..?* "./$1"/.[!.]* "./$1"/*; bound_names "$@"; }

	look_at=$status
	if [ "$look_at" = read ]; then
		for entry do
			case ${entry##*/} in
				.*|[Aa][Pp][Pp][Dd][Aa][Tt][Aa]) ! is_entry "$entry" || look_at=home ;;
			esac
		done
	fi

	look_at_home "$house"
	[ "$look_at" = read ] || return 0

	for entry do
		! is_entry "$entry" || look_at_home "$house/${entry##*/}"
	done
}

look_at_home() {
	say home "$1"
	look_for_folders "$1"
}

# Homes may lie anywhere; the list of accounts names them. Those of services hold no files of a person.
look_at_accounts() {
	look_at_file etc/passwd 4194304
	case $status in
		not-found) ;;
		read)
			tr '\000' '\001' <./etc/passwd | awk "$text_awk$accounts_awk" | look_at_named_homes ;;
		*) say "blind $status" etc/passwd ;;
	esac
}

look_at_named_homes() {
	is_done=no
	while IFS= read -r line; do
		decode "${line#* }"
		case $line in
			home\ *) look_at_home "$decoded" ;;
			done) is_done=yes ;;
		esac
	done

	[ "$is_done" = yes ] || say 'blind malformed' etc/passwd
}

accounts_awk='
	BEGIN { learn_bytes() }
	found < 10000 && /^[^:]*:[^:]*:[0-9]+:[0-9]+:[^:]*:\/[^:]+:/ {
		split($0, field, ":")
		count = split(repaired(field[6]), step, "/")
		path = ""
		for (i = 1; i <= count; i++) {
			if (step[i] == "..") next
			if (step[i] != "" && step[i] != ".") path = path (path == "" ? "" : "/") step[i]
		}
		# No file can have a NUL in its name.
		if (path == "" || index(path, "\001") > 0 || path ~ /^(bin|sbin|dev|proc|nonexistent|usr\/(s?bin|games))(\/|$)/) next

		found++
		gsub(/%/, "%25", path)
		print "home " path
	}
	END { print "done" }'

# ---- What lies at a path. Paths are below the root, without a slash in front: etc/anydesk/system.conf.

# A path on one line: its ends of lines and percent signs are spelled out. Sets $encoded.
encode() {
	encoded=
	rest=$1
	while :; do
		piece=${rest%%[%"$newline"]*}
		encoded=$encoded$piece
		rest=${rest#"$piece"}
		case $rest in
			'') return ;;
			%*) encoded=${encoded}%25 ;;
			*) encoded=${encoded}%0A ;;
		esac
		rest=${rest#?}
	done
}

# The reverse. Sets $decoded.
decode() {
	decoded=
	rest=$1
	while :; do
		piece=${rest%%%*}
		decoded=$decoded$piece
		rest=${rest#"$piece"}
		case $rest in
			'') return ;;
			%0A*) decoded=$decoded$newline ;;
			*) decoded=$decoded% ;;
		esac
		rest=${rest#???}
	done
}

# A name that is no UTF-8, or holds the character that stands for that, cannot be told in JSON.
can_be_told() {
	case $1 in
		*[!\ -~]*) [ "$(printf '%s' "$1" | awk "$text_awk$tellable_awk")" = yes ] ;;
	esac
}

# Whether a folder may be entered without leaving the root through a link. Sets $status: read, not-found, not-permitted,
# link or malformed.
enter() {
	status=read
	at=.
	steps=$1
	has_link=
	if ! can_be_told "$1"; then status=malformed; return; fi

	while [ -n "$steps" ]; do
		above=$at
		at=$at/${steps%%/*}
		case $steps in
			*/*) steps=${steps#*/} ;;
			*) steps= ;;
		esac

		if [ -h "$at" ]; then
			has_link=yes
			# The last step must not be a link: a user could point it at the files of another. At the top links are
			# part of the system (macOS has its /etc behind one).
			if [ -z "$steps" ]; then
				case $1 in */*) status=link; return ;; esac
			fi
		elif [ ! -e "$at" ]; then
			why_not "$above"
			return
		fi
	done

	[ -z "$has_link" ] || leave_no_root "$at"
}

# Why nothing can be seen in a folder. Sets $status.
why_not() {
	status=not-found
	if [ -d "$1" ]; then
		[ -x "$1" ] || status=not-permitted
	elif [ -n "$has_link" ]; then
		say_why "$1"
	fi
}

# A loop of links, or a folder that is closed, by what the system says of it.
say_why() {
	message=$(ls -d "$1/." 2>&1)
	case ${message##*: } in
		*[Tt]oo\ many*|*loop*) status=link ;;
		*ermission*|*not\ permitted*) status=not-permitted ;;
		*) status=not-found ;;
	esac
}

# Where the links of a path lead: out of the root is too far.
leave_no_root() {
	if real=$(cd -P "$1" 2>/dev/null && pwd -P && printf .); then
		real=${real%"$newline".}
		case $real/ in
			"${root%/}"/*) ;;
			*) status=link ;;
		esac
	else
		say_why "$1"
	fi
}

# Whether the names in a folder can be told. Sets $status; never too-large, since nobody counted yet.
look_at_folder() {
	enter "$1"
	[ "$status" = read ] || return 0

	if [ ! -d "./$1" ]; then status=not-found
	elif [ ! -r "./$1" ]; then status=not-permitted
	fi
}

# Whether an entry that a pattern of names gave is there, or is only the pattern.
is_entry() {
	case ${1##*/} in
		'..?*'|'.[!.]*'|'*') [ -e "$1" ] || [ -h "$1" ] ;;
	esac
}

# Whether a file can be read, of at most $2 bytes where that is said. Sets $status, and $mode, $owner, $size and $modified
# where they can be told.
look_at_file() {
	mode=
	owner=
	size=
	modified=
	case $1 in
		*/*) enter "${1%/*}" ;;
		*) enter '' ;;
	esac
	[ "$status" = read ] || return 0
	if ! can_be_told "$1"; then status=malformed; return; fi

	if [ -h "./$1" ]; then status=link
	elif [ ! -e "./$1" ]; then
		case $1 in
			*/*) why_not "./${1%/*}" ;;
			*) why_not . ;;
		esac
		return
	elif [ ! -f "./$1" ]; then status=not-a-file
	elif [ ! -r "./$1" ]; then status=not-permitted
	fi

	learn_facts "./$1"
	if [ "$status" = read ] && [ -n "$2" ] && [ "${size:-0}" -gt "$2" ]; then status=too-large; fi
}

# ---- What is known of a file without opening it

# In which of its two dialects stat is here, if at all.
learn_stat() {
	stat_tool=
	if stat -c %Y . >/dev/null 2>&1; then stat_tool=gnu
	elif stat -f %m . >/dev/null 2>&1; then stat_tool=bsd
	fi
}

# Mode, owner, size and time, of a link its own. No tool of POSIX tells the time of a file, so it is stat in one of its
# two dialects; without it the time is left out.
learn_facts() {
	case $stat_tool in
		gnu) facts=$(stat -c '%a %u %s %Y' "$1") ;;
		bsd) facts=$(stat -f '%p %u %z %m' "$1") ;;
		*) facts=$(ls -lnd "$1" | awk 'NR == 1 {
			for (i = 2; i < 11; i++) {
				letter = substr($1, i, 1)
				bits = bits * 2 + (letter !~ /[-ST]/)
				if (letter ~ /[sStT]/) special += i == 4 ? 4 : i == 7 ? 2 : 1
			}
			printf "%o%03o %s %s", special, bits, $3, $5
		}') ;;
	esac

	set -f
	# shellcheck disable=SC2086 # four words are wanted
	set -- $facts
	set +f
	[ $# -ge 3 ] || return 0
	mode=0000$1
	mode=${mode#"${mode%????}"}
	owner=$2
	[ "$owner" != 0 ] || owner=root
	size=$3
	[ $# -lt 4 ] || tell_time "$4"
}

# Seconds since 1970 as 2026-11-22T09:00:00Z. Sets $modified; years before 1 and after 9999 are left out.
tell_time() {
	if [ "$1" -lt -62135596800 ] || [ "$1" -gt 253402300799 ]; then return 0; fi

	# Years that begin in March have their leap day at the end. 719468 days lie between March of the year 0 and 1970.
	seconds=$(($1 + 719468 * 86400))
	days=$((seconds / 86400))
	era=$((days / 146097))
	day=$((days - era * 146097))
	year=$(((day - day / 1460 + day / 36524 - day / 146096) / 365))
	day=$((day - (365 * year + year / 4 - year / 100)))
	month=$(((5 * day + 2) / 153))
	day=$((day - (153 * month + 2) / 5 + 1))
	year=$((year + era * 400))
	month=$((month + 3))
	if [ "$month" -gt 12 ]; then month=$((month - 12)); year=$((year + 1)); fi

	seconds=$((seconds % 86400))
	modified=$(printf '%04d-%02d-%02dT%02d:%02d:%02dZ' "$year" "$month" "$day" \
		"$((seconds / 3600))" "$((seconds / 60 % 60))" "$((seconds % 60))")
}

# ---- Reading

read_files() {
	exec 3>&1
	is_named=no
	while IFS= read -r line; do
		case $line in
			text\ *) printf '%s' "${line#text }"; continue ;;
		esac

		decode "${line#* }"
		case $line in
			conf\ *) read_conf "$decoded" ;;
			sessions\ *) read_sessions "$decoded" ;;
			banners\ *) read_banners "$decoded" ;;
			named) is_named=yes ;;
		esac
	done

	[ "$id_json" != none ] || id_json=
	printf ',"endpoint":%s}\n' "${host_json:-${id_json:-$folder_json}}"
}

# Whether there is still time for a file.
spend() {
	[ "$status" = read ] || return 0
	files_left=$((files_left - 1))
	if [ "$files_left" -lt 0 ] || [ "${size:-0}" -gt "$bytes_left" ]; then status=too-large; return; fi
	bytes_left=$((bytes_left - ${size:-0}))
}

print_facts() {
	printf ',"status":"%s"' "$status"
	if [ -n "$mode" ] && [ "$kind" != lone ]; then printf ',"mode":"%s","owner":"%s"' "$mode" "$owner"; fi
	[ -z "$size" ] || printf ',"size":%s' "$size"
	[ -z "$modified" ] || printf ',"modifiedAt":"%s"' "$modified"
}

# A conf file: first all but its secrets, which awk prints itself; then the secrets, which pass through tell_secrets.
read_conf() {
	look_at_file "$1" 16777216
	spend
	[ "$status" != read ] || learn_encoding "./$1" conf
	print_facts

	if [ "$status" = read ]; then
		is_whole=true
		text_of "./$1" 256 | awk -v part=settings -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk" || is_whole=false
		hashes_left=$(text_of "./$1" 256 | awk -v part=secrets -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk" | tell_secrets)
		# The AnyDesk ID is the name of an endpoint that has no other.
		if [ -z "$host_json$id_json" ] && [ "$is_named" = no ]; then
			id_json=$(text_of "./$1" 256 | awk -v part=id -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk")
		fi
	fi
	printf '}'
}

read_sessions() {
	look_at_file "$1" 33554432
	spend
	[ "$status" != read ] || learn_encoding "./$1" trace
	printf ',"status":"%s"' "$status"
	[ "$status" != read ] || text_of "./$1" 512 | awk "$text_awk$plain_awk$sessions_awk" || printf ',"whole":false'
	printf '}'
}

# A program trace may be of any length, and so may its lines: it is cut into pieces, with \003 for the ends of lines.
read_banners() {
	look_at_file "$1" ''
	[ "$status" != read ] || [ "$files_left" -gt 0 ] || status=too-large
	files_left=$((files_left - 1))
	[ "$status" != read ] || bytes_of "./$1" 1 >/dev/null || status=malformed
	printf ',"status":"%s"' "$status"
	[ "$status" != read ] || bytes_of "./$1" 32768 | tr '\000\001\003\n' '\001\002\002\003' | fold -b -w 4000 |
		awk -v size="$size" "$banners_awk" || printf ',"whole":false'
	printf '}'
}

# The first blocks of a file.
bytes_of() { dd bs=65536 count="$2" <"$1"; }

# How a file was written, by its first bytes; also whether it can be read at all. Sets $encoding and $status.
learn_encoding() {
	encoding=utf-8
	if ! bytes_of "$1" 512 >/dev/null; then status=malformed; return; fi

	# shellcheck disable=SC2046 # a number is a word
	set -- "$2" $(bytes_of "$1" 1 | od -An -v -tu1 -N4)
	[ $# -ge 3 ] || return 0
	case $2\ $3 in
		255\ 254) encoding=utf-16le ;;
		254\ 255) [ "$1" = trace ] || encoding=utf-16be ;;
		*) [ "$1" = trace ] || [ $# -ge 5 ] || return 0
			# Without a mark the zeros of the first letters tell.
			case $1\ $((!$2))$((!$3))$((!${4:-1}))$((!${5:-1})) in
				trace\ 01*|conf\ 0101) encoding=utf-16le ;;
				conf\ 1010) encoding=utf-16be ;;
			esac
			;;
	esac
}

# A text file as UTF-8, with \001 for NUL, which many an awk takes for the end.
text_of() {
	case $encoding in
		utf-8) bytes_of "$1" "$2" | tr '\000' '\001' ;;
		*) bytes_of "$1" "$2" | od -An -v -tu1 | awk -v order="${encoding#utf-16}" "$utf16_awk" ;;
	esac
}

# The name of the endpoint, for whom no machine answers.
learn_host() {
	id_json=
	host_json=
	if [ "$kind" = live ]; then
		host=$(uname -n)
	else
		look_at_file etc/hostname 4096
		host=
		encoding=utf-8
		[ "$status" != read ] || host=$(text_of ./etc/hostname 1 | awk "$text_awk$host_awk")
	fi

	[ -z "$host" ] || host_json=$(printf '%s\n' "$host" | awk "$text_awk$plain_awk$name_awk")
	folder_json=$(printf '%s\n' "$folder_name" | awk "$text_awk$plain_awk$name_awk")
}

host_awk='
	BEGIN { learn_bytes() }
	NR == 1 { print trimmed(repaired(index($0, mark) == 1 ? substr($0, 4) : $0)) }'

name_awk='
	BEGIN { learn_bytes() }
	NR > 1 { text = text "\n" }
	{ text = text $0 }
	END { print plain_json(repaired(text), 80) }'

tellable_awk='
	BEGIN { learn_bytes() }
	repaired($0) != $0 || index($0, unknown) > 0 { is_odd = 1 }
	END { print (is_odd ? "no" : "yes") }'

# ---- Secrets
#
# They reach this place alone, line by line, and leave it as a fingerprint and an answer. printf and read belong to the
# shell itself, so nothing stands in an argument, in the environment or in a file.

# Passwords that anybody would try first.
guesses='anydesk
AnyDesk
Anydesk
ANYDESK
anydesk1
anydesk12
anydesk123
AnyDesk123
Anydesk123
anydesk1234
anydesk12345
AnyDesk1
AnyDesk1!
AnyDesk123!
Anydesk123!
Anydesk@123
AnyDesk@123
anydesk@123
anydesk!
anydesk2020
anydesk2021
anydesk2022
anydesk2023
anydesk2024
anydesk2025
anydesk2026
AnyDesk2024
AnyDesk2025
AnyDesk2026
anydeskpass
anydeskpassword
anydeskPassword
MyAnyDesk
password
Password
PASSWORD
password1
Password1
password12
password123
Password123
Password123!
Password1!
P@ssw0rd
P@ssword
P@ssw0rd1
P@ssw0rd123
Passw0rd
Passw0rd!
passw0rd
Pa$$w0rd
passwort
Passwort
Passwort1
Passwort123
Passwort123!
12345678
123456789
1234567890
87654321
11111111
00000000
88888888
12341234
123123123
abcd1234
Abcd1234
Abc12345
Abc123456
abc12345
qwertyui
qwerty123
Qwerty123
Qwerty123!
qwertz123
Qwertz123
1q2w3e4r
1qaz2wsx
Q1w2e3r4
asdfghjk
admin123
Admin123
Admin123!
Admin@123
admin1234
Admin1234
administrator
Administrator
letmein1
welcome1
Welcome1
Welcome123
Welcome123!
Welcome@123
changeme
ChangeMe
Changeme1
changeme123
support1
Support1
support123
Support123
Support123!
Support2024
Support2025
Support2026
helpdesk
Helpdesk
Helpdesk1
helpdesk123
Helpdesk123
remote123
Remote123
remotedesktop
test1234
Test1234
Test1234!
secret123
Secret123
Start123
Start123!
Sommer2025
Sommer2026
Winter2025
Winter2026
Summer2025
Summer2026
server123
Server123
company1
Company123
iloveyou
sunshine
unattended
Unattended1
Acme Support GmbH
Acme Support GmbH1
Acme Support GmbH12
Acme Support GmbH123
Acme Support GmbH1234
Acme Support GmbH12345
Acme Support GmbH!
Acme Support GmbH1!
Acme Support GmbH123!
Acme Support GmbH@123
Acme Support GmbH2024
Acme Support GmbH2025
Acme Support GmbH2026
acme support gmbh
acme support gmbh1
acme support gmbh12
acme support gmbh123
acme support gmbh1234
acme support gmbh12345
acme support gmbh!
acme support gmbh1!
acme support gmbh123!
acme support gmbh@123
acme support gmbh2024
acme support gmbh2025
acme support gmbh2026
Acme support gmbh
Acme support gmbh1
Acme support gmbh12
Acme support gmbh123
Acme support gmbh1234
Acme support gmbh12345
Acme support gmbh!
Acme support gmbh1!
Acme support gmbh123!
Acme support gmbh@123
Acme support gmbh2024
Acme support gmbh2025
Acme support gmbh2026
ACME SUPPORT GMBH
ACME SUPPORT GMBH1
ACME SUPPORT GMBH12
ACME SUPPORT GMBH123
ACME SUPPORT GMBH1234
ACME SUPPORT GMBH12345
ACME SUPPORT GMBH!
ACME SUPPORT GMBH1!
ACME SUPPORT GMBH123!
ACME SUPPORT GMBH@123
ACME SUPPORT GMBH2024
ACME SUPPORT GMBH2025
ACME SUPPORT GMBH2026
acme
acme1
acme12
acme123
acme1234
acme12345
acme!
acme1!
acme123!
acme@123
acme2024
acme2025
acme2026
Acme
Acme1
Acme12
Acme123
Acme1234
Acme12345
Acme!
Acme1!
Acme123!
Acme@123
Acme2024
Acme2025
Acme2026
ACME
ACME1
ACME12
ACME123
ACME1234
ACME12345
ACME!
ACME1!
ACME123!
ACME@123
ACME2024
ACME2025
ACME2026'

# Prints JSON to descriptor 3; to standard output, how many hashes may still be made.
tell_secrets() {
	is_done=no
	while IFS= read -r line; do
		case $line in
			text\ *) printf '%s' "${line#text }" >&3 ;;
			secret\ *) divider=; tell_fingerprint "${line#secret }" >&3 ;;
			record\ *) try_guesses "${line#record }" >&3 ;;
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
	to_octal "${inner%% *}"
	# shellcheck disable=SC2059
	outer=$({ printf "$outer_pad"; printf "$octal"; } | hash)
	outer=${outer%% *}
	printf '"fingerprint":"%s"' "${outer%"${outer#????????????????????????????????}"}"
	divider=,
}

# A record of a password: its hash, and the salts that may belong to it. SHA-256 of the password, a zero byte and the
# salt. With two salts an answer no would rest on the one that may not count.
try_guesses() {
	[ "$has_hash" = yes ] || return 0

	wanted=${1%% *}
	salts=${1#* }
	tried=0
	answer=false
	while [ -n "$salts" ]; do
		to_octal "${salts%% *}"
		case $salts in *\ *) salts=${salts#* } ;; *) salts= ;; esac
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
		if [ "${found%% *}" = "$wanted" ]; then answer=true; return; fi
	done
}

# Bytes in hex as printf reads them, without a program. Sets $octal.
to_octal() {
	octal=
	left=$1
	while [ -n "$left" ]; do
		pair=${left%"${left#??}"}
		left=${left#??}
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
		if [ "${found%% *}" = 40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880 ]; then has_hash=yes; return; fi
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
	if [ "$has_hash" = no ] || [ ${#key} -gt 128 ] || [ $((${#key} % 2)) = 1 ]; then return 0; fi

	while [ ${#key} -lt 128 ]; do key=${key}00; done
	while [ -n "$key" ]; do
		pair=${key%"${key#??}"}
		key=${key#??}
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
	[ ${#host} -ge 3 ] || return 0

	[ "$(printf '%s' "$host" | tr -d '\200-\377')" = "$host" ] || knows_all=no
	small=$(printf '%s' "$host" | tr '[:upper:]' '[:lower:]')
	large=$(printf '%s' "$host" | tr '[:lower:]' '[:upper:]')
	for word in "$host" "$small" "${large%"${large#?}"}${small#?}" "$large"; do
		for ending in '' '1' '12' '123' '1234' '12345' '!' '1!' '123!' '@123' '2024' '2025' '2026'; do
			own_guesses=$own_guesses$word$ending$newline
		done
	done
}

names_awk='
# ---- The names of AnyDesk for its folders and traces

function is_standard(name) { return tolower(name) ~ /^(\.?anydesk|ad_msi)$/ }
function looks_like_anydesk(name) { return tolower(name) ~ /^(\.?anydesk|ad_)/ }

# 5be69332 for .anydesk_ad_5be69332; nothing for a folder of the standard client.
function custom_prefix(name) {
	name = tolower(name)
	if (name !~ /^\.?(anydesk[-_])?ad_([0-9a-z][0-9a-z-]*(_msi)?)$/) return ""

	sub(/^\.?(anydesk[-_])?ad_/, "", name)

	return name == "msi" ? "" : name
}

function is_program_trace(name) { return tolower(name) ~ /^\.?(anydesk|ad(_[0-9a-z]+)*)\.trace$/ }

# Whose trace it is, by its name; nothing for the standard names.
function trace_prefix(name) {
	name = tolower(name)
	if (name !~ /^\.?(anydesk[-_])?(ad_[0-9a-z-]+(_msi)?)(_svc)?\.trace$/) return ""

	sub(/^\.?(anydesk[-_])?/, "", name)
	sub(/\.trace$/, "", name)
	if (name != "ad_svc") sub(/_svc$/, "", name)

	return name == "ad_svc" ? "" : custom_prefix(name)
}
'

find_awk='
# ---- Which clients there are, and which files are theirs.
#
# It gets    lone NAME, home PATH, hidden STATUS PATH, folder STATUS PATH, file NAME, blind STATUS PATH, log NAME,
#            logs STATUS PATH, and seen at the end
# It prints  text JSON, conf PATH, sessions PATH, banners PATH, named

BEGIN {
	learn_bytes()
	folders = 0
	conf_count = split("system.conf service.conf user.conf", conf_name, " ")
	user_count = split("user.conf user.conf.bak", user_name, " ")
	for (i in conf_name) is_conf[conf_name[i]] = 1
}

# Names come with their ends of lines and percent signs spelled out.
function decoded(text) { gsub(/%0A/, "\n", text); gsub(/%25/, "%", text); return text }
function encoded(text) { gsub(/%/, "%25", text); gsub(/\n/, "%0A", text); return text }

function after(words,    text, i) {
	text = $0
	for (i = 1; i <= words; i++) text = substr(text, index(text, " ") + 1)

	return decoded(text)
}

$1 == "lone" { lone = 1; lone_name = after(1) }

$1 == "home" {
	home = after(1)
	is_repeated = repaired(home) in home_seen
	home_seen[repaired(home)] = 1
	in_home = 1
}

is_repeated && ($1 == "hidden" || $1 == "folder" || $1 == "file") { next }

$1 == "hidden" { add($2, after(2) (after(2) == "etc" ? "/anydesk" : "/.anydesk")); hides[folders] = 1 }
$1 == "folder" { add($2, after(2)) }
$1 == "file" { has[folders, after(1)] = 1; names[folders]++; name_at[folders, names[folders]] = after(1) }
$1 == "blind" { tell_blind($2, after(2)) }
$1 == "logs" { logs = $2; log_folder = after(2) }
$1 == "log" { in_logs[after(1)] = 1 }
$1 == "seen" { is_all = 1 }

function add(status, path,    name) {
	folders++
	path_of[folders] = path
	status_of[folders] = status
	is_own[folders] = in_home
	name = path
	sub(/.*\//, "", name)
	prefix_of[folders] = custom_prefix(name)
	# The shell is not as strict about names.
	is_other[folders] = prefix_of[folders] == "" && !looks_like_anydesk(name)
	is_strange[folders] = prefix_of[folders] == "" && !is_standard(name)
}

function holds_files(folder,    i, name) {
	for (i = 1; i <= names[folder]; i++) {
		name = name_at[folder, i]
		if (name in is_conf || name == "connection_trace.txt" || is_program_trace(name)) return 1
	}

	return 0
}

function holds_own_files(folder) { return (folder, "system.conf") in has || (folder, "service.conf") in has }

function tell_blind(status, path) {
	blind_list = blind_list (blind_list == "" ? "" : ",") "{\"path\":" json(repaired(path)) ",\"status\":\"" status "\"}"
}

function tell_file(word, path, separator) {
	print "text " separator "{\"path\":" json(repaired(path))
	print word " " encoded(path)
}

END {
	# Without the whole there is nothing to be told, and the line is no evidence.
	if (!is_all) exit 1

	for (i = 1; i <= folders; i++) {
		is_there = !is_other[i] && (holds_files(i) || (status_of[i] != "read" && status_of[i] != "not-found"))
		is_machine[i] = is_there && !is_strange[i] && !is_own[i]
		is_users[i] = is_there && !is_strange[i] && is_own[i]
		is_odd[i] = is_there && is_strange[i]
		if (is_machine[i]) has_machine[prefix_of[i]] = 1
		if (is_machine[i] && hides[i]) is_hidden = 1
	}

	print "text ,\"installations\":["
	if (lone) tell_lone()
	for (i = 1; i <= folders; i++) if (is_machine[i]) tell_client(i)
	# Where nobody could look for the folder of the machine, one without files of its own may belong to it.
	for (i = 1; i <= folders; i++)
		if (is_users[i] && status_of[i] == "read" && !(prefix_of[i] in has_machine) && (!is_hidden || holds_own_files(i))) tell_client(i)
	print "text ]"
	print "named"

	for (i = 1; i <= folders; i++)
		if (is_users[i] && prefix_of[i] in has_machine && holds_own_files(i)) tell_leftover(i, "a user\047s copy beside the machine\047s own folder")
	for (i = 1; i <= folders; i++)
		if (is_odd[i] && status_of[i] == "read") tell_leftover(i, "a folder of AnyDesk under a name of its own")
	if (leftovers) print "text ]"

	for (i = 1; i <= folders; i++) if (is_machine[i] && hides[i]) tell_blind(status_of[i], path_of[i])
	for (i = 1; i <= folders; i++)
		if ((is_users[i] || (is_odd[i] && is_own[i])) && status_of[i] != "read") tell_blind(status_of[i], path_of[i])
	for (i = 1; i <= folders; i++) if (is_odd[i] && status_of[i] != "read") tell_blind(status_of[i], path_of[i])
	if (blind_list != "") print "text ,\"blindSpots\":[" blind_list "]"
}
'

tell_awk='
# Who is of the same client: the folder itself, and folders of users, if only because nobody knows whose they are.
function gather(main,    i) {
	members = 1
	member[1] = main
	if (is_own[main]) return

	for (i = 1; i <= folders; i++)
		if (is_users[i] && (status_of[i] != "read" || prefix_of[i] == prefix_of[main])) member[++members] = i
}

# A client with all that belongs to it.
function tell_client(main,    kind, prefix, m, i, j, name, count) {
	prefix = prefix_of[main]
	kind = prefix != "" ? "custom" : is_own[main] ? "portable" : "installed"
	gather(main)
	print "text " (clients++ ? "," : "") "{\"kind\":\"" kind "\"" (prefix != "" ? ",\"prefix\":" json(prefix) : "") \
		",\"folder\":" json(repaired(path_of[main])) ",\"files\":["

	tell_file("conf", path_of[main] "/system.conf", "")
	tell_file("conf", path_of[main] "/service.conf", ",")
	for (m = 1; m <= members; m++) {
		i = member[m]
		for (j = 1; j <= user_count; j++) {
			name = user_name[j]
			if (status_of[i] == "read" ? (i, name) in has : j == 1) tell_file("conf", path_of[i] "/" name, ",")
		}
	}

	print "text ],\"traces\":["
	count = 0
	for (m = 1; m <= members; m++) {
		i = member[m]
		if (status_of[i] == "read" ? (i, "connection_trace.txt") in has : i == main)
			tell_file("sessions", path_of[i] "/connection_trace.txt", count++ ? "," : "")
	}
	for (m = 1; m <= members; m++) {
		i = member[m]
		for (j = 1; j <= names[i]; j++) {
			name = name_at[i, j]
			# The trace of another client may lie here, too: its version is not that of this one.
			if (is_program_trace(name) && (trace_prefix(name) == "" || trace_prefix(name) == prefix))
				tell_file("banners", path_of[i] "/" name, count++ ? "," : "")
		}
	}
	if (kind != "portable") tell_service_traces(prefix, count)
	print "text ]}"
}

function tell_service_traces(prefix, count,    list, i, total) {
	total = split(prefix == "" ? "anydesk.trace" : "anydesk_ad_" prefix ".trace anydesk-ad_" prefix ".trace", list, " ")
	for (i = 1; i <= total; i++)
		if (logs == "not-permitted" || (logs == "read" && list[i] in in_logs))
			tell_file("banners", log_folder "/" list[i], count++ ? "," : "")
}

# A folder that was given on its own: its name and the names of its traces may tell a custom client.
function tell_lone(    prefix, kind, i, name, count) {
	prefix = custom_prefix(lone_name)
	for (i = 1; i <= names[0] && prefix == ""; i++) prefix = trace_prefix(name_at[0, i])
	kind = prefix != "" ? "custom" : is_standard(lone_name) ? "installed" : "folder"
	print "text {\"kind\":\"" kind "\"" (prefix != "" ? ",\"prefix\":" json(prefix) : "") ",\"folder\":\"\",\"files\":["

	for (i = 1; i <= conf_count; i++) tell_file("conf", conf_name[i], i > 1 ? "," : "")
	print "text ],\"traces\":["
	if ((0, "connection_trace.txt") in has) tell_file("sessions", "connection_trace.txt", count++ ? "," : "")
	for (i = 1; i <= names[0]; i++) {
		name = name_at[0, i]
		if (is_program_trace(name)) tell_file("banners", name, count++ ? "," : "")
	}
	print "text ]}"
}

function tell_leftover(folder, what,    i, count) {
	print "text " (leftovers++ ? "," : ",\"leftovers\":[") "{\"path\":" json(repaired(path_of[folder])) ",\"what\":\"" what "\""
	for (i = 1; i <= names[folder]; i++)
		if (name_at[folder, i] ~ /\.conf(\.bak)?$/)
			tell_file("conf", path_of[folder] "/" name_at[folder, i], count++ ? "," : ",\"files\":[")
	print "text " (count ? "]}" : "}")
}
'

conf_awk='
# ---- A conf file: lines of key=value. part: settings, secrets or id. encoding: how the file was written.

BEGIN {
	learn_bytes()
	learn_keys()
	is_whole = 1
	if (encoding != "utf-8") report(1, "utf-16")
}

function report(line, defect) {
	if (defects++ < 1000) defect_list = defect_list (defect_list == "" ? "" : ",") "{\"line\":" line ",\"defect\":\"" defect "\"}"
}

NR > 200000 {
	report(NR, "too-many-lines")
	is_whole = 0
	exit
}

{ read_line($0) }

function read_line(line,    text, equals, key, value) {
	if (NR == 1 && encoding == "utf-8" && index(line, mark) == 1) {
		line = substr(line, 4)
		report(1, "byte-order-mark")
	}

	# No character has more than three bytes for each unit.
	if (length(line) <= 3145728) line = repaired(line)
	if (length(line) > 1048576 && (length(line) > 3145728 || units(line) > 1048576)) {
		report(NR, "overlong-line")
		is_whole = 0
		return
	}

	if (substr(line, length(line)) == "\r") {
		line = substr(line, 1, length(line) - 1)
		if (!has_returns) report(NR, "carriage-return")
		has_returns = 1
	}

	text = trimmed(line)
	if (text == "") return

	# Another line may hide behind it, with a secret in it.
	if (text ~ control) {
		report(NR, "control-character")
		is_whole = 0
		return
	}

	if (without_start(line) != line) report(NR, "leading-blank")
	if (without_end(line) != line) report(NR, "trailing-blank")

	equals = index(text, "=")
	key = equals == 0 ? "" : without_end(substr(text, 1, equals - 1))

	if (key !~ /^ad\.[A-Za-z0-9_.-]+$/ || length(key) > 203) {
		report(NR, "no-key-value")
		if (index(tolower(text), "ad.") > 0) is_whole = 0
		return
	}
	if (key ~ /[A-Z]/ && !is_known(key) && is_known(tolower(key))) {
		report(NR, "odd-case")
		is_whole = 0
		return
	}

	value = without_start(substr(text, equals + 1))
	if (!(key in first)) first[key] = value
	else report(NR, first[key] == value ? "duplicate-key" : "conflicting-duplicate")

	if (index(value, unknown) > 0) is_whole = 0
	keep(key, value)
}

function keep(key, value) {
	if (part == "id") {
		if (key == id_key) { print (value == "" ? "none" : plain_json(value, 80)); exit }
	}
	else if (part == "settings") {
		if (keeps_value(key)) print_setting(key, json(value))
		else if (!is_secret(key)) print_setting(key, "null")
	}
	else if (!keeps_value(key) && is_secret(key)) {
		secrets++
		secret_key[secrets] = key
		secret_value[secrets] = value
		secret_line[secrets] = NR
		learn_salt(key, value)
	}
}

function print_setting(key, shown) {
	printf "%s", settings++ ? "," : ",\"settings\":["
	printf "[\"%s\",", key
	printf "%s", shown
	printf ",%d]", NR
}

function learn_salt(key, value) {
	if (!is_salt_key(key) || !is_hex(value, 32)) return

	value = tolower(value)
	if ((key, value) in salt_seen || salts_of[key] >= 10) return

	salt_seen[key, value] = 1
	salts_of[key]++
	salt_list[key] = salt_list[key] (salts_of[key] > 1 ? " " : "") value
}

function is_hex(text, size) { return length(text) == size && text !~ /[^0-9A-Fa-f]/ }

# One secret: its key and line, and what the shell is to find out about its value.
function print_secret(key, value, line,    salt, own, tried) {
	printf "text %s[\"%s\",\"%s\",%d", secrets_told++ ? "," : ",\"secrets\":[", key, (value == "" ? "empty" : "present"), line

	salt = salt_key(key)
	tried = salt != "" && ++records <= 200

	if (value == "") { print "]"; return }
	if (key in counted) { printf ",{\"count\":%d}]\n", entries_in(value); return }

	print ",{"
	own = salt == "" ? "" : salt_list[salt]
	if (own == "" || !is_hex(value, 64)) print "secret " value
	else {
		value = tolower(value)
		salt = own
		gsub(/ /, ",", salt)
		print "secret " salt ":" value
		if (tried) print "record " value " " own
	}
	print "text }]"
}

# How many entries of a list hold more than blanks.
function entries_in(list,    entry, count, i, found) {
	count = split(list, entry, ";")
	for (i = 1; i <= count; i++) if (trimmed(entry[i]) != "") found++

	return found + 0
}

END {
	if (part == "settings") {
		if (settings) printf "]"
		if (defect_list != "") printf ",\"defects\":[%s]", defect_list
	}
	if (part == "secrets") {
		for (i = 1; i <= secrets; i++) print_secret(secret_key[i], secret_value[i], secret_line[i])
		if (secrets) print "text ]"
		print "whole " (is_whole ? "true" : "false")
	}
}
'

keys_awk='
# ---- The keys of AnyDesk

function learn_keys() {
	# Only of these the value is told, and of the flags of permission profiles.
	learn(kept, " ad.security.acl_enabled ad.security.acl_list ad.security.interactive_access" \
		" ad.security.allow_logon_token ad.anynet.auth_disabled ad.features.connect" \
		" ad.features.accept ad.features.address_book ad.features.trace.connection" \
		" ad.features.trace.session ad.ui.cfg_enabled ad.anynet.register.add_to_namespace" \
		" ad.license.name ad.anynet.id ad.anynet.alias ad.anynet.direct ad.discovery.enabled" \
		" ad.security.update_type ad.recording.auto_start ad.security.permission_profiles.version" \
		" ad.ui.cfg_enable_interface ad.ui.cfg_enable_security ad.ui.cfg_enable_privacy" \
		" ad.ui.cfg_enable_video ad.ui.cfg_enable_audio ad.ui.cfg_enable_connection" \
		" ad.ui.cfg_enable_capture ad.ui.cfg_enable_filetransfer ad.ui.cfg_enable_recording" \
		" ad.security.hear_audio ad.security.control_input ad.security.restart" \
		" ad.security.privacy_feature ad.security.block_input ad.security.lock_account" \
		" ad.security.user_pointer ad.security.sync_clipbrd ad.security.clipboard.files" \
		" ad.security.file_manager ad.security.sysinfo ad.security.whiteboard" \
		" ad.security.tcp_tunnel ad.security.record_session ad.security.vpn")
	# Of these and of whatever sounds like one only that they are there.
	learn(secret, " ad.anynet.cert ad.anynet.pkey ad.anynet.pwd_hash ad.anynet.pwd_salt ad.anynet.token_salt" \
		" ad.anynet.accept_volatile_tokens ad.anynet.accept_volatile_tokens_info" \
		" ad.anynet.connect_volatile_tokens ad.anynet.uaccess_volatile_tokens ad.anynet.auth_tokens" \
		" ad.security.permission_profiles.address_to_profile ad.anynet.proxy.pass_plain" \
		" ad.anynet.proxy.pass ad.anynet.proxy.user ad.license.register_key" \
		" ad.license.auto_reg_hash ad.license.state_store ad.license.cache ad.account.info" \
		" ad.account.auth_methods ad.security.pwd ad.security.salt ad.anynet.client_stats_hash" \
		" ad.anynet.did.hash ad.wol.mac_hash")
	secret_name = "(pwd|pass|salt|pkey|token|secret|hash|(register|private|licen[sc]e)_?key)($|[._])"
	# Of all other keys the name.
	learn(other, " ad.account.oauth_provider ad.account.recent_logged_in_user ad.anynet.conn_addrs" \
		" ad.anynet.cur_version ad.anynet.fpr ad.anynet.last_relay ad.anynet.listen_port" \
		" ad.anynet.listen_socket ad.anynet.network_id ad.anynet.proxy.addr ad.anynet.proxy.auth" \
		" ad.anynet.proxy.mode ad.anynet.proxy.port ad.anynet.register.add_to_roster" \
		" ad.anynet.register.namespace_id ad.anynet.register.roster_id" \
		" ad.anynet.register.roster_tags ad.anynet.relay_only ad.discovery.default_behavior" \
		" ad.discovery.hidden ad.discovery.show_tile ad.features.address_bar ad.features.auto_uac" \
		" ad.features.discovery ad.features.install ad.features.register_alias" \
		" ad.features.sess_playback ad.features.unattended ad.features.update ad.features.woa" \
		" ad.inst.id ad.license.expiry ad.recording.incoming ad.recording.outgoing" \
		" ad.recording.path ad.recording.path_cfg ad.restart.restore_bcd ad.security.acl_trigger" \
		" ad.security.frontend_clipboard ad.security.frontend_clipboard_files" \
		" ad.security.frontend_clipboard_version ad.security.login_enabled" \
		" ad.security.update_activity_interval ad.security.update_activity_recheck_interval" \
		" ad.security.update_channel ad.security.update_check_interval ad.security.update_version" \
		" ad.security.view_screen ad.service.remove_at_start ad.ui.abook_on_startup" \
		" ad.ui.alias_or_id ad.ui.comment_session ad.ui.install.new_update ad.ui.lang" \
		" ad.ui.show_invite ad.ui.show_philandro_logo ad.ui.show_social ad.ui.window_title")
	learn(family, " ad.anynet.relay. ad.general. ad.privacy. ad.roster. ad.security.uaccess." \
		" ad.session.tcp_tunneling. ad.telemetry. ad.ui.disclaimer.")
	learn(permission, " audio input restart privacy_feature sas block_input lock_desk user_pointer clipboard" \
		" clipboard_files file_manager sysinfo whiteboard tcp_tunnel record_session vpn" \
		" modify_forbidden_windows")

	profile_prefix = "ad.security.permission_profiles."
	salt_of["ad.anynet.pwd_hash"] = "ad.anynet.pwd_salt"
	salt_of["ad.security.pwd"] = "ad.security.salt"
	learn(counted, "ad.anynet.auth_tokens ad.security.permission_profiles.address_to_profile")
	id_key = "ad.anynet.id"
}

function learn(table, words,    list, count, i) {
	count = split(words, list, " ")
	for (i = 1; i <= count; i++) table[list[i]] = 1
}

# What a key says of a permission profile: defined, removed, enabled, pwd, salt, permission; or nothing.
function profile_part(key,    part, count) {
	if (index(key, profile_prefix) != 1) return ""

	count = split(substr(key, length(profile_prefix) + 1), part, ".")
	if (count < 2 || count > 3 || part[1] == "") return ""
	if (part[1] == "define") return count == 2 && part[2] != "" ? "defined" : ""
	if (count == 3) { named_permission = part[3]; return part[2] == "permissions" ? "permission" : "" }

	return part[2] ~ /^(removed|enabled|pwd|salt)$/ ? part[2] : ""
}

function is_secret(key,    part) {
	part = profile_part(key)

	return key in secret || part == "pwd" || part == "salt" || tolower(key) ~ secret_name
}

function keeps_value(key) { return key in kept || (!is_secret(key) && profile_part(key) != "") }

function is_known(key,    part, start) {
	if (key in kept || key in secret || key in other) return 1

	part = profile_part(key)
	if (part == "permission") return named_permission in permission
	if (part != "") return 1

	for (start in family) if (index(key, start) == 1) return 1

	return 0
}

# The key of the salt that belongs to the record of a password; nothing for any other key.
function salt_key(key) {
	if (key in salt_of) return salt_of[key]

	return profile_part(key) == "pwd" ? substr(key, 1, length(key) - 3) "salt" : ""
}

function is_salt_key(key) {
	return key == salt_of["ad.anynet.pwd_hash"] || key == salt_of["ad.security.pwd"] || profile_part(key) == "salt"
}
'

sessions_awk='
# ---- connection_trace.txt: columns that stand apart by two or more blanks, or by tabs.

BEGIN {
	learn_bytes()
	apart = blank blank "+|\t+"
	split("User Passwd Token UserSwitch Restored REJECTED", word, " ")
	for (i in word) is_status[word[i]] = 1
	printf ",\"sessions\":["
}

{ read_line(NR == 1 && index($0, mark) == 1 ? substr($0, 4) : $0) }

function read_line(line,    column, count, moment) {
	line = trimmed(line)
	if (line == "") return
	if (length(line) > 30000) { unreadable++; return }

	line = repaired(line)
	if (units(line) > 10000) { unreadable++; return }

	# No more than five columns count.
	for (count = 1; count < 6 && match(line, apart); count++) {
		column[count] = substr(line, 1, RSTART - 1)
		line = substr(line, RSTART + RLENGTH)
	}
	if (count < 6) column[count] = line
	if (count == 4) column[5] = column[4]

	moment = column[2]
	if (column[1] != "Incoming" || count < 4 || told >= 100000 || !is_moment(moment)) { unreadable++; return }
	if (!(column[3] in is_status)) unreadable++

	printf "%s{\"at\":\"%sT%s\",\"clock\":\"local\",\"how\":", told++ ? "," : "", substr(moment, 1, 10), substr(moment, length(moment) - 4)
	printf "%s,\"alias\":", plain_json(column[3], 20)
	printf "%s,\"id\":", plain_json(column[4], 80)
	printf "%s,\"line\":%d}", plain_json(column[5], 80), NR
}

# A day, a comma, perhaps one blank, and a time to the minute.
function is_moment(text) {
	return text ~ ("^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]," blank "?[0-9][0-9]:[0-9][0-9]$")
}

END { printf "],\"whole\":%s", (unreadable ? "false" : "true") }
'

banners_awk='
# ---- A program trace: the lines in which a start tells its version. size: how many bytes there should be.

{
	count = split($0, part, "\003")
	bytes += length($0)
	for (i = 1; i < count; i++) { read_line(rest part[i]); rest = "" }
	rest = substr(rest part[count], 1, 1001)
}

function read_line(text,    at, head, version, number, count, i) {
	line++
	if (length(text) > 1000) return

	gsub("\001", "", text)
	at = index(text, " - ")
	if (at == 0) return

	head = substr(text, 1, at - 1)
	text = substr(text, at + 3)
	if (text !~ /^\* Version [0-9]+\.[0-9]+\.[0-9]+ \(/) return

	version = substr(text, 11)
	sub(/ .*/, "", version)
	count = split(version, number, ".")
	for (i = 1; i <= count; i++) if (length(number[i]) > 5 || number[i] + 0 > 65535) return

	told++
	banner[told % 20] = "{\"version\":\"" version "\",\"line\":" line moment_of(head) platform_of(text) "}"
}

function moment_of(head) {
	if (head !~ "^[\t\013\014\r \240]*[^\t\013\014\r \240]+[\t\013\014\r \240]+[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]") return ""

	sub("^[\t\013\014\r \240]*[^\t\013\014\r \240]+[\t\013\014\r \240]+", "", head)

	return ",\"at\":\"" substr(head, 1, 10) "T" substr(head, 12, 8) "Z\""
}

function platform_of(text,    word) {
	if (text !~ /^[^(]*\(release\/[a-z]/) return ""

	sub(/^[^(]*\(release\//, "", text)
	match(text, /^[a-z]+/)
	word = substr(text, 1, RLENGTH)
	if (word == "mac") word = "macos"
	if (word == "win") word = "windows"

	return word ~ /^(macos|windows|linux)$/ ? ",\"platform\":\"" word "\"" : ""
}

END {
	if (rest != "") read_line(rest)

	printf ",\"banners\":["
	for (i = told > 20 ? told - 19 : 1; i <= told; i++) printf "%s%s", shown++ ? "," : "", banner[i % 20]
	printf "],\"whole\":%s", (bytes < size ? "false" : "true")
}
'

plain_awk='
# ---- Foreign text made harmless: what no terminal should obey becomes a dot, tabs and ends of lines a space.

function is_harmful(point) {
	return point % 65536 >= 65534 \
		|| (point >= 0 && point <= 31) \
		|| (point >= 127 && point <= 159) \
		|| point == 173 \
		|| point == 847 \
		|| (point >= 1536 && point <= 1541) \
		|| point == 1564 \
		|| point == 1757 \
		|| point == 1807 \
		|| (point >= 2192 && point <= 2193) \
		|| point == 2274 \
		|| (point >= 4447 && point <= 4448) \
		|| (point >= 6068 && point <= 6069) \
		|| (point >= 6155 && point <= 6159) \
		|| (point >= 8203 && point <= 8207) \
		|| (point >= 8232 && point <= 8238) \
		|| (point >= 8288 && point <= 8303) \
		|| point == 10240 \
		|| point == 12644 \
		|| (point >= 57344 && point <= 63743) \
		|| (point >= 64976 && point <= 65007) \
		|| (point >= 65024 && point <= 65039) \
		|| point == 65279 \
		|| point == 65440 \
		|| (point >= 65520 && point <= 65531) \
		|| point == 69821 \
		|| point == 69837 \
		|| (point >= 78896 && point <= 78911) \
		|| (point >= 78913 && point <= 78914) \
		|| point == 94180 \
		|| (point >= 113824 && point <= 113827) \
		|| point == 119129 \
		|| (point >= 119155 && point <= 119162) \
		|| (point >= 917504 && point <= 921599) \
		|| (point >= 983040 && point <= 1114111)
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
'

text_awk='
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
'

utf16_awk='
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
'

main "$@" </dev/null
