/** The exit codes, as the program itself tells them. */
import {Command} from 'commander';
import {help} from '../../src/cli/commands/help.ts';
import type {World} from '../../src/cli/world.ts';

export const printExitCodesPage = (): string => {
	let table = '';

	help({out: text => (table += text)} as Partial<World> as World, 'exit-codes', new Command());

	return `# Exit codes

What \`deskwarden help exit-codes\` prints. The codes are part of the interface: a code once given keeps its meaning.

\`\`\`text
${table}\`\`\`
`;
};
