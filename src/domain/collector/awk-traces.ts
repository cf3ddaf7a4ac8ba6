import {statusWords} from '../anydesk/traces.ts';
import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {sessions, sessionLine, bannerLine, banners} = evidenceBounds;

/** Reads connection_trace.txt as `parseConnectionTrace` does; prints its sessions as JSON. */
export const awkSessions = shell`
# ---- connection_trace.txt: columns that stand apart by two or more blanks, or by tabs.

BEGIN {
	learn_bytes()
	apart = blank blank "+|\t+"
	split("${[...statusWords].join(' ')}", word, " ")
	for (i in word) is_status[word[i]] = 1
	printf ",\"sessions\":["
}

{ read_line(NR == 1 && index($0, mark) == 1 ? substr($0, 4) : $0) }

function read_line(line,    column, count, moment) {
	line = trimmed(line)
	if (line == "") return
	if (length(line) > ${sessionLine * 3}) { unreadable++; return }

	line = repaired(line)
	if (units(line) > ${sessionLine}) { unreadable++; return }

	# No more than five columns count.
	for (count = 1; count < 6 && match(line, apart); count++) {
		column[count] = substr(line, 1, RSTART - 1)
		line = substr(line, RSTART + RLENGTH)
	}
	if (count < 6) column[count] = line
	if (count == 4) column[5] = column[4]

	moment = column[2]
	if (column[1] != "Incoming" || count < 4 || told >= ${sessions} || !is_moment(moment)) { unreadable++; return }
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
`;

/**
 * Looks for start banners in a program trace, as `readProgramTrace` does. It gets the trace in pieces that end anywhere,
 * with \003 for the ends of lines and \001 for NUL, so that no line fills the memory.
 */
export const awkBanners = shell`
# ---- A program trace: the lines in which a start tells its version. size: how many bytes there should be.

{
	count = split($0, part, "\003")
	bytes += length($0)
	for (i = 1; i < count; i++) { read_line(rest part[i]); rest = "" }
	rest = substr(rest part[count], 1, ${bannerLine + 1})
}

function read_line(text,    at, head, version, number, count, i) {
	line++
	if (length(text) > ${bannerLine}) return

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
	banner[told % ${banners}] = "{\"version\":\"" version "\",\"line\":" line moment_of(head) platform_of(text) "}"
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
	for (i = told > ${banners} ? told - ${banners - 1} : 1; i <= told; i++) printf "%s%s", shown++ ? "," : "", banner[i % ${banners}]
	printf "],\"whole\":%s", (bytes < size ? "false" : "true")
}
`;
