import { beforeEach, describe, expect, it } from 'vitest';
import { createPreviewActions } from '../../../popup/add/preview-actions.ts';
import { draftsOf } from '../../../popup/app/state.ts';
import { askToLink } from '../../../popup/fill/ask-to-link.ts';
import { link } from '../../../popup/fill/link.ts';
import type { SaveMode } from '../../../src/messages/views.ts';
import { createDraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import type { DraftRecord } from '../../../src/vault/records.ts';
import { accountId, accountRecord, draftRecord } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

const bank = { host: 'bank.example', scope: 'host' } as const;
const evil = { host: 'evil.example', scope: 'host' } as const;
const northwind = accountRecord({ id: 'northwind', hosts: [bank] });
let opened: PopupHarness;

async function start(draft: Partial<DraftRecord> = {}): Promise<void> {
  opened?.popup.codes.stop();
  const renewed = { ...draftRecord({ id: 'new' }), issuer: northwind.issuer, name: northwind.name, host: evil.host };
  opened = await openPopup({
    vault: { accounts: [northwind] },
    drafts: [{ ...renewed, ...draft }],
    tab: { url: 'https://evil.example/' },
  });
  await opened.receive();
}

/** Saves the draft as the preview would. */
async function save(mode: SaveMode): Promise<void> {
  const { popup } = opened;
  const [draft] = draftsOf(popup.home.peek());
  if (draft === undefined) throw new Error('got no draft, want one');
  const preview = createDraftPreview(popup.ports.ask, draft, pageClock, new EventTarget());
  preview.setMode(mode);
  await createPreviewActions(popup, preview).save();
  preview.stop();
}

const hosts = async () => (await opened.ports.ask('account.view', { id: northwind.id })).hosts;

stopTime(() => opened);
beforeEach(() => start());

describe('saving a draft over an account that exists', () => {
  it('asks about the site for the pending key alone, and the next Enter does nothing', async () => {
    await save('replace-once-confirmed');
    const { popup } = opened;
    expect(popup.skipsEnter.value).toBe(true);
    const { screen } = popup;
    const subject = { kind: 'link', id: northwind.id, title: 'Northwind', pending: true, afterSave: true } as const;
    expect(screen.value).toMatchObject({ name: 'host', subject });
    expect(await hosts()).toEqual([bank]);
    await link(popup, subject, evil);
    expect(await hosts()).toEqual([bank]);
    expect((await opened.ports.ask('account.view', { id: northwind.id })).pendingHost).toEqual(evil);
  });

  it('asks about the site for the account where the key is replaced at once', async () => {
    await save('replace');
    expect(opened.popup.screen.value).toMatchObject({ name: 'host', subject: { kind: 'link', pending: false } });
    expect(opened.popup.skipsEnter.value).toBe(true);
  });

  it('leaves Enter alone after a new account was saved', async () => {
    await save('new');
    expect(opened.popup.skipsEnter.value).toBe(false);
    expect(opened.popup.screen.value).toEqual({ name: 'home' });
  });

  it('asks nothing about a site that looks like another, unless the user ticks it', async () => {
    await start({ host: 'bank.example.evil.example' });
    await save('replace-once-confirmed');
    expect(opened.popup.screen.value).toEqual({ name: 'home' });
  });
});

describe('the question that links an account', () => {
  it('is asked about another host than that of the tab over an encrypted connection', async () => {
    const [row] = (await opened.ports.ask('home.page', { text: '', offset: 0, limit: 5 })).rows;
    if (row === undefined) throw new Error('got no account, want one');
    expect(await askToLink(opened.popup, row, 'other.example', false)).toBe(true);
    expect(opened.background.askedOf('site.question')).toEqual([
      { id: accountId('northwind'), url: 'https://other.example/' },
    ]);
  });
});
