import { describe, expect, test } from 'vitest';
import type { NewKey } from '../../../src/messages/security-keys.ts';
import type { SecurityKeyView } from '../../../src/messages/views.ts';
import type { SecurityKeyId } from '../../../src/vault/records.ts';
import { createAuthenticator } from '../../security-key/authenticator.ts';
import { addAccount, startWithVault, startWorker } from '../in-memory-background.ts';

const ORIGIN = 'chrome-extension://latchkeylatchkey';
const ZERO = '00000000-0000-0000-0000-000000000000';
const CHALLENGE = Buffer.alloc(32, 5).toString('base64url');
const byHand: NewKey = { label: 'Blue', place: '', attachment: 'cross-platform', transports: [], aaguid: ZERO };

/** A key that can sign, and its record's first form. */
function makeKey(label: string) {
  const authenticator = createAuthenticator('ES256', { origin: ORIGIN, rpId: ORIGIN });
  const { credentialId: id, publicKey } = authenticator;
  const credential = { id, publicKey, algorithm: -7, signCount: 1 };
  return {
    record: { ...byHand, label, credential, transports: ['usb'], backup: { eligible: false, state: false } },
    answer: (signCount: number, flags = 0x05) => ({
      ...{ credentialId: id, challenge: CHALLENGE },
      ...authenticator.assert(CHALLENGE, { signCount, flags }),
    }),
  };
}

/** What came back stands last; the order of sites means nothing. */
const inOrder = (keys: readonly SecurityKeyView[]) =>
  keys.map((key) => ({ ...key, registrations: key.registrations.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }));

describe('what is said of a key', () => {
  test('is kept, changed and taken away again', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', { ...byHand, colour: 'blue', form: 'card' });
    const said = { model: ' Acme One ', note: 'two\nlines', acquired: '2026-03-14', state: 'spare' } as const;
    expect(await ask('securityKey.edit', { id, ...said, transports: ['nfc'] })).toMatchObject({
      ...{ colour: 'blue', form: 'card', model: 'Acme One', note: 'two\nlines', spare: true, transports: ['nfc'] },
      acquiredMs: Date.UTC(2026, 2, 14),
    });
    const bare = await ask('securityKey.edit', {
      ...{ id, model: '', note: '', acquired: '', colour: '', form: '', state: 'in-use' },
    });
    for (const member of ['model', 'note', 'acquiredMs', 'colour', 'form', 'spare'])
      expect(bare).not.toHaveProperty(member);
  });

  test('may be that it is lost or retired, since when', async () => {
    const { ask, clock } = await startWithVault();
    const { id } = await ask('securityKey.add', { ...byHand, spare: true });
    const lost = await ask('securityKey.edit', { id, state: 'lost' });
    clock.pass(1000);
    expect(await ask('securityKey.edit', { id, state: 'lost' })).toMatchObject({ lostMs: lost.lostMs });
    expect(await ask('securityKey.edit', { id, lost: false })).toMatchObject({ spare: true });
    const retired = await ask('securityKey.edit', { id, state: 'retired' });
    expect(retired).toMatchObject({ retiredMs: clock.nowMs() });
    expect(retired).not.toHaveProperty('spare');
  });

  test('is refused where it is no day, no colour or hides a character', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', byHand);
    for (const acquired of ['2026-02-30', '1969-12-31', '14.3.2026'])
      await expect(ask('securityKey.edit', { id, acquired })).rejects.toMatchObject({ code: 'message-invalid' });
    await expect(ask('securityKey.edit', { id, colour: 'teal' })).rejects.toMatchObject({ code: 'message-invalid' });
    await expect(ask('securityKey.edit', { id, model: 'A\u202eB' })).rejects.toMatchObject({ code: 'otp-text' });
  });

  test('may be whether its passkeys are synced, until the key itself has said it', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', byHand);
    expect(await ask('securityKey.edit', { id, syncs: 'synced' })).toMatchObject({
      backup: { eligible: true, state: true },
    });
    expect(await ask('securityKey.edit', { id, syncs: 'bound', lost: true })).toMatchObject({
      backup: { eligible: false, state: false },
      lostMs: expect.any(Number),
    });
    const unknown = await ask('securityKey.edit', { id, syncs: 'unknown' });
    expect(unknown).not.toHaveProperty('backup');
    expect(unknown).toHaveProperty('lostMs');
    const touched = await ask('securityKey.add', makeKey('Blue').record);
    expect(await ask('securityKey.edit', { id: touched.id, syncs: 'synced' })).toMatchObject({
      backup: { eligible: false, state: false },
    });
  });

  test('of its connections counts only until the key itself has said them', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', makeKey('Blue').record);
    expect(await ask('securityKey.edit', { id, transports: ['ble'] })).toMatchObject({ transports: ['usb'] });
  });
});

