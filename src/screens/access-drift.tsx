import type {AccessFound} from '../state/services.ts';
import {sayDrift} from './access-words.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';

/** How what is differs from the plan. */
export function AccessDrift({found}: {readonly found: AccessFound | undefined}) {
	const {rows} = useLooks();
	const drift = found?.drift ?? [];
	const room = Math.max(1, Math.floor((rows - 6) / 2));

	if (drift.length === 0) return <Paragraph>No difference from the plan, in what was looked at.</Paragraph>;

	return (
		<>
			{drift.slice(0, room).map(one => (
				<Paragraph key={`${one.kind} ${one.from} ${one.to}`} {...(one.kind === 'wider' && {color: 'red'})}>
					{sayDrift(one)}
				</Paragraph>
			))}
			{drift.length > room && <Line dimColor>{`  and ${drift.length - room} more`}</Line>}
			{(found?.notLookedAt ?? []).slice(0, 2).map(({name, reason}) => (
				<Paragraph key={name} color="yellow">{`Not looked at: ${name}: ${reason}`}</Paragraph>
			))}
		</>
	);
}
