import { describe, expect, it } from 'vitest';
import { createEnvelope } from '../../../options/envelope/envelope-state.ts';
import type { EnvelopeContents } from '../../../src/envelope/contents.ts';
import { Fault } from '../../../src/fault.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { buildEnvelopePage } from '../../../tools/build/opener.mjs';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import { openIndependently } from '../../envelope/independent-opener.ts';
import { random } from '../../envelope/sample.ts';
import {
  accountId,
  accountRecord,
  keptItemRecord,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
  withoutCodes,
} from '../../vault/records.ts';
import { manyAccounts } from '../../vault/variations.ts';
import { openOptions } from '../options-harness.ts';

const VAULT: Partial<VaultContents> = {
  accounts: [
    accountRecord({ id: 'ann', issuer: 'Acme', name: 'ann', note: 'private', order: 0 }),
    accountRecord({ id: 'bob', issuer: 'Bolt', name: 'bob', order: 1 }),
    withoutCodes(accountRecord({ id: 'cy', issuer: 'Crate', name: 'cy', order: 2 })),
  ],
  recoverySets: [
    recoverySetRecord({
      id: 'new',
      account: 'ann',
      codes: [{ text: 'used-1', usedMs: 1 }, { text: 'left-2' }, { text: 'left-3' }],
    }),
    recoverySetRecord({ id: 'old', account: 'ann', codes: [{ text: 'old-1' }], supersededMs: 5 }),
  ],
  securityKeys: [
    securityKeyRecord({ id: 'blue', label: 'Blue key', place: 'Desk' }),
    securityKeyRecord({ id: 'lost', label: 'Grey key', place: 'Train', lostMs: 5 }),
  ],
  registrations: [
    registrationRecord({ id: 'r1', key: 'blue', account: 'ann', host: 'acme.example' }),
    registrationRecord({ id: 'r2', key: 'blue', account: 'ann', host: 'login.acme.example' }),
    registrationRecord({ id: 'r3', key: 'lost', account: 'ann', host: 'acme.example' }),
    registrationRecord({ id: 'r4', key: 'blue', account: 'bob', host: 'bolt.example', removedMs: 5 }),
  ],
  keptItems: [
    keptItemRecord({ id: 'backup', kind: 'backup', name: 'USB stick', place: 'Bank' }),
    keptItemRecord({ id: 'unsaid', kind: 'phone', name: 'Pixel', place: '' }),
    keptItemRecord({ id: 'gone', kind: 'sheet', name: 'Sheet', place: 'Bin', gone: { atMs: 5, why: 'discarded' } }),
    keptItemRecord({ id: 'former', kind: 'envelope', name: 'For Grace', place: 'Safe' }),
  ],
};

async function open(vault: Partial<VaultContents> = VAULT) {
  const { app, background, browser, platform } = await openOptions({ vault });
  await app.open();
  const own = { ...app, platform: { ...platform, randomBytes: random, loadEnvelopePage: buildEnvelopePage } };
  const state = createEnvelope(own);
  await state.look();
  return { app: own, state, background, browser };
}
const opened = (html: string | undefined, printed: readonly string[] = []) =>
  openIndependently(html ?? '', printed) as EnvelopeContents;

