/** Beginnings of plans; what a test is about comes on the lines after them. */
const beginning =
	(head: string) =>
	(rest: string): string =>
		`${head}${rest}\n`;

const first = 'schema: deskwarden/plan@1\n';

/** The schema alone: what follows is line 2. */
export const schema = beginning(first);

/** A Standard licence: what follows is line 3. */
export const standard = beginning(`${first}organization: {name: Acme, licence: standard}\n`);

/** An Ultimate licence with a namespace: what follows is line 4. */
export const ultimate = beginning(
	`${first}organization: {name: Acme, licence: ultimate-cloud}\nnamespace: acme\n`,
);

/** Several faults, a line each. */
export const lines = (...all: readonly string[]): string => all.join('\n');
