import {categoryKey, type SettingsCategory, settingsCategories} from '../anydesk/settings.ts';
import {conflict, type Fact, type Known, known} from '../facts.ts';
import type {ClientFacts} from './facts.ts';
import {type ClientLayers, readSetting, resolve} from './layers.ts';

/**
 * Which categories of settings a user can reach: all or none by one key, and each by its own. `form` is what the
 * generator's form says: a category that a build's text forces open contradicts it.
 */
export const readOpenSettings = (
	layers: ClientLayers,
	form?: ClientFacts['openSettings'],
): Fact<readonly SettingsCategory[]> => {
	const all = readSetting('settingsEnabled', layers);
	const reopened = forcedOpen(layers).filter(
		({category}) => (all.isKnown && !all.value) || (form?.isKnown && !form.value.includes(category)),
	);

	if (reopened.length > 0) {
		return conflict([...(form ?? all).sources, ...reopened.flatMap(({fact}) => fact.sources)]);
	}
	if (all.isKnown && !all.value) return known([], ...all.sources);
	if (!all.isKnown && all.isConflict) return all;

	const categories = settingsCategories.map(category => ({
		category,
		fact: resolve<boolean>(
			{
				key: categoryKey(category),
				files: ['system'],
				codes: {true: true, false: false},
				standard: true,
				hasTick: true,
				isInferred: true,
			},
			layers,
		),
	}));
	const unread = categories.find(({fact}) => !fact.isKnown)?.fact;

	// A category that is locked on its own is locked whatever the rest may be.
	if (unread !== undefined && !unread.isKnown) return unread;

	const open = categories.filter(({fact}) => fact.isKnown && fact.value);
	if (open.length > 0 && !all.isKnown) return all;

	return known(
		open.map(({category}) => category),
		...[...(open.length > 0 ? [all as Known<boolean>] : []), ...categories.map(({fact}) => fact)].flatMap(
			({sources}) => sources,
		),
	);
};

/** Categories that the override block of a build's text keeps open by name. */
const forcedOpen = ({clientKind, build}: ClientLayers) =>
	settingsCategories
		.map(category => ({
			category,
			fact: resolve<boolean>(
				{key: categoryKey(category), files: ['system'], codes: {true: true, false: false}},
				{clientKind, ...(build?.text !== undefined && {build: {text: build.text}})},
			),
		}))
		.filter(
			({fact}) => fact.isKnown && fact.value && fact.sources.every(({origin}) => origin === 'override'),
		);
