import {spawnSync} from 'node:child_process';
import {tmpdir} from 'node:os';

const setpriv = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Why no process of an ordinary user can be had here; undefined where one can. */
const findTrouble = (): string | undefined => {
	if (process.getuid?.() !== 0) return 'only root can start a process of another user';

	const tried = spawnSync('setpriv', ['--version'], {cwd: '/'});
	if (tried.error !== undefined) return 'setpriv is missing: install the package util-linux';

	const [program = '', ...options] = setpriv;
	const reached = spawnSync(program, [...options, process.execPath, '-e', '0'], {cwd: tmpdir()});

	return reached.status === 0 ? undefined : 'this Node lies where another user may not look';
};

const alone = ['unshare', '--net'];

const canBeAlone = (): boolean => spawnSync(alone[0] ?? '', [...alone.slice(1), 'true']).status === 0;

/** Starts a program as a user who owns nothing; `trouble` tells why that isn't possible here. */
export const ordinaryUser = {
	trouble: findTrouble(),
	by: setpriv,
	/** Without any network as well, where this system lets us take it away. */
	withoutNetwork: () => [...(canBeAlone() ? alone : []), ...setpriv],
};

/** A title that says why its tests are skipped, where they are. */
export const asOrdinaryUser = (title: string): string =>
	ordinaryUser.trouble === undefined ? title : `${title} (skipped: ${ordinaryUser.trouble})`;
