import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deferDrafts } from '../../../popup/add/drafts.ts';
import { addFound } from '../../../popup/add/scan-results.ts';
import { createPopup, draftsOf, type Popup } from '../../../popup/app/state.ts';
import { Fault } from '../../../src/fault.ts';
import { createClient } from '../../../src/messages/client.ts';
import type { DraftView } from '../../../src/messages/views.ts';
import { emptyForm } from '../../../src/ui/account-form/setup-key.ts';
import { choiceInList, choiceOf, siteToLink, withMode } from '../../../src/ui/draft/draft-choice.ts';
import { keepSoon } from '../../../src/ui/draft/keep-soon.ts';
import { claimedName } from '../../../src/ui/scan/read-texts.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';
import { createFake, draft, type Fake, northwind } from '../fake.ts';

let fake: Fake;
let popup: Popup;

const uri = (name: string) => `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PXP&issuer=Acme`;
const MIGRATION = 'otpauth-migration://offline?data=CjEK';
const existing = {
  id: northwind.id,
  issuer: 'Northwind',
  name: 'ada@example.com',
  sameSecret: false,
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
} as const;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  fake = createFake();
  fake.answers['draft.read'] = ({ text }: { text: string }) => {
    if (!text.startsWith('otpauth://')) throw new Fault('qr-transfer', 'got a transfer, want an account');
    const read: DraftView = { ...draft, id: text, name: claimedName(text) };
    fake.drafts = [...fake.drafts, read];
    return read;
  };
  popup = createPopup({
    ask: createClient(fake.transport),
    tab: { id: 7, url: 'https://dash.northwind.example/login' },
    tabKnown: Promise.resolve(),
    capture: async () => '',
    pagePictures: async () => ({ links: [], pictures: [] }),
    writeClipboard: async () => undefined,
    openOptions: () => undefined,
    close: () => undefined,
  });
  popup.receive(await popup.ports.ask('home.open', { limit: 12 }), true);
});
afterEach(() => {
  popup.codes.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a picture holds', () => {
  it('is shown at once when it is one account', async () => {
    await addFound(popup, [uri('ann')], 'scan');
    expect(popup.screen.value).toMatchObject({ name: 'preview', draft: { name: 'Acme ann' } });
  });

  it('is read whole when there are several, so that a closing popup loses none', async () => {
    await addFound(popup, [uri('ann'), uri('bob'), MIGRATION], 'scan');
    expect(popup.screen.value).toEqual({ name: 'found' });
    expect(fake.drafts.map(({ name }) => name)).toEqual(['Acme ann', 'Acme bob']);
    expect(popup.unread.value).toEqual([{ label: scanText.transferCode, code: 'import-damaged' }]);
  });

  it('comes back as the list when the popup opens again, and leads to the rest after one was saved', async () => {
    await addFound(popup, [uri('ann'), uri('bob')], 'scan');
    popup.receive(await popup.ports.ask('home.open', { limit: 12 }), true);
    expect(popup.screen.value).toEqual({ name: 'found' });
    await popup.ports.ask('draft.save', { id: uri('ann'), ...choiceOf(draft) });
    await popup.goOn();
    expect(popup.screen.value).toEqual({ name: 'found' });
    await popup.ports.ask('draft.discard', { id: uri('bob') });
    await popup.goOn();
    expect(popup.screen.value).toEqual({ name: 'home' });
  });
});

describe('what waits to be saved', () => {
  const read = async () => {
    await addFound(popup, [uri('ann')], 'scan');
    popup.form.value = { ...emptyForm(), secret: 'JBSWY3DP' };
    await deferDrafts(popup);
  };

  it('is on the first screen at once when the user leaves it, with its form out of the way', async () => {
    await read();
    expect(popup.screen.value).toEqual({ name: 'home' });
    expect(draftsOf(popup.home.value).map(({ name }) => name)).toEqual(['Acme ann']);
    expect(popup.form.value).toBeUndefined();
  });

  it('is there whenever the popup opens, which does not go back to it by itself', async () => {
    await read();
    for (const starting of [true, false]) {
      popup.receive(await popup.ports.ask('home.open', { limit: 12 }), starting);
      expect(popup.screen.value).toEqual({ name: 'home' });
      expect(draftsOf(popup.home.value)).toHaveLength(1);
    }
  });
});

