import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deferDrafts } from '../../../popup/add/drafts.ts';
import { addFound } from '../../../popup/add/scan-results.ts';
import { draftsOf, type Popup } from '../../../popup/app/state.ts';
import type { DraftView } from '../../../src/messages/views.ts';
import { emptyForm } from '../../../src/ui/account-form/setup-key.ts';
import { choiceInList, choiceOf, siteToLink, withMode } from '../../../src/ui/draft/draft-choice.ts';
import { keepSoon } from '../../../src/ui/draft/keep-soon.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';
import type { AccountRecord, DraftRecord } from '../../../src/vault/records.ts';
import { START_MS } from '../../background/in-memory-background.ts';
import { openBackground, type SurfaceBackground } from '../../background/surface-background.ts';
import { accountId, accountRecord, draftRecord, secretOf, totpOf, withoutCodes } from '../../vault/records.ts';
import { openPopup } from '../popup-harness.ts';

let background: SurfaceBackground;
let popup: Popup;

const uri = (name: string) => `otpauth://totp/Acme:${name}?secret=${secretOf(name)}&issuer=Acme`;
const MIGRATION = 'otpauth-migration://offline?data=CjEK';

beforeEach(async () => {
  vi.useFakeTimers({ now: START_MS, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  ({ background, popup } = await openPopup());
  await open();
});
afterEach(() => {
  popup.codes.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens the popup, or refreshes what an open one shows. */
async function open(starting = true): Promise<void> {
  popup.receive(await popup.ports.ask('home.open', { limit: 12 }), starting);
}
const names = (drafts: readonly { readonly name: string }[] = []) => drafts.map(({ name }) => name);

describe('what a picture holds', () => {
  it('is shown at once when it is one account', async () => {
    await addFound(popup, [uri('ann')], 'scan');
    expect(popup.screen.value).toMatchObject({ name: 'preview', draft: { issuer: 'Acme', name: 'ann' } });
  });

  it('is read whole when there are several, so that a closing popup loses none', async () => {
    await addFound(popup, [uri('ann'), uri('bob'), MIGRATION], 'scan');
    expect(popup.screen.value).toEqual({ name: 'found' });
    expect(names((await background.contents()).drafts)).toEqual(['ann', 'bob']);
    expect(popup.unread.value).toEqual([{ label: scanText.transferCode, code: 'import-damaged' }]);
  });

  it('comes back as the list when the popup opens again, and leads to the rest after one was saved', async () => {
    await addFound(popup, [uri('ann'), uri('bob')], 'scan');
    await open();
    expect(popup.screen.value).toEqual({ name: 'found' });
    const [ann, bob] = draftsOf(popup.home.value);
    if (ann === undefined || bob === undefined) throw new Error('got fewer drafts, want two');
    await popup.ports.ask('draft.save', { id: ann.id, ...choiceOf(ann) });
    await popup.goOn();
    expect(popup.screen.value).toEqual({ name: 'found' });
    await popup.ports.ask('draft.discard', { id: bob.id });
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
    expect(names(draftsOf(popup.home.value))).toEqual(['ann']);
    expect(popup.form.value).toBeUndefined();
  });

  it('is there whenever the popup opens, which does not go back to it by itself', async () => {
    await read();
    for (const starting of [true, false]) {
      await open(starting);
      expect(popup.screen.value).toEqual({ name: 'home' });
      expect(draftsOf(popup.home.value)).toHaveLength(1);
    }
  });
});

describe('what a draft is saved as', () => {
  /** A draft of a vault with such an account, as the popup is told of it. */
  async function viewOf(draft: Partial<DraftRecord> = {}, account?: AccountRecord): Promise<DraftView> {
    const { ask } = await openBackground({
      vault: { accounts: account === undefined ? [] : [account] },
      drafts: [{ ...draftRecord({ id: 'new' }), issuer: 'Northwind', ...draft }],
    });
    const [view] = draftsOf(await ask('home.open', { limit: 12 }));
    if (view === undefined) throw new Error('got no draft, want one');
    return view;
  }
  const northwind = accountRecord({ id: 'northwind' });
  const sameSecret = { otp: totpOf('northwind') };

  it('leaves an account that is there the names that the user gave it, and gives one beside it those that were read', async () => {
    const renamed = await viewOf(sameSecret, { ...northwind, issuer: 'Work', name: 'me' });
    expect(renamed.existing?.id).toBe(accountId('northwind'));
    const choice = choiceOf(renamed);
    expect(choice).toMatchObject({ issuer: 'Work', name: 'me', mode: 'replace' });
    const both = withMode(renamed, choice, 'new');
    expect(both).toMatchObject({ issuer: 'Northwind', name: 'ada@example.com', mode: 'new' });
    expect(withMode(renamed, both, 'replace')).toMatchObject({ issuer: 'Work', name: 'me' });
    const typed = { ...choice, issuer: 'Mine' };
    expect(withMode(renamed, typed, 'new')).toMatchObject({ issuer: 'Mine', name: 'me' });
    expect(choiceOf(await viewOf(sameSecret, { ...northwind, issuer: '', name: '' }))).toMatchObject({
      issuer: 'Northwind',
      name: 'ada@example.com',
    });
  });

  it('goes to an account without codes at once', async () => {
    expect(choiceOf(await viewOf({}, withoutCodes(northwind))).mode).toBe('replace');
  });

  it('keeps the old key until the new one is confirmed, unless its code was filled already', async () => {
    expect(choiceOf(await viewOf()).mode).toBe('new');
    expect(choiceOf(await viewOf({}, northwind)).mode).toBe('replace-once-confirmed');
    expect(choiceOf(await viewOf({ filledMs: START_MS }, northwind)).mode).toBe('replace');
    expect(choiceOf(await viewOf(sameSecret, northwind)).mode).toBe('replace');
  });

  it('links a new account to its site, asks about one that exists, and asks nothing about one that is linked', async () => {
    const host = 'login.example';
    const read = await viewOf({ host });
    expect(siteToLink(read, choiceOf(read))).toEqual({ host, how: 'new' });
    const known = await viewOf({ host }, northwind);
    expect(siteToLink(known, choiceOf(known))).toEqual({ host, how: 'ask' });
    expect(siteToLink(known, { mode: 'new' })?.how).toBe('new');
    const linked = await viewOf({ host }, { ...northwind, hosts: [{ host, scope: 'host' }] });
    expect(siteToLink(linked, choiceOf(linked))).toBeUndefined();
  });

  it('is a new account where the one to be replaced is gone', async () => {
    const chosen = { issuer: 'Northwind', name: 'ada@example.com', mode: 'replace', bindHost: true } as const;
    expect(choiceOf(await viewOf({ chosen })).mode).toBe('new');
  });

  it('links no site in a list that was not shown with the draft by itself', async () => {
    const host = 'login.example';
    const chosen = { issuer: 'Northwind', name: 'ada@example.com', mode: 'new', bindHost: true } as const;
    expect(choiceInList(await viewOf({ host })).bindHost).toBe(false);
    expect(choiceInList(await viewOf({ host, chosen })).bindHost).toBe(true);
  });

  it('is what the user chose before the popup closed', async () => {
    const chosen = { issuer: 'Mine', name: '', mode: 'new', bindHost: false } as const;
    expect(choiceOf(await viewOf({ filledMs: START_MS, chosen }, northwind))).toEqual(chosen);
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
