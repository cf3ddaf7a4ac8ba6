import {evidenceBounds} from '../evidence-bounds.ts';
import {shell} from './text.ts';

const {conf, connectionTrace, programTrace, bannerLine, hostname} = evidenceBounds;
const block = 65_536;

/** Reads the files that were found, and prints what may be told of them. */
export const shellRead = shell`
# ---- Reading

read_files() {
	exec 3>&1
	is_named=no
	while IFS= read -r line; do
		case $line in
			text\ *) printf '%s' "$\{line#text }"; continue ;;
		esac

		decode "$\{line#* }"
		case $line in
			conf\ *) read_conf "$decoded" ;;
			sessions\ *) read_sessions "$decoded" ;;
			banners\ *) read_banners "$decoded" ;;
			named) is_named=yes ;;
		esac
	done

	[ "$id_json" != none ] || id_json=
	printf ',"endpoint":%s}\n' "$\{host_json:-$\{id_json:-$folder_json}}"
}

# Whether there is still time for a file.
spend() {
	[ "$status" = read ] || return 0
	files_left=$((files_left - 1))
	if [ "$files_left" -lt 0 ] || [ "$\{size:-0}" -gt "$bytes_left" ]; then status=too-large; return; fi
	bytes_left=$((bytes_left - $\{size:-0}))
}

print_facts() {
	printf ',"status":"%s"' "$status"
	if [ -n "$mode" ] && [ "$kind" != lone ]; then printf ',"mode":"%s","owner":"%s"' "$mode" "$owner"; fi
	[ -z "$size" ] || printf ',"size":%s' "$size"
	[ -z "$modified" ] || printf ',"modifiedAt":"%s"' "$modified"
}

# A conf file: first all but its secrets, which awk prints itself; then the secrets, which pass through tell_secrets.
read_conf() {
	look_at_file "$1" ${conf}
	spend
	[ "$status" != read ] || learn_encoding "./$1" conf
	print_facts

	if [ "$status" = read ]; then
		is_whole=true
		text_of "./$1" ${conf / block} | awk -v part=settings -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk" || is_whole=false
		hashes_left=$(text_of "./$1" ${conf / block} | awk -v part=secrets -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk" | tell_secrets)
		# The AnyDesk ID is the name of an endpoint that has no other.
		if [ -z "$host_json$id_json" ] && [ "$is_named" = no ]; then
			id_json=$(text_of "./$1" ${conf / block} | awk -v part=id -v encoding="$encoding" "$text_awk$plain_awk$keys_awk$conf_awk")
		fi
	fi
	printf '}'
}

read_sessions() {
	look_at_file "$1" ${connectionTrace}
	spend
	[ "$status" != read ] || learn_encoding "./$1" trace
	printf ',"status":"%s"' "$status"
	[ "$status" != read ] || text_of "./$1" ${connectionTrace / block} | awk "$text_awk$plain_awk$sessions_awk" || printf ',"whole":false'
	printf '}'
}

# A program trace may be of any length, and so may its lines: it is cut into pieces, with \003 for the ends of lines.
read_banners() {
	look_at_file "$1" ''
	[ "$status" != read ] || [ "$files_left" -gt 0 ] || status=too-large
	files_left=$((files_left - 1))
	[ "$status" != read ] || bytes_of "./$1" 1 >/dev/null || status=malformed
	printf ',"status":"%s"' "$status"
	[ "$status" != read ] || bytes_of "./$1" ${programTrace / block} | tr '\000\001\003\n' '\001\002\002\003' | fold -b -w ${bannerLine * 4} |
		awk -v size="$size" "$banners_awk" || printf ',"whole":false'
	printf '}'
}

# The first blocks of a file.
bytes_of() { dd bs=${block} count="$2" <"$1"; }

# How a file was written, by its first bytes; also whether it can be read at all. Sets $encoding and $status.
learn_encoding() {
	encoding=utf-8
	if ! bytes_of "$1" ${connectionTrace / block} >/dev/null; then status=malformed; return; fi

	# shellcheck disable=SC2046 # a number is a word
	set -- "$2" $(bytes_of "$1" 1 | od -An -v -tu1 -N4)
	[ $# -ge 3 ] || return 0
	case $2\ $3 in
		255\ 254) encoding=utf-16le ;;
		254\ 255) [ "$1" = trace ] || encoding=utf-16be ;;
		*) [ "$1" = trace ] || [ $# -ge 5 ] || return 0
			# Without a mark the zeros of the first letters tell.
			case $1\ $((!$2))$((!$3))$((!$\{4:-1}))$((!$\{5:-1})) in
				trace\ 01*|conf\ 0101) encoding=utf-16le ;;
				conf\ 1010) encoding=utf-16be ;;
			esac
			;;
	esac
}

# A text file as UTF-8, with \001 for NUL, which many an awk takes for the end.
text_of() {
	case $encoding in
		utf-8) bytes_of "$1" "$2" | tr '\000' '\001' ;;
		*) bytes_of "$1" "$2" | od -An -v -tu1 | awk -v order="$\{encoding#utf-16}" "$utf16_awk" ;;
	esac
}

# The name of the endpoint, for whom no machine answers.
learn_host() {
	id_json=
	host_json=
	if [ "$kind" = live ]; then
		host=$(uname -n)
	else
		look_at_file etc/hostname ${hostname}
		host=
		encoding=utf-8
		[ "$status" != read ] || host=$(text_of ./etc/hostname 1 | awk "$text_awk$host_awk")
	fi

	[ -z "$host" ] || host_json=$(printf '%s\n' "$host" | awk "$text_awk$plain_awk$name_awk")
	folder_json=$(printf '%s\n' "$folder_name" | awk "$text_awk$plain_awk$name_awk")
}

host_awk='
	BEGIN { learn_bytes() }
	NR == 1 { print trimmed(repaired(index($0, mark) == 1 ? substr($0, 4) : $0)) }'

name_awk='
	BEGIN { learn_bytes() }
	NR > 1 { text = text "\n" }
	{ text = text $0 }
	END { print plain_json(repaired(text), 80) }'

tellable_awk='
	BEGIN { learn_bytes() }
	repaired($0) != $0 || index($0, unknown) > 0 { is_odd = 1 }
	END { print (is_odd ? "no" : "yes") }'
`;
