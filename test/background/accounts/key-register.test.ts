import { describe, expect, it } from 'vitest';
import { applySites } from '../../../background/accounts/register-sites.ts';
import type { KeyFacts } from '../../../src/messages/key-register.ts';
import { emptyContents } from '../../../src/vault/contents.ts';
import { UNKNOWN_KEY } from '../../../src/vault/key-records.ts';
import { accountRecord, recordId, registrationRecord, securityKeyRecord } from '../../vault/records.ts';
import { openBackground } from '../surface-background.ts';

const DAY_MS = 86_400_000;
const facts = (label: string, more: Partial<KeyFacts> = {}): KeyFacts => ({
  ...{ label, place: '', attachment: 'cross-platform', transports: [] },
  aaguid: '00000000-0000-0000-0000-000000000000',
  ...more,
});

async function open() {
  const start = Date.UTC(2026, 8, 5);
  const background = await openBackground({
    vault: {
      accounts: [accountRecord({ id: 'a', issuer: 'GitHub', name: 'ada' }), accountRecord({ id: 'b', name: 'ben' })],
      securityKeys: [
        securityKeyRecord({ id: 'blue', note: 'With the dent' }),
        securityKeyRecord({ id: 'red', label: 'Red key', place: '' }),
      ],
      registrations: [
        registrationRecord({ id: 'r', key: 'blue', host: 'github.com', name: 'yk', account: 'a', createdMs: start }),
        { ...registrationRecord({ id: 'u', key: 'red', host: 'login.gitlab.com', name: 'Rouge' }), key: UNKNOWN_KEY },
      ],
    },
  });
  return { ...background, start };
}