describe('what a draft is saved as', () => {
  it('leaves an account that is there the names that the user gave it, and gives one beside it those that were read', () => {
    const renamed = { ...draft, existing: { ...existing, issuer: 'Work', name: 'me' } };
    const choice = choiceOf(renamed);
    expect(choice).toMatchObject({ issuer: 'Work', name: 'me', mode: 'replace-once-confirmed' });
    const both = withMode(renamed, choice, 'new');
    expect(both).toMatchObject({ issuer: 'Northwind', name: 'ada@example.com', mode: 'new' });
    expect(withMode(renamed, both, 'replace')).toMatchObject({ issuer: 'Work', name: 'me' });
    const typed = { ...choice, issuer: 'Mine' };
    expect(withMode(renamed, typed, 'new')).toMatchObject({ issuer: 'Mine', name: 'me' });
    expect(choiceOf({ ...draft, existing: { ...existing, issuer: '', name: '' } })).toMatchObject({
      issuer: 'Northwind',
      name: 'ada@example.com',
    });
  });

  it('goes to an account without codes at once', () => {
    const { kind: _kind, ...bare } = existing;
    expect(choiceOf({ ...draft, existing: bare }).mode).toBe('replace');
  });

  it('keeps the old key until the new one is confirmed, unless its code was filled already', () => {
    expect(choiceOf(draft).mode).toBe('new');
    expect(choiceOf({ ...draft, existing }).mode).toBe('replace-once-confirmed');
    expect(choiceOf({ ...draft, existing, filled: true }).mode).toBe('replace');
    expect(choiceOf({ ...draft, existing: { ...existing, sameSecret: true } }).mode).toBe('replace');
  });

  it('links a new account to its site, asks about one that exists, and asks nothing about one that is linked', () => {
    const read = { ...draft, host: 'login.example' };
    expect(siteToLink(read, choiceOf(read))).toEqual({ host: 'login.example', how: 'new' });
    const known = { ...read, existing };
    expect(siteToLink(known, choiceOf(known))).toEqual({ host: 'login.example', how: 'ask' });
    expect(siteToLink(known, { mode: 'new' })?.how).toBe('new');
    const linked = { ...read, existing: { ...existing, linked: true as const } };
    expect(siteToLink(linked, choiceOf(linked))).toBeUndefined();
  });

  it('is a new account where the one to be replaced is gone', () => {
    expect(choiceOf({ ...draft, mode: 'replace', bindHost: true }).mode).toBe('new');
  });

  it('links no site in a list that was not shown with the draft by itself', () => {
    const read = { ...draft, host: 'login.example' };
    expect([choiceInList(read).bindHost, choiceInList({ ...read, mode: 'new', bindHost: true }).bindHost]).toEqual([
      false,
      true,
    ]);
  });

  it('is what the user chose before the popup closed', () => {
    const chosen = { issuer: 'Mine', name: '', mode: 'new', bindHost: false } as const;
    expect(choiceOf({ ...draft, existing, filled: true, ...chosen })).toEqual(chosen);
  });
});

describe('what is typed', () => {
  it('is kept a moment after the last letter, and at once when the popup closes', async () => {
    const sent: number[] = [];
    const page = new EventTarget();
    const keeping = keepSoon(async () => sent.push(Date.now()), page);
    keeping.changed();
    vi.advanceTimersByTime(200);
    keeping.changed();
    vi.advanceTimersByTime(200);
    expect(sent).toHaveLength(0);
    vi.advanceTimersByTime(60);
    expect(sent).toHaveLength(1);
    keeping.changed();
    page.dispatchEvent(new Event('pagehide'));
    expect(sent).toHaveLength(2);
    keeping.stop();
    expect(sent).toHaveLength(2);
  });

  it('is not kept once the draft is saved or discarded', () => {
    const send = vi.fn(async () => undefined);
    const keeping = keepSoon(send, new EventTarget());
    keeping.changed();
    keeping.forget();
    keeping.stop();
    vi.advanceTimersByTime(1_000);
    expect(send).not.toHaveBeenCalled();
  });
});
