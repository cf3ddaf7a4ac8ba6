import {networkRestricted} from '../../../src/checks/net/network-restricted.ts';
import {specCheck} from '../spec-check.ts';

specCheck(
	networkRestricted,
	{
		'there is no word': [
			'undecided',
			{},
			'no probe sees the firewalls and segments around the endpoint',
			'attestation',
		],
		'the client itself is tight': [
			'undecided',
			{directConnections: false, discovery: false},
			'no probe sees the firewalls and segments around the endpoint',
			'attestation',
		],
	},
	{
		pass: 'only a word can say it, and the engine applies words',
		fail: 'only a word can say it, and the engine applies words',
	},
);
