import {namePatterns} from '../anydesk/places.ts';
import {extended, shell} from './text.ts';

/** What the names of folders and traces tell. */
export const awkNames = shell`
# ---- The names of AnyDesk for its folders and traces

function is_standard(name) { return tolower(name) ~ /${extended(namePatterns.standardFolder)}/ }
function looks_like_anydesk(name) { return tolower(name) ~ /${extended(namePatterns.likeAnydesk)}/ }

# 5be69332 for .anydesk_ad_5be69332; nothing for a folder of the standard client.
function custom_prefix(name) {
	name = tolower(name)
	if (name !~ /${extended(namePatterns.customFolder)}/) return ""

	sub(/^\.?(anydesk[-_])?ad_/, "", name)

	return name == "msi" ? "" : name
}

function is_program_trace(name) { return tolower(name) ~ /${extended(namePatterns.programTrace)}/ }

# Whose trace it is, by its name; nothing for the standard names.
function trace_prefix(name) {
	name = tolower(name)
	if (name !~ /${extended(namePatterns.customTrace)}/) return ""

	sub(/^\.?(anydesk[-_])?/, "", name)
	sub(/\.trace$/, "", name)
	if (name != "ad_svc") sub(/_svc$/, "", name)

	return name == "ad_svc" ? "" : custom_prefix(name)
}
`;
