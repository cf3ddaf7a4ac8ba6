import {hashPassword} from '../../src/domain/anydesk/password-hash.ts';
import {passwordKey, saltKey} from '../../src/domain/anydesk/profile-keys.ts';
import type {ConfEvidence, EndpointEvidence} from '../../src/domain/evidence.ts';
import type {TempTree} from '../probes/temp-tree.ts';

const salt = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** The two lines that a password leaves. */
export const record = (password: string): string =>
	`${passwordKey('_default')}=${hashPassword(password, salt)}\n${saltKey('_default')}=${salt}\n`;

/** A standard client on Linux, and what else lies there. */
export const client = (system: string | Uint8Array, more: TempTree = {}): TempTree => ({
	'etc/hostname': 'till-9\n',
	'etc/anydesk/system.conf': system,
	'etc/anydesk/service.conf': 'ad.anynet.pkey=x\n',
	...more,
});

export const filesOf = ({installations}: EndpointEvidence): readonly ConfEvidence[] =>
	installations.flatMap(({files}) => files);
