/** Our own labels without signs that a voice would stumble over. */
export const inWords = (text: string): string => text.trim().replaceAll(' · ', ', ').replace(/ ?…$/, '');

/** A sentence that ends. */
export const ended = (text: string): string => (/[.?!:]$/.test(text) ? text : `${text}.`);

/** A sentence that begins. */
export const begun = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

export const onOrOff = (is: boolean): string => (is ? 'on' : 'off');

/** `1 line`, `2 lines`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