describe('a key that is touched', () => {
  test('shows what it can do only as far as it was asked', async () => {
    const { ask, clock } = await startWithVault();
    const key = makeKey('Blue');
    await ask('securityKey.add', key.record);
    clock.pass(1000);
    const touched = await ask('securityKey.verify', key.answer(2, 0x01));
    expect(touched).toMatchObject({
      label: 'Blue',
      checkedMs: clock.nowMs(),
      backup: { eligible: false, state: false },
    });
    expect(touched).not.toHaveProperty('abilities');
    expect(await ask('securityKey.verify', { ...key.answer(3), full: { prf: true } })).toMatchObject({
      abilities: { userVerification: true, prf: true },
    });
    expect(await ask('securityKey.verify', { ...key.answer(4, 0x01), full: { prf: false } })).toMatchObject({
      abilities: { userVerification: false, prf: false },
    });
  });

  test('is refused when its count goes back, as a copy’s would', async () => {
    const { ask } = await startWithVault();
    const key = makeKey('Blue');
    await ask('securityKey.add', key.record);
    await ask('securityKey.verify', key.answer(9));
    await expect(ask('securityKey.verify', key.answer(9))).rejects.toMatchObject({ code: 'webauthn-invalid' });
  });

  test('gives its credential to the record that was made by hand, once', async () => {
    const { ask } = await startWithVault();
    const key = makeKey('');
    const { id } = await ask('securityKey.add', { ...byHand, label: 'By hand', model: 'Mine' });
    const { label: _l, place: _p, attachment: _a, ...answer } = key.record;
    const paired = await ask('securityKey.pair', { id, answer: { ...answer, model: 'Acme' } });
    expect(paired).toMatchObject({ id, label: 'By hand', model: 'Mine', transports: ['usb'] });
    expect(await ask('securityKey.verify', key.answer(2))).toMatchObject({ id });
    await expect(ask('securityKey.pair', { id, answer })).rejects.toMatchObject({ code: 'webauthn-known' });
    const other = await ask('securityKey.add', { ...byHand, label: 'Other' });
    await expect(ask('securityKey.pair', { id: other.id, answer })).rejects.toMatchObject({ code: 'webauthn-known' });
  });
});

