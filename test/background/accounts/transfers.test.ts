import { describe, expect, test } from 'vitest';
import type { OtpParameters } from '../../../src/otp/parameters.ts';
import { passesSoon } from '../../passes-soon.ts';
import { OTHER_SECRET, SECRET, startWithVault, startWorker } from '../in-memory-background.ts';

const otp = (secret: string): OtpParameters => ({
  kind: 'hotp',
  secret,
  algorithm: 'SHA-256',
  digits: 8,
  counter: 41,
});
const entry = (secret: string, name: string) => ({ otp: otp(secret), issuer: 'Acme', name });
const part = (index: number) => ({ batch: -7, index, size: 3 });

async function home({ ask }: Pick<Awaited<ReturnType<typeof startWithVault>>, 'ask'>) {
  const view = await ask('home.open', { limit: 1 });
  if (view.state !== 'unlocked') throw new Error('locked');
  return view;
}

describe('a transfer from another authenticator', () => {
  test('a transfer adds its entries as drafts, with counters and algorithms, and knows which parts are missing', async () => {
    const world = await startWithVault();
    const entries = [entry(SECRET, 'ann'), entry(OTHER_SECRET, 'bob')];
    const kept = await world.ask('draft.transfer', { part: part(2), entries });
    expect(kept).toMatchObject([
      { name: 'ann', kind: 'hotp', algorithm: 'SHA-256', digits: 8, counter: 41 },
      { name: 'bob', counter: 41 },
    ]);
    await world.ask('draft.transfer', { part: part(0), entries: [] });
    const later = startWorker(world.profile, world.clock);
    expect(await home(later)).toMatchObject({
      transfers: [{ batch: -7, size: 3, have: [0, 2] }],
      drafts: [{ name: 'ann' }, { name: 'bob' }],
    });
  });

  test('a transfer still knows its parts when the entries so far were saved, and is complete with the last one', async () => {
    const world = await startWithVault();
    const { ask } = world;
    const [draft] = await ask('draft.transfer', { part: part(0), entries: [entry(SECRET, 'ann')] });
    await ask('draft.save', { id: draft?.id ?? '', issuer: 'Acme', name: 'ann', mode: 'new', bindHost: false });
    expect(await home(world)).toMatchObject({ transfers: [{ have: [0] }] });
    await ask('draft.transfer', { part: part(1), entries: [] });
    await ask('draft.transfer', { part: part(1), entries: [] });
    expect(await home(world)).toMatchObject({ transfers: [{ have: [0, 1] }] });
    await ask('draft.transfer', { part: part(2), entries: [] });
    expect(await home(world)).not.toHaveProperty('transfers');
  });

  test('a transfer marks what is in the vault already, and is forgotten with the drafts', async () => {
    const world = await startWithVault();
    const { ask } = world;
    const [draft] = await ask('draft.transfer', { part: part(0), entries: [entry(SECRET, 'ann')] });
    await ask('draft.save', { id: draft?.id ?? '', issuer: 'Acme', name: 'ann', mode: 'new', bindHost: false });
    const [again] = await ask('draft.transfer', { part: part(0), entries: [entry(SECRET, 'ann')] });
    expect(again?.existing).toMatchObject({ sameSecret: true });
    await ask('draft.discardAll');
    expect(await home(world)).not.toHaveProperty('transfers');
  });

  test('a transfer of too many accounts loses no earlier draft', async () => {
    const world = await startWithVault();
    const many = (from: number) =>
      Array.from({ length: 150 }, (_, at) => entry(`${SECRET.slice(0, 29)}${triple(from + at)}`, `n${from + at}`));
    await world.ask('draft.transfer', { entries: many(0) });
    const more = world.ask('draft.transfer', { entries: many(150) });
    await expect(more).rejects.toMatchObject({ code: 'draft-limit' });
    expect((await home(world)).drafts).toHaveLength(150);
  });

  test('the progress of a transfer is stored encrypted', async () => {
    const { ask, profile } = await startWithVault();
    await ask('draft.transfer', { part: part(0), entries: [entry(SECRET, 'ann')] });
    const values = await profile.area.read(await profile.area.names());
    expect(JSON.stringify([...values])).not.toMatch(new RegExp(`${SECRET}|ann|Acme`));
  });
});

describe('a region drawn over the page', () => {
  test('a region is stored encrypted, the popup is prompted, and the picture is given out once', async () => {
    const { ask, tabs, calls, profile } = await startWithVault();
    tabs.set(4, { url: 'https://example.com/', drawn: 'data:image/png;base64,AAAA' });
    await ask('scan.region', { tabId: 4 });
    await passesSoon(() => expect(calls).toEqual(['call']));
    expect(await ask('home.open', { limit: 1 })).toMatchObject({ scanWaits: true });
    expect(JSON.stringify([...(await profile.area.read(await profile.area.names()))])).not.toContain('AAAA');
    expect(await ask('scan.pending')).toEqual({ scan: { picture: 'data:image/png;base64,AAAA', from: 'region' } });
    expect(calls).toEqual(['call', 'stop']);
    expect(await ask('scan.pending')).toEqual({});
    expect(await ask('home.open', { limit: 1 })).not.toHaveProperty('scanWaits');
  });

  test('a region that the user cancelled leaves nothing behind', async () => {
    const { ask, tabs, calls } = await startWithVault();
    tabs.set(4, { url: 'https://example.com/' });
    await ask('scan.region', { tabId: 4 });
    expect(await ask('scan.pending')).toEqual({});
    expect(calls).toEqual(['stop']);
  });
});

/** Three letters of base32 for a number. */
function triple(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [number >> 10, number >> 5, number].map((digits) => letters[digits & 31]).join('');
}
