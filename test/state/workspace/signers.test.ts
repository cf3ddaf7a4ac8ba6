import {describe, expect, test} from 'vitest';
import {codeOf, stepAt} from '../../../src/state/second-factor/totp.ts';
import {emptyWorkspace, type Signer, type Workspace} from '../../../src/state/workspace/shape.ts';
import {proveIn, signerNamed, withoutSigner, withSigner} from '../../../src/state/workspace/signers.ts';
import {aFactor, noon, vectorSecrets} from '../second-factor/samples.ts';
import {answering, newFolder, open, rejectionOf} from './open-workspace.ts';

const passphrase = 'correct horse';
const quick = {passphrase, workFactor: 4};

const signer = (login: string, given: Partial<Signer> = {}): Signer => ({
	login,
	secret: vectorSecrets.sha1,
	lastStep: -1,
	failures: 0,
	recovery: [],
	enrolledOn: '2026-11-20',
	...given,
});

const code = codeOf(aFactor(), stepAt(aFactor(), noon));
const loginsOf = ({signers = []}: Workspace): readonly string[] => signers.map(({login}) => login);
const of = (...logins: readonly string[]): Workspace => ({
	...emptyWorkspace,
	signers: logins.map(login => signer(login)),
});

describe('who signs', () => {
	test.each([
		['in the same name', 'Olga', 'Olga'],
		['in other letters', 'ＯＬＧＡ ', 'Olga'],
		['nobody of that name', 'Ben', undefined],
		['nobody at all', '', undefined],
	])('is found %s', (_title, name, login) => {
		expect(signerNamed(of('Cora', 'Olga'), name)?.login).toBe(login);
		expect(signerNamed(emptyWorkspace, name)).toBeUndefined();
	});

	test('comes beside the others, and in the place of whoever had that name', () => {
		const both = withSigner(of('Olga'), signer('Ben'));

		expect(loginsOf(withSigner(emptyWorkspace, signer('Olga')))).toEqual(['Olga']);
		expect(loginsOf(both)).toEqual(['Olga', 'Ben']);
		expect(loginsOf(withSigner(both, signer('OLGA')))).toEqual(['Ben', 'OLGA']);
	});

	test('goes, and with the last one the list', () => {
		expect(loginsOf(withoutSigner(of('Olga', 'Ben'), 'olga'))).toEqual(['Ben']);
		expect(withoutSigner(of('Olga'), 'olga')).not.toHaveProperty('signers');
		expect(loginsOf(withoutSigner(of('Olga'), 'Ben'))).toEqual(['Olga']);
	});
});

/** A sealed workspace, opened anew each time. */
const sealedWith = async (...logins: readonly string[]) => {
	const folder = newFolder();
	const {store} = await open(folder, {workFactor: 4});
	await store.update(answering('one'));
	await store.seal(passphrase);
	await store.update(now => logins.reduce((all, login) => withSigner(all, signer(login)), now));

	return async () => (await open(folder, quick)).store;
};

describe('a code that is typed in a name', () => {
	test('is used up on the disk before anybody hears of it', async () => {
		const reopen = await sealedWith('Olga', 'Ben');
		const proof = await proveIn(await reopen(), 'olga', code, noon);
		const later = await reopen();

		expect(proof).toMatchObject({outcome: 'proven', by: 'code'});
		expect(signerNamed(later.current(), 'Olga')?.lastStep).toBe(stepAt(aFactor(), noon));
		expect(signerNamed(later.current(), 'Ben')?.lastStep).toBe(-1);
		expect(await proveIn(later, 'Olga', code, noon)).toMatchObject({outcome: 'refused'});
	});

	test('opens once, however many try it at the same time', async () => {
		const reopen = await sealedWith('Olga');
		const stores = await Promise.all([reopen(), reopen(), reopen()]);
		const proofs = await Promise.all(stores.map(store => proveIn(store, 'Olga', code, noon)));

		expect(proofs.map(proof => proof?.outcome).toSorted()).toEqual(['proven', 'refused', 'refused']);
	});

	test('counts where it is wrong, and not where it is none', async () => {
		const reopen = await sealedWith('Olga');
		await proveIn(await reopen(), 'Olga', '000000', noon);
		await proveIn(await reopen(), 'Olga', 'none', noon);

		expect(signerNamed((await reopen()).current(), 'Olga')?.failures).toBe(1);
	});

	test('is nothing where nobody signs in it, and changes nothing', async () => {
		const reopen = await sealedWith('Olga');
		const store = await reopen();
		const before = store.current();

		expect(await proveIn(store, 'Ben', code, noon)).toBeUndefined();
		expect((await reopen()).current()).toEqual(before);
	});

	test('is not taken in a workspace that was sealed with another passphrase meanwhile', async () => {
		const reopen = await sealedWith('Olga');
		const [store, other] = [await reopen(), await reopen()];
		await other.changePassphrase('another one');

		expect((await rejectionOf(proveIn(store, 'Olga', code, noon))).name).toBe('AccessError');
	});
});
