import {shell} from './text.ts';

/** The shell's functions that tell a file's mode, owner, size and time. */
export const shellFacts = shell`
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
	mode=$\{mode#"$\{mode%????}"}
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
`;
