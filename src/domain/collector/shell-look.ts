import {homeParents, loneHomes, machineFolders, serviceTraceFolder} from '../anydesk/places.ts';
import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {names} = evidenceBounds;
const [machine] = machineFolders('linux');

/** Looks for AnyDesk's folders, as the probes do (`findFolders`), and says what it saw, line by line. */
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
