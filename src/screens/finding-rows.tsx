import {Box} from 'ink';
import type {Finding} from '../domain/finding.ts';
import {placeOf} from '../state/finding-list.ts';
import {windowOf} from '../state/window.ts';
import {FindingRow} from './finding-row.tsx';

type Props = {
	readonly findings: readonly Finding[];
	readonly focused: Finding | undefined;
	readonly height: number;
	readonly hasTarget: boolean;
};

/** The page of the list on which the focus stands. */
export function FindingRows({findings, focused, height, hasTarget}: Props) {
	const place = placeOf(findings, focused);
	const {start, end} = windowOf(findings.length, place, height);

	return (
		<Box flexDirection="column" height={Math.max(0, height)} flexShrink={0} overflow="hidden">
			{findings.slice(start, end).map((finding, index) => (
				<FindingRow
					key={`${finding.check} ${finding.target}`}
					finding={finding}
					isFocused={start + index === place}
					hasTarget={hasTarget}
				/>
			))}
		</Box>
	);
}