describe('an envelope for someone else', () => {
  it('holds what was chosen of the accounts, and no more', async () => {
    const { state, browser } = await open();
    state.accounts.tick(accountId('ann'));
    state.accounts.tick(accountId('cy'));
    state.title.value = ' For Charles ';
    state.from.value = 'Ada';
    state.letter.value = 'Start with Acme.\nThen the rest.';
    expect(await state.seal(PASSPHRASE)).toBe(true);
    const [file] = browser.downloads;
    expect(file?.name).toBe(`latchkey-envelope-${state.made.value?.id}.html`);
    const contents = opened(file?.text, state.made.value?.printed);
    expect(contents).toMatchObject({
      ...{ title: 'For Charles', from: 'Ada', letter: 'Start with Acme.\nThen the rest.', id: state.made.value?.id },
      accounts: [
        {
          ...{ issuer: 'Acme', name: 'ann', note: '', recoveryCodes: ['left-2', 'left-3'] },
          keys: [{ name: 'Blue key', place: 'Desk' }],
        },
        { issuer: 'Crate', name: 'cy', recoveryCodes: [], keys: [] },
      ],
      // Envelopes for others stay out unless they are chosen; so does what is gone or has no place.
      things: [
        { name: 'Blue key', place: 'Desk' },
        { name: 'USB stick', place: 'Bank' },
      ],
    });
    expect(contents.accounts[0]?.otp).toEqual(VAULT.accounts?.[0]?.otp);
    expect(contents.accounts[1]).not.toHaveProperty('otp');
    expect(file?.text).not.toContain('left-2');
    expect(file?.text).not.toContain('Acme');
  });

  it('leaves out recovery codes, keys and things, and takes notes, as the user says', async () => {
    const { state, browser } = await open();
    state.accounts.choose('all');
    state.include.value = { codes: false, keys: false, notes: true };
    state.leftOut.value = new Set(state.things.value.map(({ id }) => id));
    await state.look();
    expect(state.summary.value).toEqual({ accounts: 3, recoveryCodes: 0, bare: 1 });
    expect(await state.seal(PASSPHRASE)).toBe(true);
    const contents = opened(browser.downloads[0]?.text, state.made.value?.printed);
    expect(contents.accounts.map(({ recoveryCodes, keys, note }) => [recoveryCodes, keys, note])).toEqual([
      [[], [], 'private'],
      [[], [], ''],
      [[], [], ''],
    ]);
    expect(contents.things).toEqual([]);
  });

  it('opens by as many of its parts as were asked for', async () => {
    const { state, browser } = await open();
    state.accounts.choose('all');
    state.opening.value = { needed: 2, parts: 4 };
    await state.seal(PASSPHRASE);
    const { printed = [] } = state.made.value ?? {};
    expect(printed).toHaveLength(4);
    expect(opened(browser.downloads[0]?.text, [printed[3] ?? '', printed[1] ?? '']).accounts).toHaveLength(3);
    expect(() => opened(browser.downloads[0]?.text, printed.slice(0, 1))).toThrow();
  });

  it('says beforehand what would go in', async () => {
    const { state } = await open();
    expect(state.summary.value).toEqual({ accounts: 0, recoveryCodes: 0, bare: 0 });
    state.accounts.choose('all');
    await state.look();
    expect(state.summary.value).toEqual({ accounts: 3, recoveryCodes: 2, bare: 1 });
    expect(state.things.value.map(({ name }) => name)).toEqual(['Blue key', 'USB stick', 'For Grace']);
    expect(state.former.value.map(({ name }) => name)).toEqual(['For Grace']);
  });

  it('gives nothing away without the passphrase', async () => {
    const { state, browser, background } = await open();
    state.accounts.choose('all');
    expect(await state.seal('not the passphrase')).toBe(false);
    expect(state.fault.value?.code).toBe('passphrase-wrong');
    expect(state.made.value).toBeUndefined();
    expect(browser.downloads).toEqual([]);
    await expect(
      background.ask('envelope.accounts', {
        choice: {},
        parts: { codes: true, keys: true, notes: true },
        passphrase: 'not the passphrase',
      }),
    ).rejects.toMatchObject({ code: 'passphrase-wrong' });
  });

  it('refuses more accounts than it can hold', async () => {
    const { state } = await open(manyAccounts());
    state.accounts.choose('all');
    expect(await state.seal(PASSPHRASE)).toBe(false);
    expect(state.fault.value?.code).toBe('envelope-limit');
  });

  it('is recorded with its place and with what of each account is on it, in the place of a former one', async () => {
    const { state, background } = await open();
    state.accounts.choose('all');
    state.title.value = 'For Grace';
    await state.seal(PASSPHRASE);
    state.place.value = 'With Grace';
    state.replaces.value = state.former.value[0]?.id;
    expect(await state.putAway()).toBe(true);
    expect(state.made.value).toBeUndefined();
    const { keptItems = [], accounts } = await background.contents();
    const item = keptItems.find(({ place }) => place === 'With Grace');
    expect(item).toMatchObject({ kind: 'envelope', name: 'For Grace', place: 'With Grace' });
    expect(item?.checkedMs).toBeDefined();
    expect(keptItems.find(({ place }) => place === 'Safe')?.gone).toMatchObject({ why: 'replaced' });
    const copies = accounts.map(({ copies = [] }) => copies.find((copy) => copy.item === item?.id));
    expect(copies).toMatchObject([{ key: true, codes: true }, { key: true, codes: false }, undefined]);
  });

  it('opens for Readiness only with its sheets, which are kept items too', async () => {
    const { state, background } = await open();
    state.accounts.choose('all');
    state.opening.value = { needed: 2, parts: 3 };
    await state.seal(PASSPHRASE);
    state.place.value = 'Online';
    state.sheetPlaces.value = ['With Grace', '', 'Bank'];
    const { id } = state.made.value ?? {};
    await state.putAway();
    const { keptItems = [] } = await background.contents();
    const item = keptItems.find(({ place }) => place === 'Online');
    expect(item).toMatchObject({ name: `Envelope ${id}`, needed: 2 });
    const sheets = keptItems.filter(({ opens }) => opens === item?.id);
    expect(sheets.map(({ kind, name, place }) => [kind, name, place])).toEqual([
      ['sheet', `Part 1 of envelope ${id}`, 'With Grace'],
      ['sheet', `Part 2 of envelope ${id}`, ''],
      ['sheet', `Part 3 of envelope ${id}`, 'Bank'],
    ]);
    const { facts } = await background.ask('readiness.facts', {});
    const inFacts = (one: string | undefined) => facts.things.find((thing) => thing.id === one);
    expect(inFacts(item?.id)).toMatchObject({ openedBy: { count: 2, of: sheets.map((sheet) => sheet.id) } });
    expect(sheets.map((sheet) => inFacts(sheet.id)?.kind)).toEqual(['paper', 'paper', 'paper']);
    // A later one takes the place of all of it.
    await state.look();
    await state.seal(PASSPHRASE);
    state.replaces.value = item?.id;
    await state.putAway();
    const after = (await background.contents()).keptItems ?? [];
    const gone = after.filter(({ gone }) => gone?.why === 'replaced').map((one) => one.id);
    expect(gone).toEqual([item?.id, ...sheets.map((sheet) => sheet.id)]);
  });

  it('keeps its codes on show when it cannot be recorded', async () => {
    const { state, background } = await open();
    state.accounts.choose('all');
    await state.seal(PASSPHRASE);
    background.failNext('keptItem.add', new Fault('storage-full', 'got no room, want some'));
    expect(await state.putAway()).toBe(false);
    expect(state.fault.value?.code).toBe('storage-full');
    expect(state.made.value?.printed).toHaveLength(1);
    state.saveFile();
    state.drop();
    expect(state.made.value).toBeUndefined();
    expect((await background.contents()).keptItems).toHaveLength(4);
  });

  it('sends no message that holds its codes', async () => {
    const { state, background } = await open();
    state.accounts.choose('all');
    await state.seal(PASSPHRASE);
    const printed = state.made.value?.printed[0] ?? '';
    await state.putAway();
    expect(printed).toMatch(/^\w{4}-/);
    expect(JSON.stringify(background.asked)).not.toContain(printed.slice(10));
  });
});
