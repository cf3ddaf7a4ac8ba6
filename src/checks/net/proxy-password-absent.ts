import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {nist, vendorPages} from '../../domain/references.ts';

export const proxyPasswordAbsent: ClientCheck = {
	id: 'NET-3',
	title: 'No proxy password in clear text',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	why: 'Whoever can read the conf file or the build gets an account of the proxy, often one that works elsewhere too.',
	remedy: [
		'Change the password of the proxy account.',
		'Delete the password from the build, or from system.conf while the service is stopped.',
		'On Windows, choose another way to sign in at the proxy: AnyDesk.exe --proxy --set-auth auto, or disable.',
	],
	decide: "Let the conf files be read whole, or give the build's text.",
	guide: [],
	references: [vendorPages.commandLine, nist('IA-5'), nist('IA-5(7)')],

	judge: ({proxyPassword}) =>
		whenKnown({proxyPassword}, values =>
			values.proxyPassword
				? fail('a password for the proxy is stored', {wanted: 'no such line'})
				: pass('no password for the proxy is stored'),
		),
};