describe('two records of one key', () => {
  async function twins() {
    const world = await startWithVault();
    const { ask } = world;
    const { id: account } = await addAccount(world);
    const [first, second] = [makeKey('Blue'), makeKey('Blue again')];
    const into = await ask('securityKey.add', { ...first.record, note: 'mine', colour: 'blue' });
    const from = await ask('securityKey.add', {
      ...{
        ...second.record,
        place: 'Safe',
        note: 'bought in Oslo',
        acquired: '2026-01-02',
        colour: 'red',
        form: 'nano',
      },
      ...{ aaguid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8', transports: ['nfc'] },
    });
    const at = (key: SecurityKeyId, host: string, name: string, more: object = {}) =>
      ask('registration.add', { key, host, name, ...more });
    const kept = await at(into.id, 'a.example', '', { account });
    const twin = await at(from.id, 'a.example', 'there', { account });
    const moved = await at(from.id, 'b.example', 'b');
    await ask('registration.edit', { id: twin.id, used: true });
    return { ...world, first, second, into, from, kept, twin, moved };
  }

  test('become one, with everything that either knows', async () => {
    const { ask, into, from, kept, moved } = await twins();
    await ask('securityKey.merge', { into: into.id, from: from.id });
    expect(await ask('securityKey.list')).toMatchObject([
      {
        ...{ id: into.id, label: 'Blue', place: 'Safe', note: 'mine\n\nbought in Oslo', colour: 'blue', form: 'nano' },
        ...{ transports: ['usb', 'nfc'], aaguid: from.aaguid, acquiredMs: Date.UTC(2026, 0, 2) },
        otherCredentialIds: [from.credentialId],
        registrations: [
          { id: kept.id, name: 'there', usedMs: expect.any(Number) },
          { id: moved.id, key: into.id },
        ],
      },
    ]);
  });

  test('are known by both credentials afterwards, and neither can be added again', async () => {
    const { ask, into, from, first, second } = await twins();
    await ask('securityKey.merge', { into: into.id, from: from.id });
    for (const key of [first, second]) {
      expect(await ask('securityKey.verify', key.answer(2))).toMatchObject({ id: into.id });
      await expect(ask('securityKey.verify', key.answer(2))).rejects.toMatchObject({ code: 'webauthn-invalid' });
      await expect(ask('securityKey.add', key.record)).rejects.toMatchObject({ code: 'webauthn-known' });
    }
  });

  test('are as before when the merge is undone, even after the worker stopped', async () => {
    const { ask, into, from, ...world } = await twins();
    const before = await ask('securityKey.list');
    const undo = await ask('securityKey.merge', { into: into.id, from: from.id });
    const again = startWorker(world.profile, world.clock);
    await again.ask('securityKey.undo', undo);
    expect(inOrder(await again.ask('securityKey.list'))).toEqual(inOrder(before));
    expect(await again.ask('trash.list')).toEqual([]);
    await expect(again.ask('securityKey.undo', undo)).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('keep a check that came between the merge and its undoing', async () => {
    const { ask, into, from, first, clock } = await twins();
    const undo = await ask('securityKey.merge', { into: into.id, from: from.id });
    clock.pass(5000);
    await ask('securityKey.verify', first.answer(2));
    await ask('securityKey.undo', undo);
    expect((await ask('securityKey.list'))[0]).toMatchObject({ checkedMs: clock.nowMs() });
  });

  test('are two where one is built in and both answered; a record made by hand takes the other’s kind', async () => {
    const { ask, into } = await twins();
    const laptop = await ask('securityKey.add', { ...makeKey('Laptop').record, attachment: 'platform' });
    const wrong = { into: into.id, from: laptop.id };
    await expect(ask('securityKey.merge', wrong)).rejects.toMatchObject({ code: 'webauthn-mismatch' });
    await expect(ask('securityKey.merge', { into: into.id, from: into.id })).rejects.toMatchObject({
      code: 'record-missing',
    });
    const named = await ask('securityKey.add', { ...byHand, attachment: 'platform' });
    await ask('securityKey.merge', { into: named.id, from: into.id });
    expect(await ask('securityKey.list')).toContainEqual(
      expect.objectContaining({ id: named.id, attachment: 'cross-platform', credentialId: into.credentialId }),
    );
  });

  test('hand on the place of a key that one of them replaced', async () => {
    const { ask, background } = await startWithVault();
    const add = async (label: string) => (await ask('securityKey.add', { ...byHand, label })).id;
    const [into, from, old] = [await add('A'), await add('B'), await add('Old')];
    await background.vaultStore.change(({ contents }) => ({
      contents: {
        ...contents,
        securityKeys: contents.securityKeys.map((key) => (key.id === old ? { ...key, replacedBy: from } : key)),
      },
      answer: undefined,
    }));
    await ask('securityKey.merge', { into, from });
    expect(await ask('securityKey.list')).toMatchObject([{ id: into }, { id: old, replacedBy: into }]);
  });
});

describe('one record of two keys', () => {
  test('is split by its sites, and whole again when that is undone', async () => {
    const { ask } = await startWithVault();
    const { id } = await ask('securityKey.add', makeKey('Blue').record);
    const at = (host: string) => ask('registration.add', { key: id, host, name: '' });
    const [a, b] = [await at('a.example'), await at('b.example')];
    const before = await ask('securityKey.list');
    const undo = await ask('securityKey.split', { id, label: 'Second', place: 'Desk', registrations: [b.id] });
    expect(await ask('securityKey.list')).toMatchObject([
      { id, registrations: [{ id: a.id }] },
      {
        label: 'Second',
        place: 'Desk',
        attachment: 'cross-platform',
        registrations: [{ id: b.id, keyLabel: 'Second' }],
      },
    ]);
    await ask('securityKey.undo', undo);
    expect(await ask('securityKey.list')).toEqual(before);
  });

  test('parts two keys that were merged, each with its own touch and what it showed', async () => {
    const { ask, clock } = await startWithVault();
    const [blue, red] = [makeKey('Blue'), makeKey('Red')];
    const { id } = await ask('securityKey.add', { ...blue.record, abilities: { userVerification: true, prf: true } });
    const from = await ask('securityKey.add', {
      ...{ ...red.record, transports: ['nfc'], aaguid: 'cb69481e-8ff7-4039-93ec-0a2729a154a8' },
      abilities: { userVerification: false, prf: false },
    });
    await ask('securityKey.merge', { into: id, from: from.id });
    expect(await ask('securityKey.list')).toMatchObject([
      {
        abilities: { userVerification: true, prf: true },
        touches: [
          { credentialId: blue.answer(1).credentialId, label: 'Blue', addedMs: expect.any(Number) },
          { credentialId: from.credentialId, label: 'Red' },
        ],
      },
    ]);
    clock.pass(1000);
    await ask('securityKey.verify', red.answer(2, 0x01));
    const undo = await ask('securityKey.split', {
      ...{ id, label: 'Red', place: '', registrations: [] },
      credentials: [from.credentialId ?? ''],
    });
    const parted = await ask('securityKey.list');
    expect(parted).toMatchObject([
      { id, abilities: { userVerification: true, prf: true } },
      {
        ...{ label: 'Red', credentialId: from.credentialId, checkedMs: clock.nowMs(), aaguid: from.aaguid },
        ...{ transports: ['nfc'], abilities: { userVerification: false, prf: false } },
      },
    ]);
    for (const key of parted) expect(key).not.toHaveProperty('touches');
    expect(await ask('securityKey.verify', red.answer(3))).toMatchObject({ label: 'Red' });
    expect(await ask('securityKey.verify', blue.answer(3))).toMatchObject({ id });
    await ask('securityKey.undo', undo);
    expect(await ask('securityKey.list')).toMatchObject([{ id, otherCredentialIds: [from.credentialId] }]);
  });

  test('gives a touch to the record that is named, and takes it back', async () => {
    const { ask } = await startWithVault();
    const red = makeKey('Blue');
    const holder = await ask('securityKey.add', red.record);
    const named = await ask('securityKey.add', { ...byHand, label: 'Red' });
    const credentialId = holder.credentialId ?? '';
    const undo = await ask('securityKey.moveTouch', { credentialId, to: named.id });
    expect(await ask('securityKey.verify', red.answer(2))).toMatchObject({ id: named.id, transports: ['usb'] });
    expect((await ask('securityKey.list'))[0]).not.toHaveProperty('credentialId');
    await expect(ask('securityKey.moveTouch', { credentialId, to: named.id })).rejects.toMatchObject({
      code: 'record-missing',
    });
    await ask('securityKey.undo', undo);
    expect((await ask('securityKey.list'))[0]).toMatchObject({ id: holder.id, credentialId });
  });

  test('gives away no site that isn’t its own', async () => {
    const { ask } = await startWithVault();
    const blue = await ask('securityKey.add', byHand);
    const red = await ask('securityKey.add', { ...byHand, label: 'Red' });
    const at = await ask('registration.add', { key: red.id, host: 'a.example', name: '' });
    const split = { id: blue.id, label: 'Second', place: '', registrations: [at.id] };
    await expect(ask('securityKey.split', split)).rejects.toMatchObject({ code: 'record-missing' });
    expect(await ask('securityKey.list')).toHaveLength(2);
  });
});
