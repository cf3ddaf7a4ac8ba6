import type {Drift} from '../domain/access/drift.ts';
import type {AccessFound} from '../state/services.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';

const leads: Readonly<Record<Drift['kind'], string>> = {
	wider: 'Wider',
	'wider-permissions': 'More rights',
	narrower: 'Narrower',
	unknown: 'Not known',
	'not-planned': 'Not planned',
};

/** How what is differs from the plan. */
export function AccessDrift({found}: {readonly found: AccessFound | undefined}) {
	const {rows} = useLooks();
	const drift = found?.drift ?? [];
	const room = Math.max(1, Math.floor((rows - 6) / 2));

	if (drift.length === 0) return <Paragraph>No difference from the plan, in what was looked at.</Paragraph>;

	return (
		<>
			{drift.slice(0, room).map(({kind, from, to, found: is, planned, because}) => (
				<Paragraph key={`${kind} ${from} ${to}`} {...(kind === 'wider' && {color: 'red'})}>
					{`${leads[kind]}: ${from} on ${to}: ${is}${planned === undefined ? '' : `, planned is ${planned}`} (${because})`}
				</Paragraph>
			))}
			{drift.length > room && <Line dimColor>{`  and ${drift.length - room} more`}</Line>}
			{(found?.notLookedAt ?? []).slice(0, 2).map(({name, reason}) => (
				<Paragraph key={name} color="yellow">{`Not looked at: ${name}: ${reason}`}</Paragraph>
			))}
		</>
	);
}
