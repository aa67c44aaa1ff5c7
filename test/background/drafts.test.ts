import { describe, expect, test, vi } from 'vitest';
import { OTHER_SECRET, SECRET, startWithVault, startWorker } from './world.ts';

vi.mock('hash-wasm', () => import('./quick-argon2.ts'));

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
  test('with the names and choices made for it so far, finished or not', async () => {
    const { ask, draft, profile, clock } = await withDraft();
    const chosen = { issuer: 'Acme Inc ', name: '', mode: 'replace', bindHost: false } as const;
    await ask('draft.keep', { id: draft.id, ...chosen });
    const later = await startWorker(profile, clock).ask('home.open', { limit: 1 });
    expect(later).toMatchObject({ drafts: [{ id: draft.id, ...chosen }] });
  });

  test('knowing that its code was filled, and what was chosen before', async () => {
    const { ask, draft, kept, tabs } = await withDraft('hotp');
    tabs.set(1, { url: HOST });
    await ask('draft.keep', { id: draft.id, issuer: 'Mine', name: 'ann', mode: 'new', bindHost: true });
    expect((await kept())[0]?.filled).toBeUndefined();
    await ask('fill.draft', { id: draft.id, tabId: 1 });
    expect(await kept()).toMatchObject([{ filled: true, issuer: 'Mine', counter: 1 }]);
  });

  test('and a fill that came to nothing is not remembered as one', async () => {
    const { ask, draft, kept, tabs } = await withDraft();
    tabs.set(1, { url: 'https://evil.example/' });
    await ask('fill.draft', { id: draft.id, tabId: 1 });
    expect((await kept())[0]?.filled).toBeUndefined();
  });

  test('but what comes late for one that was saved or dropped does not bring it back', async () => {
    const { ask, draft, kept } = await withDraft();
    await ask('draft.drop', { id: draft.id });
    const late = ask('draft.keep', { id: draft.id, issuer: 'x', name: 'y', mode: 'new', bindHost: false });
    await expect(late).rejects.toMatchObject({ code: 'draft-missing' });
    expect(await kept()).toEqual([]);
  });
});

describe('the typed form', () => {
  test('is forgotten without losing the accounts that wait to be saved', async () => {
    const { ask, draft, kept } = await withDraft();
    const numbers = { algorithm: 'SHA-1', digits: '6', periodSeconds: '30', counter: '0' } as const;
    await ask('form.keep', { form: { issuer: '', name: '', secret: 'jb', kind: 'totp', ...numbers } });
    await ask('form.keep', {});
    expect(await ask('home.open', { limit: 1 })).not.toHaveProperty('form');
    expect((await kept()).map(({ id }) => id)).toEqual([draft.id]);
  });
});

describe('several codes of one picture', () => {
  test('are all kept in their order, and leave one by one', async () => {
    const { ask, draft, kept } = await withDraft();
    const other = await ask('draft.read', { text: uri(OTHER_SECRET, 'bob'), source: 'scan' });
    expect((await kept()).map(({ id }) => id)).toEqual([draft.id, other.id]);
    await ask('draft.save', { id: draft.id, issuer: 'Acme', name: 'ann', mode: 'new', bindHost: false });
    expect((await kept()).map(({ id }) => id)).toEqual([other.id]);
    await ask('draft.drop', { id: other.id });
    expect(await kept()).toEqual([]);
  });

  test('that are read again take the place of the earlier reading', async () => {
    const { ask, draft, kept } = await withDraft();
    const again = await ask('draft.read', { text: uri(SECRET), source: 'scan' });
    expect(again.id).not.toBe(draft.id);
    expect((await kept()).map(({ id }) => id)).toEqual([again.id]);
  });

  test('are told from a transfer of many accounts, which is named as what it is', async () => {
    const { ask } = await startWithVault();
    const read = ask('draft.read', { text: 'otpauth-migration://offline?data=CjEKCkhello', source: 'scan' });
    await expect(read).rejects.toMatchObject({ code: 'qr-transfer' });
  });
});
