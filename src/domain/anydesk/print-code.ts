import {type Setting, type SettingName, type SettingValues, settings} from './settings.ts';

/** What stands behind the `=` for a value, by the same table that reads it. */
export const printCode = <Name extends SettingName>(name: Name, value: SettingValues[Name]): string => {
	const {key, codes}: Setting = settings[name];
	if (codes === undefined) return String(value);

	const code = Object.keys(codes).find(one => codes[one] === value);
	if (code === undefined) throw new Error(`${key} has no code for ${value}`);

	return code;
};

/** A flag of a permission profile (client.md 1.4: 0 or 1, where older keys have true or false). */
export const printFlag = (isOn: boolean): string => (isOn ? '1' : '0');
