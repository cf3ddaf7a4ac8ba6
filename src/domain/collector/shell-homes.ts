import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {accounts, accountHomes} = evidenceBounds;

/** Looks for homes and for AnyDesk's folders in each of them, as `findHomes` of the probes does. */
export const shellHomes = shell`
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
				case $\{entry##*/} in
					[Aa][Ll][Ll]\ [Uu][Ss][Ee][Rr][Ss]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]\ [Uu][Ss][Ee][Rr]) ;;
					[Ll][Oo][Ss][Tt]+[Ff][Oo][Uu][Nn][Dd]|[Dd][Ee][Ss][Kk][Tt][Oo][Pp].[Ii][Nn][Ii]) ;;
					*) ! is_entry "$entry" || look_below_home "$homes/$\{entry##*/}" ;;
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
			case $\{entry##*/} in
				.*|[Aa][Pp][Pp][Dd][Aa][Tt][Aa]) ! is_entry "$entry" || look_at=home ;;
			esac
		done
	fi

	look_at_home "$house"
	[ "$look_at" = read ] || return 0

	for entry do
		! is_entry "$entry" || look_at_home "$house/$\{entry##*/}"
	done
}

look_at_home() {
	say home "$1"
	look_for_folders "$1"
}

# Homes may lie anywhere; the list of accounts names them. Those of services hold no files of a person.
look_at_accounts() {
	look_at_file etc/passwd ${accounts}
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
		decode "$\{line#* }"
		case $line in
			home\ *) look_at_home "$decoded" ;;
			done) is_done=yes ;;
		esac
	done

	[ "$is_done" = yes ] || say 'blind malformed' etc/passwd
}

accounts_awk='
	BEGIN { learn_bytes() }
	found < ${accountHomes} && /^[^:]*:[^:]*:[0-9]+:[0-9]+:[^:]*:\/[^:]+:/ {
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
`;
