import {confNames, connectionTraceName, userConfNames} from '../anydesk/places.ts';
import {leftoverWords} from '../evidence.ts';
import {shell} from './text.ts';

/** A quote would end the program for the shell. */
const told = (words: string): string => words.replaceAll("'", '\\047');

/**
 * Decides what is a client and what belongs to it, as the probes do (`findInstallations`, `findLeftovers`). It gets what
 * the shell saw, line by line, and prints what the shell is to print and to read.
 */
export const awkFind = shell`
# ---- Which clients there are, and which files are theirs.
#
# It gets    lone NAME, home PATH, hidden STATUS PATH, folder STATUS PATH, file NAME, blind STATUS PATH, log NAME,
#            logs STATUS PATH, and seen at the end
# It prints  text JSON, conf PATH, sessions PATH, banners PATH, named

BEGIN {
	learn_bytes()
	folders = 0
	conf_count = split("${confNames.join(' ')}", conf_name, " ")
	user_count = split("${userConfNames.join(' ')}", user_name, " ")
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
		if (name in is_conf || name == "${connectionTraceName}" || is_program_trace(name)) return 1
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
		if (is_users[i] && prefix_of[i] in has_machine && holds_own_files(i)) tell_leftover(i, "${told(leftoverWords.copyInHome)}")
	for (i = 1; i <= folders; i++)
		if (is_odd[i] && status_of[i] == "read") tell_leftover(i, "${told(leftoverWords.strangeName)}")
	if (leftovers) print "text ]"

	for (i = 1; i <= folders; i++) if (is_machine[i] && hides[i]) tell_blind(status_of[i], path_of[i])
	for (i = 1; i <= folders; i++)
		if ((is_users[i] || (is_odd[i] && is_own[i])) && status_of[i] != "read") tell_blind(status_of[i], path_of[i])
	for (i = 1; i <= folders; i++) if (is_odd[i] && status_of[i] != "read") tell_blind(status_of[i], path_of[i])
	if (blind_list != "") print "text ,\"blindSpots\":[" blind_list "]"
}
`;
