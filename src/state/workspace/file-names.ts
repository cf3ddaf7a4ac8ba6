/** The names of the store's own files in a workspace's folder. */
export const fileNames = {
	/** The state in plain text. */
	plain: 'state.json',
	/** The state of a sealed workspace. */
	sealed: 'state.age',
	/** The keys of a sealed workspace, which its passphrase opens. */
	identity: 'identity.age',
	/** Is there while a workspace is sealed or unsealed. */
	switching: 'switching',
	lock: 'lock',
	session: 'session.lock',
	runs: 'runs',
} as const;

/** The last good copy of a file: what stood there before the latest save. */
export const lastGoodOf = (path: string): string => `${path}.bak`;

/** A file that is being written, and takes the place of `path` when it is whole. */
export const draftOf = (path: string, token: string): string => `${path}.new-${token}`;

/** A claim to take over a lock that a process left behind when it was killed. */
export const claimOf = (lock: string, left: string, turn: number): string =>
	`${lock}.takeover-${left}-${turn}`;

const transient = /\.(?:new-[0-9a-f]{16}|takeover-[0-9a-z]{1,40}-\d{1,3})$/;

/** Whether a name of ours is that of a draft or a claim. */
export const isTransient = (name: string): boolean => transient.test(name);

const own =
	/^(?:runs|switching|(?:session\.)?lock|identity\.age|state\.(?:json|age)(?:\.bak|\.broken-[\dTZ-]+)?)$/;

/** Whether a name in a workspace's folder is one that the store gave. */
export const isOurs = (name: string): boolean => own.test(name.replace(transient, ''));

/** A broken file is moved here; `time` is a moment. */
export const setAsideOf = (path: string, time: Date, turn: number): string =>
	`${path}.broken-${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z${turn === 0 ? '' : `-${turn}`}`;

/** Whether a name is that of a broken state that was set aside. */
export const isSetAside = (name: string): boolean => isOurs(name) && name.includes('.broken-');

/** Where the report of a run is kept, below `runs`, in plain text. */
export const runFileOf = (id: string): string => `${id}.json`;

/** The name of the same file in a sealed workspace. */
export const sealedNameOf = (name: string): string => `${name}.age`;

/** The run that a file below `runs` belongs to, sealed or not; undefined for a file that isn't ours. */
export const runOfFile = (name: string): string | undefined => {
	const [, id = ''] = /^(.+)\.json(?:\.age)?$/.exec(name) ?? [];

	return isRunId(id) ? id : undefined;
};

/** Whether a name below `runs` is one that the store gave. */
export const isRunFile = (name: string): boolean => runOfFile(name.replace(transient, '')) !== undefined;

const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a text may be the name of a file or folder everywhere, and stays where it is put. */
const isSafeName = (text: string): boolean =>
	/^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(text) && !text.endsWith('.') && !deviceNames.test(text);

/** Whether a text can name a workspace: letters, digits and `-_.`, no leading dot, at most 64, on every platform. */
export const isWorkspaceName = (text: string): boolean => text.length <= 64 && isSafeName(text);

/** Whether a text can name a run: as for a workspace, but longer. */
export const isRunId = (text: string): boolean => text.length <= 100 && isSafeName(text);
