/**
 * What is told of a fixture: the findings that it is about, each in a line. `ACL-1 fail` asks for the outcome,
 * `ACL-1 fail: the list is off …` for the sentence as well, `…` for its beginning; a folder in brackets names one of several installations.
 */
export type Told = Readonly<Record<string, readonly string[]>>;
