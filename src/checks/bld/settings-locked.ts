import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {judgeOpenSecurity} from './security-settings.ts';

export const settingsLocked: ClientCheck = {
	id: 'BLD-4',
	title: 'Settings are locked on deployed clients',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	why: 'What a user can change, a caller can talk that user into changing; administrative rights alone guard only a part of the settings.',
	remedy: [
		'In the generator, tick "disable settings", or lock each category with ad.ui.cfg_enable_<category>=false in the override block.',
		'Keep the Security settings open only where a second factor for unattended access is to be set up.',
		'Roll the build out.',
	],
	decide: "Give the build of the custom client, with the form's ticks in an organisation file.",
	guide: ['G-LCK-1', 'G-LCK-2'],
	references: [cis('4.1'), nist('CM-5'), nist('CM-6')],

	judge: facts =>
		whenKnown({openSettings: facts.openSettings, target: facts.target}, ({openSettings, target}) => {
			const others = openSettings.filter(category => category !== 'security');

			if (others.length > 0) {
				return fail(`users can change settings of these categories: ${others.join(', ')}`, {
					wanted: 'locked',
				});
			}
			if (openSettings.length === 0) return pass('all settings are locked');
			if (target === 'build') return pass('all settings but Security are locked; BLD-5 judges that category');

			return judgeOpenSecurity(facts);
		}),
};
