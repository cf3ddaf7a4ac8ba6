/**
 * Foreign text in Markdown: no markup, no link, no HTML of its own. What means itself there is left as it is, since
 * people also read and print the source; an & begins an entity only where a name and a semicolon follow.
 */
export const escapeMarkdown = (text: string): string =>
	text
		.replaceAll(/[\\`*_{}[\]()#+!|~]/g, String.raw`\$&`)
		.replaceAll(/&(?=[A-Za-z0-9]+(?:;|$))/g, '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(/(https?|ftp):/gi, '$1&#58;')
		.replaceAll(/(www)\./gi, '$1&#46;')
		.replaceAll('@', '&#64;');
