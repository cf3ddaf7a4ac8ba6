import {shell} from './text.ts';

/** The shell's functions that tell what lies at a path, and whether it may be read. */
export const shellWalk = shell`
# ---- What lies at a path. Paths are below the root, without a slash in front: etc/anydesk/system.conf.

# A path on one line: its ends of lines and percent signs are spelled out. Sets $encoded.
encode() {
	encoded=
	rest=$1
	while :; do
		piece=$\{rest%%[%"$newline"]*}
		encoded=$encoded$piece
		rest=$\{rest#"$piece"}
		case $rest in
			'') return ;;
			%*) encoded=$\{encoded}%25 ;;
			*) encoded=$\{encoded}%0A ;;
		esac
		rest=$\{rest#?}
	done
}

# The reverse. Sets $decoded.
decode() {
	decoded=
	rest=$1
	while :; do
		piece=$\{rest%%%*}
		decoded=$decoded$piece
		rest=$\{rest#"$piece"}
		case $rest in
			'') return ;;
			%0A*) decoded=$decoded$newline ;;
			*) decoded=$decoded% ;;
		esac
		rest=$\{rest#???}
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
		at=$at/$\{steps%%/*}
		case $steps in
			*/*) steps=$\{steps#*/} ;;
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
	case $\{message##*: } in
		*[Tt]oo\ many*|*loop*) status=link ;;
		*ermission*|*not\ permitted*) status=not-permitted ;;
		*) status=not-found ;;
	esac
}

# Where the links of a path lead: out of the root is too far.
leave_no_root() {
	if real=$(cd -P "$1" 2>/dev/null && pwd -P && printf .); then
		real=$\{real%"$newline".}
		case $real/ in
			"$\{root%/}"/*) ;;
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
	case $\{1##*/} in
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
		*/*) enter "$\{1%/*}" ;;
		*) enter '' ;;
	esac
	[ "$status" = read ] || return 0
	if ! can_be_told "$1"; then status=malformed; return; fi

	if [ -h "./$1" ]; then status=link
	elif [ ! -e "./$1" ]; then
		case $1 in
			*/*) why_not "./$\{1%/*}" ;;
			*) why_not . ;;
		esac
		return
	elif [ ! -f "./$1" ]; then status=not-a-file
	elif [ ! -r "./$1" ]; then status=not-permitted
	fi

	learn_facts "./$1"
	if [ "$status" = read ] && [ -n "$2" ] && [ "$\{size:-0}" -gt "$2" ]; then status=too-large; fi
}
`;
