import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/fault.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, SECRET, startWithVault, startWorker } from '../in-memory-background.ts';
import { applyCopy } from '../restore-copy.ts';

const HOST = 'https://login.example.com/2fa';

function uri(secret: string, name = 'ann', type: 'totp' | 'hotp' = 'totp'): string {
  return `otpauth://${type}/Acme:${name}?secret=${secret}&issuer=Acme${type === 'hotp' ? '&counter=0' : ''}`;
}

async function withDraft(type: 'totp' | 'hotp' = 'totp') {
  const world = await startWithVault();
  const draft = await world.ask('draft.read', { text: uri(SECRET, 'ann', type), source: 'scan', url: HOST });
  const kept = async () => {
    const home = await world.ask('home.open', { limit: 1 });
    return home.state === 'unlocked' ? (home.drafts ?? []) : [];
  };
  return { ...world, draft, kept };
}

describe('a draft outlives the popup and the worker', () => {
  test('a draft survives with the names and choices made for it so far, finished or not', async () => {
    const { ask, draft, profile, clock } = await withDraft();
    const chosen = { issuer: 'Acme Inc ', name: '', mode: 'replace', bindHost: false } as const;
    await ask('draft.update', { id: draft.id, ...chosen });
    const later = await startWorker(profile, clock).ask('home.open', { limit: 1 });
    expect(later).toMatchObject({ drafts: [{ id: draft.id, ...chosen }] });
  });

  test('a draft survives with the knowledge that its code was filled, and what was chosen before', async () => {
    const { ask, draft, kept, tabs } = await withDraft('hotp');
    tabs.set(1, { url: HOST });
    await ask('draft.update', { id: draft.id, issuer: 'Mine', name: 'ann', mode: 'new', bindHost: true });
    expect((await kept())[0]?.filled).toBeUndefined();
    await ask('fill.draft', { id: draft.id, tabId: 1 });
    expect(await kept()).toMatchObject([{ filled: true, issuer: 'Mine', counter: 1 }]);
  });

  test('a fill that failed is not remembered as one', async () => {
    const { ask, draft, kept, tabs } = await withDraft();
    tabs.set(1, { url: 'https://evil.example/' });
    await ask('fill.draft', { id: draft.id, tabId: 1 });
    expect((await kept())[0]?.filled).toBeUndefined();
  });

  test('a late change to a draft that was saved or discarded does not restore it', async () => {
    const { ask, draft, kept } = await withDraft();
    await ask('draft.discard', { id: draft.id });
    const late = ask('draft.update', { id: draft.id, issuer: 'x', name: 'y', mode: 'new', bindHost: false });
    await expect(late).rejects.toMatchObject({ code: 'draft-missing' });
    expect(await kept()).toEqual([]);
  });
});

