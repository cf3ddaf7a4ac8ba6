/** What the set-up is there for. */
export const invitation = 'Let us set AnyDesk up so that only the right people reach the right machines.';

/** Leads to what it ends with. */
export const outlook = 'It takes about ten minutes. You will end with';

export const promises = [
	"the settings of two custom clients, ready for AnyDesk's generator",
	'a checklist of what to click in my.anydesk, in order',
	'a sheet for each colleague, and a plan that later audits compare with',
];

export const assurance = 'Nothing is sent anywhere. Each answer is saved at once; leave when you like.';
