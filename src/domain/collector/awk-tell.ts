import {connectionTraceName} from '../anydesk/places.ts';
import {shell} from './text.ts';

/** Prints each client and each leftover as JSON, with the files that the shell is to read in between. */
export const awkTell = shell`
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
		if (status_of[i] == "read" ? (i, "${connectionTraceName}") in has : i == main)
			tell_file("sessions", path_of[i] "/${connectionTraceName}", count++ ? "," : "")
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
	if ((0, "${connectionTraceName}") in has) tell_file("sessions", "${connectionTraceName}", count++ ? "," : "")
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
`;