describe('a draft whose code reached the page outlives', () => {
  const filledDraft = async () => {
    const world = await withDraft();
    world.tabs.set(1, { url: HOST });
    await world.ask('fill.draft', { id: world.draft.id, tabId: 1 });
    return world;
  };
  const waiting = async ({ ask }: Pick<Awaited<ReturnType<typeof withDraft>>, 'ask'>) => {
    const home = await ask('home.open', { limit: 1 });
    return home.state === 'unlocked' ? home : undefined;
  };

  test('a filled draft survives a lock, and is on the first screen after the next unlock without being opened', async () => {
    const world = await filledDraft();
    await world.ask('vault.lock');
    expect(world.profile.sessionValues.size).toBe(0);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    const home = await waiting(world);
    expect(home?.drafts).toMatchObject([{ id: world.draft.id, filled: true }]);
    expect(home).not.toHaveProperty('draftsAtHand');
  });

  test('a filled draft survives an exit of the browser at any moment, and still saves with its secret', async () => {
    const { profile, clock, draft } = await filledDraft();
    profile.sessionValues.clear();
    const next = startWorker(profile, clock);
    await next.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await waiting(next))?.drafts).toMatchObject([{ id: draft.id, filled: true }]);
    const as = { issuer: 'Acme', name: 'ann', mode: 'new', bindHost: true } as const;
    const row = await next.ask('draft.save', { id: draft.id, ...as });
    expect(row.code).toBe(draft.code);
    expect(await waiting(next)).not.toHaveProperty('drafts');
  });

  test('a filled draft survives a change of the passphrase', async () => {
    const world = await filledDraft();
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase altogether' });
    expect((await waiting(world))?.drafts).toMatchObject([{ id: world.draft.id, filled: true }]);
  });

  test('a filled draft survives a restore of an older file', async () => {
    const world = await startWithVault();
    const { file } = await world.ask('backup.make');
    await addAccount(world, { secret: OTHER_SECRET });
    const draft = await world.ask('draft.read', { text: uri(SECRET), source: 'scan', url: HOST });
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'replace' });
    const home = await waiting(world);
    expect([home?.others.count, home?.drafts?.map(({ id }) => id)]).toEqual([0, [draft.id]]);
  });

  test('a filled draft survives another reading of the same picture, which replaces it and knows of the fill', async () => {
    const world = await filledDraft();
    world.clock.pass(1_000);
    const again = await world.ask('draft.read', { text: uri(SECRET), source: 'scan' });
    expect(again).toMatchObject({ filled: true, host: 'login.example.com' });
  });

  test('a draft is restored with a merged backup, also where it was noted that there is none', async () => {
    const world = await filledDraft();
    const { file } = await world.ask('backup.make');
    await world.ask('draft.discard', { id: world.draft.id });
    expect(await waiting(world)).not.toHaveProperty('drafts');
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'merge' });
    expect((await waiting(world))?.drafts).toHaveLength(1);
  });
});

describe('what was discarded', () => {
  const bob = uri(OTHER_SECRET, 'bob');
  const ids = (drafts: readonly { readonly id: string }[]) => drafts.map(({ id }) => id);

  test('a discarded draft comes back as it was, in its place, after the worker stopped too', async () => {
    const { ask, draft, profile, clock } = await withDraft();
    await ask('draft.update', { id: draft.id, issuer: 'Mine', name: 'ann', mode: 'new', bindHost: true });
    clock.pass(1_000);
    const other = await ask('draft.read', { text: bob, source: 'scan' });
    const discarded = await ask('draft.discard', { id: draft.id });
    const again = startWorker(profile, clock);
    await again.ask('draft.undoDiscard', discarded);
    const home = await again.ask('home.open', { limit: 1 });
    if (home.state !== 'unlocked') throw new Error(`got ${home.state}, want unlocked`);
    expect(ids(home.drafts ?? [])).toEqual([draft.id, other.id]);
    expect(home.drafts?.[0]).toMatchObject({ issuer: 'Mine', host: 'login.example.com', bindHost: true });
    // It is what is being added again, and no other copy of the vault takes it away.
    expect(home.draftsAtHand).toBe(true);
    const { contents } = await again.background.vaultStore.open();
    expect(contents.discardedDrafts).toMatchObject([{ id: draft.id, isBack: true }]);
  });

  test('all drafts come back together, with the typed form and the progress of a transfer', async () => {
    const { ask, kept } = await withDraft();
    const part = { batch: 7, index: 0, size: 2 };
    await ask('draft.transfer', { part, entries: [] });
    await ask('draft.read', { text: bob, source: 'scan' });
    const form = { issuer: 'x', name: '', secret: SECRET, kind: 'totp', algorithm: 'SHA-1' } as const;
    await ask('form.save', { form: { ...form, digits: '6', periodSeconds: '30', counter: '0' } });
    const before = await ask('home.open', { limit: 1 });
    const discarded = await ask('draft.discardAll');
    expect(await kept()).toEqual([]);
    await ask('draft.undoDiscard', discarded);
    expect(await ask('home.open', { limit: 1 })).toEqual(before);
  });

  test('a code that was read again since is there once', async () => {
    const { ask, draft, kept } = await withDraft();
    const discarded = await ask('draft.discard', { id: draft.id });
    const again = await ask('draft.read', { text: uri(SECRET), source: 'scan' });
    await ask('draft.undoDiscard', discarded);
    expect(ids(await kept())).toEqual([again.id]);
  });

  test('only the last discard can be undone, once, and not after a lock', async () => {
    const { ask, draft } = await withDraft();
    const other = await ask('draft.read', { text: bob, source: 'scan' });
    const first = await ask('draft.discard', { id: draft.id });
    const second = await ask('draft.discard', { id: other.id });
    const missing = { code: 'record-missing' };
    await expect(ask('draft.undoDiscard', first)).rejects.toMatchObject(missing);
    await ask('draft.undoDiscard', second);
    await expect(ask('draft.undoDiscard', second)).rejects.toMatchObject(missing);
    const third = await ask('draft.discard', { id: other.id });
    await ask('vault.lock');
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    await expect(ask('draft.undoDiscard', third)).rejects.toMatchObject(missing);
  });
});

