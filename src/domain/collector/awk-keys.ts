import {isSecretKey, keepsValue, keyFamilies, knownKeys, secretName} from '../anydesk/known-keys.ts';
import {permissionNames} from '../anydesk/permissions.ts';
import {addressToProfileKey, passwordKey} from '../anydesk/profile-keys.ts';
import {
	authTokensKey,
	legacyHashKey,
	legacySaltKey,
	settings,
	singleHashKey,
	singleSaltKey,
} from '../anydesk/settings.ts';
import {awkList, extended, shell} from './text.ts';

const profilePrefix = passwordKey('*').slice(0, -'*.pwd'.length);
const kept = knownKeys.filter(keepsValue);
const secret = knownKeys.filter(key => isSecretKey(key) && !keepsValue(key));
const others = knownKeys.filter(key => !keepsValue(key) && !isSecretKey(key));

/** What awk knows of AnyDesk's keys, made of the tables in `domain/anydesk`. */
export const awkKeys = shell`
# ---- The keys of AnyDesk

function learn_keys() {
	# Only of these the value is told, and of the flags of permission profiles.
	learn(kept, ${awkList(kept)})
	# Of these and of whatever sounds like one only that they are there.
	learn(secret, ${awkList(secret)})
	secret_name = "${extended(secretName).replaceAll('\\', '\\\\')}"
	# Of all other keys the name.
	learn(other, ${awkList(others)})
	learn(family, ${awkList(keyFamilies)})
	learn(permission, ${awkList(permissionNames)})

	profile_prefix = "${profilePrefix}"
	salt_of["${legacyHashKey}"] = "${legacySaltKey}"
	salt_of["${singleHashKey}"] = "${singleSaltKey}"
	learn(counted, "${authTokensKey} ${addressToProfileKey}")
	id_key = "${settings.anydeskId.key}"
}

function learn(table, words,    list, count, i) {
	count = split(words, list, " ")
	for (i = 1; i <= count; i++) table[list[i]] = 1
}

# What a key says of a permission profile: defined, removed, enabled, pwd, salt, permission; or nothing.
function profile_part(key,    part, count) {
	if (index(key, profile_prefix) != 1) return ""

	count = split(substr(key, length(profile_prefix) + 1), part, ".")
	if (count < 2 || count > 3 || part[1] == "") return ""
	if (part[1] == "define") return count == 2 && part[2] != "" ? "defined" : ""
	if (count == 3) { named_permission = part[3]; return part[2] == "permissions" ? "permission" : "" }

	return part[2] ~ /^(removed|enabled|pwd|salt)$/ ? part[2] : ""
}

function is_secret(key,    part) {
	part = profile_part(key)

	return key in secret || part == "pwd" || part == "salt" || tolower(key) ~ secret_name
}

function keeps_value(key) { return key in kept || (!is_secret(key) && profile_part(key) != "") }

function is_known(key,    part, start) {
	if (key in kept || key in secret || key in other) return 1

	part = profile_part(key)
	if (part == "permission") return named_permission in permission
	if (part != "") return 1

	for (start in family) if (index(key, start) == 1) return 1

	return 0
}

# The key of the salt that belongs to the record of a password; nothing for any other key.
function salt_key(key) {
	if (key in salt_of) return salt_of[key]

	return profile_part(key) == "pwd" ? substr(key, 1, length(key) - 3) "salt" : ""
}

function is_salt_key(key) {
	return key == salt_of["${legacyHashKey}"] || key == salt_of["${singleHashKey}"] || profile_part(key) == "salt"
}
`;