describe('the register of security keys', () => {
  it('has every key and where it is registered, and no credential', async () => {
    const { ask } = await open();
    const register = await ask('keyRegister.read');
    expect(register.keys.map(({ label }) => label)).toEqual(['Blue key', 'Red key']);
    expect(register.sites).toMatchObject([
      { host: 'github.com', name: 'yk', account: { issuer: 'GitHub', name: 'ada' } },
    ]);
    expect(JSON.stringify(register)).not.toMatch(/credential|BAUG/);
  });

  it('saves new registrations, and brings those that are there up to date', async () => {
    const { ask, contents, start } = await open();
    const { undo: _undo, ...counts } = await ask('keyRegister.save', {
      keys: [{ known: recordId('blue'), facts: facts('Blue key') }, { facts: facts('Titan') }],
      sites: [
        { key: 0, host: 'www.github.com', name: 'YubiKey blue', sinceMs: start - DAY_MS, usedMs: start + DAY_MS },
        { key: 1, host: 'github.com', name: 'Titan', sinceMs: start },
      ],
    });
    expect(counts).toEqual({ keysAdded: 1, keysCompleted: 0, sitesAdded: 1, sitesUpdated: 1 });
    const { registrations, securityKeys } = await contents();
    const titan = securityKeys.find(({ label }) => label === 'Titan');
    expect(registrations).toHaveLength(3);
    expect(registrations[0]).toMatchObject({
      ...{ id: recordId('r'), host: 'github.com', name: 'YubiKey blue', account: recordId('a') },
      ...{ createdMs: start, sinceMs: start - DAY_MS, usedMs: start + DAY_MS },
    });
    expect(registrations[2]).toMatchObject({ key: titan?.id, host: 'github.com', sinceMs: start });
  });

  it('never takes a use back, and keeps two accounts at one site apart', async () => {
    const { ask, contents } = await open();
    const entry = { key: 0, host: 'github.com', name: 'yk' };
    const keys = [{ known: recordId<'security-key'>('blue'), facts: facts('Blue key') }];
    await ask('keyRegister.save', { keys, sites: [{ ...entry, usedMs: 5_000 }] });
    await ask('keyRegister.save', { keys, sites: [{ ...entry, usedMs: 4_000, account: recordId<'account'>('b') }] });
    const { registrations } = await contents();
    const own = registrations.filter(({ host }) => host === 'github.com');
    expect(own.map(({ account, usedMs }) => [account, usedMs])).toEqual([
      [recordId('a'), 5_000],
      [recordId('b'), 4_000],
    ]);
  });

  it('gives what a site recorded of no known key to the key with its name', async () => {
    const { ask, contents } = await open();
    const keys = [{ known: recordId<'security-key'>('red'), facts: facts('Red key') }];
    await ask('keyRegister.save', { keys, sites: [{ key: 0, host: 'gitlab.com', name: 'rouge' }] });
    const { registrations } = await contents();
    expect(registrations).toHaveLength(2);
    expect(registrations[1]).toMatchObject({ id: recordId('u'), key: recordId('red'), host: 'login.gitlab.com' });
  });

  it('gives a key what it lacks, and replaces nothing', async () => {
    const { ask, contents } = await open();
    const more = { place: 'Safe', model: 'YubiKey 5', spare: true, note: 'Serial number: 12', transports: ['nfc'] };
    await ask('keyRegister.save', {
      keys: [
        { known: recordId<'security-key'>('blue'), facts: facts('Blue', more), replacedBy: 1 },
        { known: recordId<'security-key'>('red'), facts: facts('Red', more) },
      ],
      sites: [],
    });
    const { securityKeys } = await contents();
    expect(securityKeys[0]).toMatchObject({
      ...{ label: 'Blue key', place: 'On my key ring', model: 'YubiKey 5', transports: ['usb', 'nfc'] },
      ...{ note: 'With the dent\n\nSerial number: 12', replacedBy: recordId('red') },
    });
    expect(securityKeys[1]).toMatchObject({ place: 'Safe', spare: true });
  });

  it('says that a removed registration is there again only where the site lists it', async () => {
    const { ask, contents } = await open();
    await ask('registration.edit', { id: recordId<'registration'>('r'), removed: true });
    const entry = { key: 0, host: 'github.com', name: 'yk' };
    const keys = [{ known: recordId<'security-key'>('blue'), facts: facts('Blue key') }];
    await ask('keyRegister.save', { keys, sites: [entry] });
    expect((await contents()).registrations[0]).toHaveProperty('removedMs');
    await ask('keyRegister.save', { keys, sites: [{ ...entry, isListed: true }] });
    expect((await contents()).registrations[0]).not.toHaveProperty('removedMs');
  });

  it('links the only account of a name', async () => {
    const { ask, contents } = await open();
    const site = { key: 0, host: 'other.example', name: '' };
    await ask('keyRegister.save', {
      keys: [{ facts: facts('New') }],
      sites: [
        { ...site, accountNames: { issuer: 'github', name: 'ADA' } },
        { ...site, host: 'else.example', accountNames: { issuer: 'GitHub', name: 'nobody' } },
      ],
    });
    const { registrations } = await contents();
    expect(registrations.slice(2).map(({ account }) => account)).toEqual([recordId('a'), undefined]);
  });

  it('is as it was after undo, with what was added in the trash', async () => {
    const { ask, contents } = await open();
    const before = await contents();
    const { undo } = await ask('keyRegister.save', {
      keys: [
        { known: recordId<'security-key'>('blue'), facts: facts('Blue', { model: 'YubiKey 5', note: 'More' }) },
        { known: recordId<'security-key'>('red'), facts: facts('Red', { place: 'Safe', lostMs: 7 }), replacedBy: 0 },
        { facts: facts('Titan') },
      ],
      sites: [
        { key: 0, host: 'github.com', name: 'Other', usedMs: 9_000 },
        { key: 2, host: 'github.com', name: 'Titan' },
      ],
    });
    await ask('keyRegister.undo', undo);
    const after = await contents();
    const bare = (records: readonly object[]) =>
      records.map((record) => ({ ...record, updatedMs: 0, fieldsMs: undefined, othersMs: undefined }));
    expect(bare(after.securityKeys)).toEqual(bare(before.securityKeys));
    expect(bare(after.registrations)).toEqual(bare(before.registrations));
    expect(after.bin.map(({ kind }) => kind).sort()).toEqual(['registration', 'security-key']);
  });

  it('saves nothing at all where anything is refused', async () => {
    const { ask, contents } = await open();
    const before = await contents();
    const sites = [{ key: 0, host: 'github.com', name: 'x' }];
    const keys = [{ facts: facts('Titan') }];
    for (const host of ['a b', 'co.uk', 'https://co.uk:444/'])
      await expect(
        ask('keyRegister.save', { keys, sites: [...sites, { key: 0, host, name: '' }] }),
      ).rejects.toMatchObject({ code: 'host-invalid' });
    await expect(
      ask('keyRegister.save', { keys, sites: [{ key: 3, host: 'a.example', name: '' }] }),
    ).rejects.toMatchObject({
      code: 'message-invalid',
    });
    await expect(
      ask('keyRegister.save', { keys: [{ known: recordId<'security-key'>('gone'), facts: facts('x') }], sites }),
    ).rejects.toMatchObject({ code: 'record-missing' });
    expect(await contents()).toEqual(before);
  });

  it('compares thousands of sites with those of thousands of accounts, before anybody tires of waiting', () => {
    const key = recordId<'security-key'>('blue');
    const before = {
      ...emptyContents(),
      accounts: Array.from({ length: 5_000 }, (_, at) =>
        accountRecord({ id: `a-${at}`, issuer: `Service ${at}`, name: `ada${at}` }),
      ),
      registrations: Array.from({ length: 5_000 }, (_, at) =>
        registrationRecord({
          id: `at-${at}`,
          key: `key-${at % 500}`,
          host: `site-${at}.example`,
          name: `Å there ${at}`,
        }),
      ),
    };
    const entries = before.registrations.map(({ host, name }, at) => ({
      ...{ key: 0, host, name, accountNames: { issuer: `Service ${at}`, name: `ADA${at}` } },
    }));
    const startMs = performance.now();
    const { added, registrations } = applySites(before, entries, () => key, 2);
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(added).toHaveLength(5_000);
    expect(registrations.at(-1)?.account).toBe(before.accounts.at(-1)?.id);
  });
});
