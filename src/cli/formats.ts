/** What a report can be printed as. */
export const formats = ['text', 'json', 'ndjson', 'markdown'] as const;
