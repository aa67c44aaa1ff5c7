import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPreviewActions } from '../../../popup/add/preview-actions.ts';
import { choiceOf } from '../../../src/ui/draft/draft-choice.ts';
import { createDraftPreview, type DraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import type { DraftRecord } from '../../../src/vault/records.ts';
import { type BackgroundStart, NORTHWIND_URL } from '../../background/surface-background.ts';
import { accountRecord, draftRecord, totpOf } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

const HOST = 'dash.northwind.example';
let opened: PopupHarness;
let preview: DraftPreview;
let actions: ReturnType<typeof createPreviewActions>;

stopTime(() => opened);
beforeEach(() => {
  toasts.value = [];
});

/** Opens the preview of a draft that was read on the page in front. */
async function start(draft: Partial<DraftRecord> = {}, from: BackgroundStart = {}): Promise<void> {
  const given = { ...draftRecord({ id: 'new', issuer: 'Ledger', name: 'ada' }), host: HOST, ...draft };
  opened = await openPopup({ vault: { accounts: [] }, drafts: [given], ...from });
  await opened.receive();
  const screen = opened.popup.screen.value;
  if (screen.name !== 'preview') throw new Error(`got ${screen.name}, want a preview`);
  preview = createDraftPreview(opened.ports.ask, screen.draft, pageClock, new EventTarget());
  actions = createPreviewActions(opened.popup, preview);
}
const accounts = async () => (await opened.background.contents()).accounts;
const said = () => toasts.value.map(({ text }) => text);

describe('saving and filling in one step', () => {
  it('saves the account with its site before anything is filled, and says both in one message', async () => {
    await start();
    const { asked, tab } = opened.background;
    await actions.saveAndFill();
    const order = asked.map(({ verb }) => verb).filter((verb) => verb === 'draft.save' || verb.startsWith('fill.'));
    expect(order).toEqual(['draft.save', 'fill.account']);
    expect(await accounts()).toMatchObject([{ issuer: 'Ledger', hosts: [{ host: HOST, scope: 'host' }] }]);
    expect(tab.filled).toMatch(/^\d{6}$/);
    expect(said()).toEqual([fillText.savedAndFilled(HOST)]);
    vi.advanceTimersByTime(5_000);
    expect(opened.ports.close).not.toHaveBeenCalled();
  });

  it('keeps the account when nothing could be filled, and the refusal says so', async () => {
    await start({}, { tab: { url: NORTHWIND_URL, result: { outcome: 'refused', why: 'fill-occupied' } } });
    await actions.saveAndFill();
    expect(await accounts()).toHaveLength(1);
    expect(opened.popup.problem.value).toMatchObject({ code: 'fill-occupied', kept: fillText.accountSaved });
    expect(said()).toEqual([]);
  });

  it('says that the account is saved when the wait for the next code is cancelled', async () => {
    const untilMs = Date.now() + 20_000;
    await start({}, { tab: { url: NORTHWIND_URL, result: { outcome: 'wait', untilMs } } });
    const filling = actions.saveAndFill();
    await vi.waitFor(() => expect(opened.popup.waiting.value).toBeDefined());
    opened.popup.waiting.value?.callOff();
    await filling;
    expect(said()).toEqual([addText.saved]);
    expect(await accounts()).toHaveLength(1);
  });

  it('asks before an account that exists is filled on a site it isn’t linked to', async () => {
    const known = accountRecord({ id: 'known', issuer: 'Ledger', name: 'ada', otp: totpOf('old') });
    await start({ otp: totpOf('new') }, { vault: { accounts: [known] } });
    await actions.saveAndFill();
    expect(opened.popup.screen.value).toMatchObject({ name: 'host', subject: { kind: 'account', pending: true } });
    expect(opened.background.tab.filled).toBeUndefined();
    expect(await accounts()).toMatchObject([{ hosts: [], pending: {} }]);
  });

  it('fills the new key of an account that waits for confirmation, and leaves the old one in use', async () => {
    const known = accountRecord({
      ...{ id: 'known', issuer: 'Ledger', name: 'ada', otp: totpOf('old') },
      hosts: [{ host: HOST, scope: 'host' }],
    });
    await start({ otp: totpOf('new') }, { vault: { accounts: [known] } });
    await actions.saveAndFill();
    expect(said()).toEqual([fillText.savedAndNewFilled(HOST)]);
    expect(await accounts()).toMatchObject([{ otp: totpOf('old'), pending: { otp: totpOf('new') } }]);
  });

  it('is offered only where the page in front is the draft’s site, the account is linked to it, and no code was filled', async () => {
    await start();
    expect(actions.canFill.value).toBe(true);
    preview.choose({ bindHost: false });
    expect(actions.canFill.value).toBe(false);
    preview.choose({ bindHost: true });
    preview.noteFilled('123456');
    expect(actions.canFill.value).toBe(false);
    await start({ host: 'other.example' });
    expect(actions.canFill.value).toBe(false);
  });

  it('is not offered on a site that imitates another, whose link is not ticked by itself', async () => {
    const own = accountRecord({ id: 'own', issuer: 'Other', hosts: [{ host: 'northwind.example', scope: 'site' }] });
    const host = 'northwlnd.example';
    await start({ host }, { vault: { accounts: [own] }, tab: { url: `https://${host}/2fa` } });
    expect(choiceOf(preview.draft).bindHost).toBe(false);
    expect(actions.canFill.value).toBe(false);
  });

  it('saves without filling when that is asked for', async () => {
    await start();
    await actions.save();
    expect(opened.background.askedOf('fill.account')).toEqual([]);
    expect(said()).toEqual([addText.saved]);
  });
});
