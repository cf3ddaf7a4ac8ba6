/** Foreign text in Markdown: no markup, no link, no HTML of its own. */
export const escapeMarkdown = (text: string): string =>
	text
		.replaceAll(/[\\`*_{}[\]()#+!|~]/g, String.raw`\$&`)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(/(https?|ftp):/gi, '$1&#58;')
		.replaceAll(/(www)\./gi, '$1&#46;')
		.replaceAll('@', '&#64;');
