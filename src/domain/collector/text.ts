/**
 * Text of the collector as it is written in a template, letter by letter; only `$\{` stands for `${`, which a template
 * can't hold.
 */
export const shell = ({raw}: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
	raw
		.map((text, index) => `${text.replaceAll('$\\{', '${')}${values[index] ?? ''}`)
		.join('')
		.replace(/^\n/, '');

/** A program for awk, as a variable of the shell. Throws where a quote would end it early. */
export const awkProgram = (name: string, ...parts: readonly string[]): string => {
	const program = parts.join('\n');
	if (program.includes("'")) throw new Error(`the awk program ${name} holds a quote`);

	return `${name}='\n${program}'\n`;
};

/** A text between the shell's quotes. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** One of our regular expressions as POSIX tools read it: no groups without a number, and small letters alone. */
export const extended = ({source}: RegExp): string => source.replaceAll('(?:', '(');

/** Words as lines of strings that awk puts together, divided by blanks. */
export const awkList = (words: readonly string[], width = 90): string => {
	const lines: string[] = [''];

	for (const word of words) {
		const last = lines.at(-1) ?? '';

		if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(` ${word}`);
	}

	return lines.map(line => `"${line}"`).join(' \\\n\t\t');
};
