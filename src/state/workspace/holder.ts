import {readFileSync, readlinkSync} from 'node:fs';
import * as v from 'valibot';
import {toPlainText} from '../../domain/plain-text.ts';

/** A process that works with a workspace. */
export type Owner = {
	readonly pid: number;
	/** The name of its machine. */
	readonly host: string;
};

/** Who holds a lock: what stands in its file. */
export type Holder = Owner & {
	/** When that process began, as its system counts; a number may be given to another process later. */
	readonly start?: string;
	/** Within which numbering of processes its number counts: a container has its own. */
	readonly space?: string;
	/** Unlike that of any other lock. */
	readonly token: string;
	/** A moment. */
	readonly since: string;
};

const holderSchema = v.object({
	pid: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1)),
	host: v.pipe(v.string(), v.maxLength(300)),
	start: v.exactOptional(v.string()),
	space: v.exactOptional(v.string()),
	token: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	since: v.pipe(v.string(), v.maxLength(40)),
});

export const describeHolder = (owner: Owner, token: string, since: Date): Holder => {
	const start = statusOf(owner.pid)?.start;
	const space = spaceOfProcesses();

	return {
		...owner,
		...(start !== undefined && {start}),
		...(space !== undefined && {space}),
		token,
		since: since.toISOString(),
	};
};

export const printHolder = (holder: Holder): string => `${JSON.stringify(holder)}\n`;

/** Undefined where the text is none of ours, or was never written whole. */
export const readHolder = (text: string): Holder | undefined => {
	try {
		const {success, output} = v.safeParse(holderSchema, JSON.parse(text));

		return success ? output : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
};

/** Whether a holder can be seen from here: its number means the same process for both. */
const isNear = ({host, space}: Holder, own: Owner): boolean =>
	host === own.host && space === spaceOfProcesses();

/** Whether the holder has surely ended. Of another machine's, or another container's, nobody here can say. */
export const isGone = (holder: Holder, own: Owner): boolean => {
	if (!isNear(holder, own)) return false;
	if (!isThere(holder.pid)) return true;

	const status = statusOf(holder.pid);
	// It may have ended between the two questions.
	if (status === undefined) return !isThere(holder.pid);

	return status.hasEnded || (holder.start !== undefined && holder.start !== status.start);
};

const isThere = (pid: number): boolean => {
	try {
		process.kill(pid, 0);

		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
};

/** Where Linux tells of processes: undefined elsewhere, or where that process isn't shown. */
const statusOf = (pid: number): {readonly hasEnded: boolean; readonly start: string} | undefined => {
	const text = ask(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
	// The name of the program stands in brackets and may hold some itself. The start is the 22nd field.
	const [state = '', ...fields] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
	const start = fields[18];

	return start === undefined ? undefined : {hasEnded: /^[ZX]/.test(state), start};
};

const spaceOfProcesses = (): string | undefined => ask(() => readlinkSync('/proc/self/ns/pid'));

const ask = (question: () => string): string | undefined => {
	try {
		return question();
	} catch {
		return undefined;
	}
};

/** Who holds a lock and since when, and what to do, as a sentence; `lock` is its file. */
export const sayBusy = (what: string, holder: Holder, own: Owner, lock: string): string => {
	const since = `since ${toPlainText(holder.since, 40)}`;

	return isNear(holder, own)
		? `${what} is in use by another deskwarden (process ${holder.pid}), ${since}: try again when it has ended.`
		: `${what} is in use by process ${holder.pid} on ${toPlainText(holder.host, 60)} or in a container, ${since}. If that one has ended, remove ${toPlainText(lock, 300)}.`;
};
