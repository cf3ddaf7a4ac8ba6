import {awkConf} from './awk-conf.ts';
import {awkFind} from './awk-find.ts';
import {awkKeys} from './awk-keys.ts';
import {awkNames} from './awk-names.ts';
import {awkPlain} from './awk-plain.ts';
import {awkTell} from './awk-tell.ts';
import {awkText} from './awk-text.ts';
import {awkBanners, awkSessions} from './awk-traces.ts';
import {awkUtf16} from './awk-utf16.ts';
import {shellFacts} from './shell-facts.ts';
import {shellHomes} from './shell-homes.ts';
import {shellLook} from './shell-look.ts';
import {shellHead, shellMain} from './shell-main.ts';
import {shellRead} from './shell-read.ts';
import {shellSecrets} from './shell-secrets.ts';
import {shellWalk} from './shell-walk.ts';
import {awkProgram, quoted} from './text.ts';

export type CollectorRequest = {
	/** Who collects, as evidence tells it: `deskwarden 0.1.0`. */
	readonly collector: string;
	/** Words that a password may be made of: an organisation's name, its namespace. */
	readonly words: readonly string[];
};

/**
 * The collector: a POSIX shell program that reads one endpoint (Linux, macOS) and prints one line of
 * `deskwarden/evidence@1`, as `collectEndpoint` of the probes would. The same request gives the same bytes. It holds no
 * secret; the key of a collection comes in front of it (`collectionHead`).
 */
export const collectorScript = ({collector, words}: CollectorRequest): string =>
	[
		shellHead(collector),
		shellMain(collector),
		shellLook,
		shellHomes,
		shellWalk,
		shellFacts,
		shellRead,
		shellSecrets(words),
		awkProgram('names_awk', awkNames),
		awkProgram('find_awk', awkFind),
		awkProgram('tell_awk', awkTell),
		awkProgram('conf_awk', awkConf),
		awkProgram('keys_awk', awkKeys),
		awkProgram('sessions_awk', awkSessions),
		awkProgram('banners_awk', awkBanners),
		awkProgram('plain_awk', awkPlain),
		awkProgram('text_awk', awkText),
		awkProgram('utf16_awk', awkUtf16),
		`main "$@" </dev/null\n`,
	].join('\n');

/** What goes in front of the collector: the name of one collection, and its key. It never stands in a file. */
export const collectionHead = (id: string, key: Uint8Array): string =>
	`set +axv\nunset collection_id collection_key\ncollection_id=${quoted(id)}\ncollection_key=${hexOf(key)}\n`;

const hexOf = (bytes: Uint8Array): string =>
	Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