describe('where a draft is kept', () => {
  test('the secret and names of a draft are nowhere in clear', async () => {
    const { profile, ask } = await startWithVault();
    await ask('draft.read', { text: uri(SECRET, 'ann.lindqvist'), source: 'scan', url: HOST });
    const database = await profile.database.read(await profile.database.names());
    const bytes = [...database.values()].map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : '',
    );
    const kept = JSON.stringify([...profile.sessionValues, ...profile.localValues, ...database]) + bytes.join();
    for (const secret of [SECRET, 'ann.lindqvist', 'login.example.com']) expect(kept).not.toContain(secret);
  });

  test('saving a draft is one save: at no moment is it both or neither', async () => {
    const { ask, draft, background, kept } = await withDraft();
    const before = (await background.vaultStore.openCurrent(await background.session.key())).header.gen;
    await ask('draft.save', { id: draft.id, issuer: 'Acme', name: 'ann', mode: 'new', bindHost: false });
    const after = await background.vaultStore.openCurrent(await background.session.key());
    expect(after.header.gen).toBe(before + 1);
    expect(after.accountIndex.contents).not.toHaveProperty('drafts');
    expect(await kept()).toEqual([]);
  });

  test('a draft that cannot be stored is not shown as stored', async () => {
    const { ask, profile } = await startWithVault();
    profile.databaseFaults.before = (action) => {
      if (action === 'write') throw new Fault('storage-full', 'got no room, want some');
    };
    const read = ask('draft.read', { text: uri(SECRET), source: 'scan' });
    await expect(read).rejects.toMatchObject({ code: 'storage-full' });
    profile.databaseFaults.before = undefined;
    expect(await ask('home.open', { limit: 1 })).not.toHaveProperty('drafts');
  });

  test('a draft is no change that a backup would lack', async () => {
    const { ask, draft } = await withDraft();
    await ask('draft.update', { id: draft.id, issuer: 'x', name: 'y', mode: 'new', bindHost: false });
    expect(await ask('backup.view')).toMatchObject({ changes: 0 });
    await ask('draft.save', { id: draft.id, issuer: 'x', name: 'y', mode: 'new', bindHost: false });
    expect(await ask('backup.view')).toMatchObject({ changes: 1 });
  });

  test('too many drafts are refused, and no earlier one is dropped for them', async () => {
    const world = await startWithVault();
    const otp = (at: number) =>
      ({
        kind: 'totp',
        secret: `${SECRET.slice(0, 29)}${three(at)}`,
        algorithm: 'SHA-1',
        digits: 6,
        periodSeconds: 30,
      }) as const;
    const entries = Array.from({ length: 200 }, (_, at) => ({ otp: otp(at), issuer: 'Acme', name: `n${at}` }));
    await world.ask('draft.transfer', { entries });
    const one = world.ask('draft.read', { text: uri(OTHER_SECRET), source: 'scan' });
    await expect(one).rejects.toMatchObject({ code: 'draft-limit' });
    expect(await world.ask('home.open', { limit: 1 })).toHaveProperty('drafts.length', 200);
  });
});

