import type {Path} from '../domain/file-shape.ts';
import {type Organization, readOrganization} from '../domain/organization.ts';
import {readDocument} from './yaml-document.ts';

export type OrganizationFile = {
	readonly organization: Organization;
	/** The line of a path, such as `['users', 3]`. */
	readonly lineOf: (path: Path) => number | undefined;
};

/** Reads the text of an organisation file, YAML or JSON. `place` is what the file is called in reports. */
export const readOrganizationFile = (
	text: string,
	place: string,
): {readonly ok: OrganizationFile} | {readonly reason: string} => {
	const read = readDocument(text, place, readOrganization);

	return 'ok' in read ? {ok: {organization: read.ok, lineOf: read.lineOf}} : read;
};
