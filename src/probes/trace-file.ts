import {type Banner, decodeTrace, parseConnectionTrace, readBanner} from '../domain/anydesk/traces.ts';
import type {TraceEvidence} from '../domain/evidence.ts';
import {evidenceBounds} from '../domain/evidence-bounds.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {statusOf} from './open-file.ts';
import type {Place} from './place.ts';

/** Reads connection_trace.txt whole. */
export const readConnectionTrace = async (place: Place, path: string): Promise<TraceEvidence> => {
	const file = await place.read(path, evidenceBounds.connectionTrace);
	if (file.status !== 'read') return {path, status: file.status};

	const {sessions, unreadable} = parseConnectionTrace(decodeTrace(file.bytes));

	return {
		path,
		status: 'read',
		whole: unreadable === 0,
		sessions: sessions.map(session => ({
			...session,
			how: toPlainText(session.how, 20),
			alias: toPlainText(session.alias, 80),
			id: toPlainText(session.id, 80),
		})),
	};
};

/** Looks for start banners in a program trace of any length, in bounded memory; the newest ones are kept. */
export const readProgramTrace = async (place: Place, path: string): Promise<TraceEvidence> => {
	const file = await place.stream(path);
	if (file.status !== 'read') return {path, status: file.status};

	const banners: Banner[] = [];
	let line = 0;
	let rest = '';
	let total = 0;

	const look = (text: string): void => {
		line++;
		const banner =
			text.length <= evidenceBounds.bannerLine ? readBanner(text.replaceAll('\0', ''), line) : undefined;
		if (banner === undefined) return;

		banners.push(banner);
		if (banners.length > evidenceBounds.banners) banners.shift();
	};

	try {
		for await (const chunk of file.chunks) {
			const lines = (rest + chunk).split('\n');
			rest = (lines.pop() ?? '').slice(0, evidenceBounds.bannerLine + 1);

			for (const text of lines) look(text);

			total += chunk.length;
			if (total > evidenceBounds.programTrace) return {path, status: 'read', whole: false, banners};
		}
	} catch (error) {
		return {path, status: statusOf(error)};
	}

	if (rest !== '') look(rest);

	return {path, status: 'read', whole: true, banners};
};
