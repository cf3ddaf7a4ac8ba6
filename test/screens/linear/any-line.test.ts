import fc from 'fast-check';
import {expect, test} from 'vitest';
import {eventsOf, pageOf} from '../../../src/screens/linear/hear-line.ts';
import {linesIn} from '../../../src/screens/linear/printer.ts';
import {spellIn} from '../../../src/screens/spell.ts';
import type {AppEvent} from '../../../src/state/app-events.ts';
import type {AppState} from '../../../src/state/app-state.ts';
import {nextState} from '../../../src/state/next-state.ts';
import {fakeKnown} from '../fake-services.ts';
import {roomNames, rooms} from './rooms.ts';

const number = fc.integer({min: 0, max: 50}).map(String);
const text = fc.oneof(
	fc.string({unit: 'grapheme', maxLength: 30}),
	fc.constantFrom(
		'acme',
		'anna@example.net',
		'*@acme',
		'123456789',
		'-',
		'view',
		'yes',
		'all',
		'\u001B[2J\u0007',
	),
);
const word = fc.constantFrom(
	...['', '?', 'a', 'd', 'e', 'f', 'i', 'm', 'n', 'p', 'r', 's', 't', 'u', 'v', 'w', 'all', 'more', 'first'],
	...['set', 'copy', 'name', 'guide', 'least', 'stop', 'again', 'back', '/back', '/?', 'copy admin'],
);

/** Lines as people type them, and as nobody would. */
const line = fc.oneof(
	word,
	number,
	text,
	fc.tuple(fc.oneof(word, number), fc.oneof(number, text)).map(parts => parts.join(' ')),
);

const spell = spellIn('unicode');

/** What the world would have told after an event, so that nothing is waited for in vain. */
const answered = (state: AppState, event: AppEvent): AppState => {
	switch (event.type) {
		case 'path-named':
			return nextState(state, {type: 'path-refused', complaints: [`${event.path} does not exist`]});
		case 'writing-asked':
			return nextState(state, {type: 'files-written', count: 2, folder: './acme-anydesk'});
		case 'access-asked':
			return event.from === 'plan'
				? state
				: nextState(state, {type: 'path-refused', complaints: ['nothing could be looked at']});
		case 'target-chosen':
			return nextState(state, {type: 'audit-fell-silent'});
		default:
			return state;
	}
};

test('wherever lines lead, each has an answer, and each page can be told', () => {
	fc.assert(
		fc.property(fc.constantFrom(...roomNames), fc.array(line, {maxLength: 25}), (room, lines) => {
			let state: AppState = rooms[room];

			for (const typed of lines) {
				const heard = eventsOf(typed, state, fakeKnown);

				if ('says' in heard) {
					expect(heard.says.length).toBeGreaterThan(0);
				} else {
					expect(heard.events.length).toBeGreaterThan(0);
					for (const event of heard.events) state = answered(nextState(state, event), event);
				}

				for (const told of pageOf(state, fakeKnown).flatMap(one => linesIn(one, spell, 40))) {
					expect(told).not.toMatch(/[\p{Cc}\p{Cf}]/u);
				}
			}
		}),
		{numRuns: 1000},
	);
});

test('the same line in the same room has the same answer', () => {
	fc.assert(
		fc.property(fc.constantFrom(...roomNames), line, (room, typed) => {
			expect(eventsOf(typed, rooms[room], fakeKnown)).toEqual(eventsOf(typed, rooms[room], fakeKnown));
		}),
		{numRuns: 500},
	);
});
