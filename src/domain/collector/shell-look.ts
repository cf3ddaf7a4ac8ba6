import {homeParents, loneHomes, machineFolders, serviceTraceFolder} from '../anydesk/places.ts';
import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {names, accounts, accountHomes} = evidenceBounds;
const [machine] = machineFolders('linux');

/** Looks for AnyDesk's folders, as the probes do (`findHomes`, `findFolders`), and says what it saw, line by line. */
export const shellLook = shell`
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
			! is_entry "$entry" || say file "$\{entry##*/}"
		done
	fi

	case $platform in
		linux) look_for_folders ${machine?.parent ?? ''}; look_for_homes ${loneHomes.linux.join(' ')} ${homeParents.linux.join(' ')}; look_at_logs ${serviceTraceFolder} ;;
		macos)
			# On a volume that is not started the links to its own folders are missing.
			base=
			look_at_folder etc
			[ "$status" != not-found ] || base=private/
			look_for_folders "$\{base}${machine?.parent ?? ''}"
			look_for_homes ${loneHomes.macos.join(' ')} ${homeParents.macos.join(' ')}
			look_at_logs "$\{base}${serviceTraceFolder}"
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
		case $\{entry##*/} in
			[Aa][Nn][Yy][Dd][Ee][Ss][Kk]*|.[Aa][Nn][Yy][Dd][Ee][Ss][Kk]*|[Aa][Dd]_*|.[Aa][Dd]_*)
				! is_entry "$entry" || look_into "$parent/$\{entry##*/}" ;;
		esac
	done
}

# Patterns without a match count for nothing. Sets $status where there are more names than are read.
bound_names() {
	[ $# -gt ${names} ] || return 0

	count=0
	for entry do
		! is_entry "$entry" || count=$((count + 1))
	done
	[ "$count" -le ${names} ] || status=too-large
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
		! is_entry "$entry" || say file "$\{entry##*/}"
	done
}

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

look_at_logs() {
	look_at_folder "$1"
	logs=$1
	[ "$status" != read ] || { set -- "./$1"/*; bound_names "$@"; }
	say "logs $status" "$logs"
	[ "$status" = read ] || return 0

	for entry do
		case $\{entry##*/} in
			anydesk*) say log "$\{entry##*/}" ;;
		esac
	done
}
`;
