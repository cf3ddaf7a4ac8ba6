import {localDay} from '../domain/dates.ts';
import type {AppEvent, Tell} from './app-events.ts';
import type {AppState} from './app-state.ts';
import {titleOf} from './desk.ts';
import {nextSignerEnrolment, openSignerEnrolment} from './second-factor/signer-enrolment.ts';
import type {Services} from './services.ts';
import type {Prompt, SigningUp} from './signing-rooms.ts';

/** What has to be done for whoever signs, because of an event that changed something, and what came of it. */
export const runSigningErrand = async (
	services: Services,
	{desk, shown}: AppState,
	event: AppEvent,
	tell: Tell,
): Promise<void> => {
	if (event.type === 'prompt-entered' && shown.screen === 'prompt' && shown.isWaiting) {
		const {asks, typed} = shown;

		if (asks.kind === 'signer-name') {
			const dialogue = openSignerEnrolment(typed.trim(), titleOf(desk.setup.draft), services.random);

			tell({type: 'signer-moved', dialogue});
		} else await askServices(services, shown, event.now, tell);
	}

	if (event.type === 'recovery-kept' && shown.screen === 'signing-up') await keep(services, shown, tell);
};

const askServices = async (
	{signing}: Services,
	{asks, typed}: Prompt,
	now: Date,
	tell: Tell,
): Promise<void> => {
	const refuse = (complaint: string) => tell({type: 'prompt-refused', asks, complaint});

	if (asks.kind === 'passphrase-again') {
		const complaint = await signing.seal(typed);

		if (complaint === undefined) tell({type: 'sealed', asks});
		else refuse(complaint);
	}

	if (asks.kind === 'removal-code') {
		const removed = await signing.remove(asks.login, typed, now);

		if ('complaint' in removed) refuse(removed.complaint);
		else {
			const told = [`${asks.login} signs without a second factor from now on.`, ...removed.notices].join(' ');

			tell({type: 'signers-changed', signers: removed.signers, told});
		}
	}

	if (asks.kind === 'word-code' || asks.kind === 'withdrawal-code') {
		const proven = await signing.prove(asks.login, typed, now);

		if ('complaint' in proven) refuse(proven.complaint);
		else tell({type: 'word-signed', asks, now, notices: proven.notices});
	}
};

const keep = async ({signing}: Services, {dialogue}: SigningUp, tell: Tell): Promise<void> => {
	if (dialogue.stage !== 'recovery') return;

	const {signer} = dialogue;
	const kept = await signing.keep(signer);

	tell(
		'complaint' in kept
			? {type: 'prompt-refused', complaint: kept.complaint}
			: {
					type: 'signers-changed',
					signers: kept.signers,
					told: `From now on a word in the name of ${signer.login} asks for a code.`,
				},
	);
};

/** A code was typed beneath the picture of whoever signs up: it needs the time and random bytes. */
export const tryCode = (services: Services, {dialogue}: SigningUp, now: Date, tell: Tell): void =>
	tell({
		type: 'signer-moved',
		dialogue: nextSignerEnrolment(dialogue, {
			type: 'entered',
			now,
			today: localDay(now),
			random: services.random,
		}),
	});