describe('going back to a draft', () => {
  test('the popup goes back to a draft while the user is busy with it, and not after they left it or a while passed', async () => {
    const { ask, draft, clock, background } = await withDraft();
    const atHand = async () => {
      await background.session.touch();
      return 'draftsAtHand' in (await ask('home.open', { limit: 1 }));
    };
    expect(await atHand()).toBe(true);
    clock.pass(14 * 60_000);
    expect(await atHand()).toBe(true);
    await ask('draft.update', { id: draft.id, issuer: 'x', name: 'y', mode: 'new', bindHost: false });
    clock.pass(14 * 60_000);
    expect(await atHand()).toBe(true);
    await ask('draft.defer');
    expect(await atHand()).toBe(false);
    await ask('draft.update', { id: draft.id, issuer: 'x', name: 'z', mode: 'new', bindHost: false });
    clock.pass(8 * 60_000);
    expect(await atHand()).toBe(true);
    clock.pass(8 * 60_000);
    expect(await atHand()).toBe(false);
  });
});

describe('the typed form', () => {
  test('the typed form is forgotten without losing the drafts', async () => {
    const { ask, draft, kept } = await withDraft();
    const numbers = { algorithm: 'SHA-1', digits: '6', periodSeconds: '30', counter: '0' } as const;
    await ask('form.save', { form: { issuer: '', name: '', secret: 'jb', kind: 'totp', ...numbers } });
    await ask('form.save', {});
    expect(await ask('home.open', { limit: 1 })).not.toHaveProperty('form');
    expect((await kept()).map(({ id }) => id)).toEqual([draft.id]);
  });
});

describe('several codes of one picture', () => {
  test('several codes of one picture are all stored in their order, and saved one by one', async () => {
    const { ask, draft, kept } = await withDraft();
    const other = await ask('draft.read', { text: uri(OTHER_SECRET, 'bob'), source: 'scan' });
    expect((await kept()).map(({ id }) => id)).toEqual([draft.id, other.id]);
    await ask('draft.save', { id: draft.id, issuer: 'Acme', name: 'ann', mode: 'new', bindHost: false });
    expect((await kept()).map(({ id }) => id)).toEqual([other.id]);
    await ask('draft.discard', { id: other.id });
    expect(await kept()).toEqual([]);
  });

  test('codes that are read again replace the earlier reading', async () => {
    const { ask, draft, kept } = await withDraft();
    const again = await ask('draft.read', { text: uri(SECRET), source: 'scan' });
    expect(again.id).not.toBe(draft.id);
    expect((await kept()).map(({ id }) => id)).toEqual([again.id]);
  });

  test('an account in a comment is reported as that', async () => {
    const { ask } = await startWithVault();
    const read = ask('draft.read', { text: `# ${uri(SECRET)}`, source: 'paste' });
    await expect(read).rejects.toMatchObject({ code: 'import-remark' });
  });

  test('a long run of letters is no key, and is refused at once', async () => {
    const { ask } = await startWithVault();
    const read = ask('draft.read', { text: `${'7'.repeat(400)}!`, source: 'paste' });
    await expect(read).rejects.toMatchObject({ code: 'otp-uri-scheme' });
  });

  test('a transfer of many accounts is reported as one', async () => {
    const { ask } = await startWithVault();
    const read = ask('draft.read', { text: 'otpauth-migration://offline?data=CjEKCkhello', source: 'scan' });
    await expect(read).rejects.toMatchObject({ code: 'qr-transfer' });
  });
});

/** Three letters of base32 for a number. */
function three(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [number >> 10, number >> 5, number].map((digits) => letters[digits & 31]).join('');
}
