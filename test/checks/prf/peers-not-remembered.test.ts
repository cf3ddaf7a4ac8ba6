import {peersNotRemembered} from '../../../src/checks/prf/peers-not-remembered.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(peersNotRemembered, {
	'nothing is kept': ['pass', {rememberedPeers: 0}, 'no permissions of earlier sessions are kept'],
	'three peers are remembered': [
		'fail',
		{rememberedPeers: 3},
		'permissions of earlier sessions are kept, for peers: 3',
	],
	'one home could be read, and remembers a peer': [
		'fail',
		{rememberedPeers: partly(1, 'home/anna may not be read by this user')},
		'permissions of earlier sessions are kept, for peers: 1',
	],
	'one home may not be read': [
		'undecided',
		{rememberedPeers: unknown('home/anna may not be read by this user')},
		'home/anna may not be read by this user',
		'evidence',
	],
});
