import {useEffect, useState} from 'react';
import type {Cover} from './cover.ts';
import type {GiveBack} from './use-give-back.ts';

/**
 * Covers the normal screen while there is something secret to be shown; true once that may be drawn. Without a cover the
 * program has a screen of its own, and it may be drawn at once.
 */
export const useCover = (cover: Cover | undefined, isSecret: boolean, giveBack: GiveBack): boolean => {
	const [isOn, setOn] = useState(false);

	useEffect(() => {
		if (cover === undefined) return;

		void cover.turn(isSecret, giveBack).then(() => setOn(isSecret));
	}, [cover, isSecret, giveBack]);

	return cover === undefined || isOn;
};
