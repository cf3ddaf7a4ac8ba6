import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {confLine, confLines, confDefects, testedPasswords, salts} = evidenceBounds;

/**
 * Reads a conf file as `parseConf` and `reduce` do, in one of three goes: `settings` prints all but the secrets as JSON,
 * `secrets` prints what `tell_secrets` of the shell makes JSON of, `id` prints the AnyDesk ID alone.
 */
export const awkConf = shell`
# ---- A conf file: lines of key=value. part: settings, secrets or id. encoding: how the file was written.

BEGIN {
	learn_bytes()
	learn_keys()
	is_whole = 1
	if (encoding != "utf-8") report(1, "utf-16")
}

function report(line, defect) {
	if (defects++ < ${confDefects}) defect_list = defect_list (defect_list == "" ? "" : ",") "{\"line\":" line ",\"defect\":\"" defect "\"}"
}

NR > ${confLines} {
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
	if (length(line) <= ${3 * confLine}) line = repaired(line)
	if (length(line) > ${confLine} && (length(line) > ${3 * confLine} || units(line) > ${confLine})) {
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
	if ((key, value) in salt_seen || salts_of[key] >= ${salts}) return

	salt_seen[key, value] = 1
	salts_of[key]++
	salt_list[key] = salt_list[key] (salts_of[key] > 1 ? " " : "") value
}

function is_hex(text, size) { return length(text) == size && text !~ /[^0-9A-Fa-f]/ }

# One secret: its key and line, and what the shell is to find out about its value.
function print_secret(key, value, line,    salt, own, tried) {
	printf "text %s[\"%s\",\"%s\",%d", secrets_told++ ? "," : ",\"secrets\":[", key, (value == "" ? "empty" : "present"), line

	salt = salt_key(key)
	tried = salt != "" && ++records <= ${testedPasswords}

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
`;
