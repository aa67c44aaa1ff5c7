import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ports } from '../../../popup/app/ports.ts';
import { FIRST_ROWS, type Popup } from '../../../popup/app/state.ts';
import { copyCode, copyText, fill } from '../../../popup/fill/filling.ts';
import { bindAndFill, fillOnce } from '../../../popup/fill/link.ts';
import { Fault } from '../../../src/fault.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { copiedText } from '../../../src/ui/clipboard.ts';
import { sitesText } from '../../../src/ui/host-question/host-question.ts';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { defaultPreferences } from '../../../src/vault/preferences.ts';
import { START_MS } from '../../background/in-memory-background.ts';
import { type BackgroundStart, NORTHWIND_URL, TAB_ID } from '../../background/surface-background.ts';
import { exampleVault } from '../../vault/example.ts';
import { accountId, recoverySetId, secretOf, totpOf } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let background: PopupHarness['background'];
let popup: Popup;
let ports: Ports;
let written: readonly string[];
const receive = () => opened.receive();
const northwind = accountId('northwind');
const token = accountId('token');
const codeOf = (name: string) => generateCode(totpOf(name), Date.now());
/** A press right after another one is a double click. */
const later = () => vi.advanceTimersByTimeAsync(1_000);

async function start(from: BackgroundStart = {}): Promise<void> {
  opened?.popup.codes.stop();
  opened = await openPopup(from);
  ({ background, popup, ports, written } = opened);
}

stopTime(() => opened);
beforeEach(() => start());

describe('filling', () => {
  const subject = { kind: 'account', id: northwind } as const;

  it('closes the popup once the code is in the page', async () => {
    await receive();
    await fill(popup, subject);
    expect(background.tab.filled).toBe(codeOf('northwind'));
    expect(ports.close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(ports.close).toHaveBeenCalled();
  });

  it('asks where the code goes, and fills there after the answer', async () => {
    const question = { why: 'drawn', places: [{ id: 'place' }] } as const;
    await start({ tab: { url: NORTHWIND_URL, result: { outcome: 'place', ...question } } });
    await receive();
    await fill(popup, subject);
    expect(popup.screen.value).toEqual({ name: 'place', subject, question });
    delete background.tab.result;
    await later();
    await fill(popup, subject, { place: 'place' });
    expect(background.tab.asked?.place).toBe('place');
    expect(background.tab.filled).toBe(codeOf('northwind'));
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('asks about a new host and fills after the answer', async () => {
    await start({ tab: { url: 'https://login.northwind.example/' } });
    const { hosts: bound } = await ports.ask('account.view', { id: northwind });
    await receive();
    await fill(popup, subject);
    expect(popup.screen.value).toEqual({
      name: 'host',
      subject,
      question: {
        account: { id: northwind, issuer: 'Northwind', name: 'ada@example.com' },
        host: 'login.northwind.example',
        shown: { before: 'login.', registrable: 'northwind.example', after: '' },
        site: 'northwind.example',
        bound,
      },
    });
    expect(background.tab.filled).toBeUndefined();
    await bindAndFill(popup, subject, { host: 'northwind.example', scope: 'site' });
    expect(background.askedOf('fill.bind')).toEqual([
      { id: northwind, tabId: TAB_ID, host: 'northwind.example', scope: 'site', press: { quick: true } },
    ]);
    expect(popup.screen.value).toEqual({ name: 'home' });
    expect(background.tab.filled).toBe(codeOf('northwind'));
  });

  it('asks about a suggested account in its place, and links nothing by filling once', async () => {
    await start({ tab: { url: 'https://login.northwind.example/' } });
    await receive();
    await popup.suggestions.load();
    expect(popup.suggestions.rows().map(({ id }) => id)).toEqual([northwind]);
    expect(popup.codes.of(northwind).value.code).toBe(codeOf('northwind'));
    await fill(popup, subject);
    const once = { host: 'login.northwind.example' };
    expect(popup.screen.value).toMatchObject({ name: 'home', asked: { subject, question: once } });
    await fillOnce(popup, subject, once);
    expect(background.askedOf('fill.bind')).toEqual([]);
    expect(background.tab.filled).toBe(codeOf('northwind'));
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('keeps the answer of one fill for the question about the place', async () => {
    await start({ tab: { url: 'https://login.northwind.example/' } });
    await receive();
    const once = { host: 'login.northwind.example' };
    background.tab.result = { outcome: 'place', why: 'drawn', places: [{ id: 'place' }] };
    await fillOnce(popup, subject, once);
    expect(popup.screen.value).toMatchObject({ name: 'place', subject: { ...subject, once } });
    delete background.tab.result;
    await later();
    await fill(popup, { ...subject, once }, { place: 'place' });
    expect(background.tab.filled).toBe(codeOf('northwind'));
    expect((await ports.ask('account.view', { id: northwind })).hosts).not.toContainEqual({ ...once, scope: 'host' });
  });

  it('offers a recovery code at a field for one only where the account has one', async () => {
    const vault = exampleVault(START_MS);
    const actionOf = async (recoverySets: typeof vault.recoverySets) => {
      await start({
        vault: { ...vault, recoverySets },
        tab: { url: NORTHWIND_URL, result: { outcome: 'refused', why: 'fill-recovery-field' } },
      });
      await receive();
      await fill(popup, subject);
      expect(popup.problem.value?.code).toBe('fill-recovery-field');
      expect(popup.problem.value).not.toHaveProperty('copy');
      return popup.problem.value?.action?.label ?? popup.problem.value?.todo;
    };
    const spent = vault.recoverySets.map((set) => ({
      ...set,
      codes: set.codes.map(({ text }) => ({ text, usedMs: START_MS })),
    }));
    expect(await actionOf(vault.recoverySets)).toBe(fillText.refused.fillRecovery);
    expect(await actionOf([])).toBe(fillText.noRecoveryCodes);
    expect(await actionOf(spent)).toBe(fillText.noRecoveryCodes);
  });

  it('offers the code at a field for one that a recovery code was meant for', async () => {
    await start({ tab: { url: NORTHWIND_URL, result: { outcome: 'refused', why: 'fill-wants-code' } } });
    await receive();
    await fill(popup, { kind: 'recovery', id: northwind, set: recoverySetId('set-1') });
    expect(popup.problem.value).toMatchObject({
      code: 'fill-wants-code',
      todo: fillText.refused.canFillCode,
      action: { label: fillText.refused.fillCode },
    });
    popup.problem.value?.action?.run();
    await background.idle();
    expect(background.askedOf('fill.account')).toHaveLength(1);
  });

  it('waits in sight for the next code, then fills it', async () => {
    vi.setSystemTime(START_MS + 28_000);
    await receive();
    const done = fill(popup, subject);
    await background.idle();
    await vi.advanceTimersByTimeAsync(100);
    expect(popup.waiting.value).toMatchObject({ seconds: 2 });
    expect(background.askedOf('fill.account')).toHaveLength(1);
    expect(background.tab.filled).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_100);
    await done;
    expect(background.askedOf('fill.account')).toHaveLength(2);
    expect(background.tab.filled).toBe(generateCode(totpOf('northwind'), START_MS + 30_000));
    expect(popup.waiting.value).toBeUndefined();
  });

  it('is called off when it is pressed again while it waits', async () => {
    vi.setSystemTime(START_MS + 28_000);
    await receive();
    const done = fill(popup, subject);
    await background.idle();
    await vi.advanceTimersByTimeAsync(200);
    // The second half of a double click.
    await fill(popup, subject);
    expect(popup.waiting.value).toBeDefined();
    await vi.advanceTimersByTimeAsync(600);
    await fill(popup, subject);
    await done;
    await vi.advanceTimersByTimeAsync(5_000);
    await background.idle();
    expect(background.askedOf('fill.account')).toHaveLength(1);
    expect(background.tab.filled).toBeUndefined();
    expect(ports.close).not.toHaveBeenCalled();
  });

  it('leaves the popup open where the form was not sent, so that the user reads why', async () => {
    const value = codeOf('northwind');
    const host = 'dash.northwind.example';
    await start({
      tab: { url: NORTHWIND_URL, result: { outcome: 'filled', host, value, sending: 'elsewhere' } },
    });
    await receive();
    await fill(popup, subject);
    expect(toasts.value.at(-1)?.text).toBe(fillText.sending.elsewhere('dash.northwind.example'));
    vi.advanceTimersByTime(5_000);
    expect(ports.close).not.toHaveBeenCalled();
  });

  it('tells what a command that opened the popup could not do', async () => {
    await background.background.oneTimeMessages.putRefusal('fill-no-field');
    Object.assign(background.front, ports.tab);
    popup.receive(await ports.ask('home.open', { tab: 'active', limit: FIRST_ROWS }), true);
    expect(popup.problem.value).toEqual({ code: 'fill-no-field' });
  });

  it('tells why nothing was filled, with the code to copy', async () => {
    background.tab.result = { outcome: 'refused', why: 'fill-frame' };
    await receive();
    await fill(popup, subject);
    expect(popup.problem.value).toEqual({ code: 'fill-frame', copy: codeOf('northwind'), of: northwind });
    expect(ports.close).not.toHaveBeenCalled();
  });
});

describe('copying', () => {
  const row = { id: northwind, kind: 'totp' } as const;

  it('leaves the popup open and says so, unless the user wants it closed', async () => {
    await receive();
    await copyCode(popup, row);
    expect(ports.close).not.toHaveBeenCalled();
    expect(toasts.value.at(-1)?.text).toBe(copiedText('while-open', defaultPreferences().clipboardSeconds));
    await ports.ask('preferences.set', { closeAfterCopy: true });
    await receive();
    await later();
    await copyCode(popup, row);
    expect(written).toEqual([codeOf('northwind'), codeOf('northwind')]);
    expect(ports.close).toHaveBeenCalledOnce();
  });

  it('says so where the page is none of the account’s, and stays open then', async () => {
    await start({
      vault: { ...exampleVault(START_MS), preferences: { ...defaultPreferences(), closeAfterCopy: true } },
      tab: { url: 'https://evil.example/' },
    });
    const { hosts } = await ports.ask('account.view', { id: northwind });
    await receive();
    await copyCode(popup, row);
    const warning = fillText.elsewhere.plain(sitesText(hosts));
    expect(toasts.value.at(-1)?.text).toBe(
      `${copiedText('while-open', defaultPreferences().clipboardSeconds)} ${warning}`,
    );
    expect(ports.close).not.toHaveBeenCalled();
  });

  it('names what a look-alike imitates, also when the code comes from a refusal', async () => {
    await start({ tab: { url: 'https://dash.northwind.example.evil.example/' } });
    await receive();
    await copyText(popup, '123456', northwind);
    expect(written).toEqual(['123456']);
    const warning = fillText.elsewhere.lookalike('dash.northwind.example.evil.example', 'dash.northwind.example');
    expect(toasts.value.at(-1)?.text).toContain(warning);
  });

  it('leaves the popup open where nothing was copied', async () => {
    await start({
      vault: { ...exampleVault(START_MS), preferences: { ...defaultPreferences(), closeAfterCopy: true } },
    });
    await receive();
    background.failNext('account.use', new Fault('storage-full', 'got no room, want some'));
    await copyCode(popup, row);
    expect(popup.problem.value).toEqual({ code: 'storage-full' });
    expect(ports.close).not.toHaveBeenCalled();
  });
});

describe('a double click', () => {
  const counterCode = (counter: number) =>
    generateCode({ kind: 'hotp', secret: secretOf('token'), algorithm: 'SHA-1', digits: 6, counter }, 0);

  it('on Copy spends one counter, and a later press spends the next', async () => {
    await receive();
    const row = { id: token, kind: 'hotp' } as const;
    await Promise.all([copyCode(popup, row), copyCode(popup, row)]);
    await copyCode(popup, row);
    expect(written).toEqual([counterCode(7)]);
    await later();
    await copyCode(popup, row);
    expect(written).toEqual([counterCode(7), counterCode(8)]);
    expect((await ports.ask('account.view', { id: token })).counter).toBe(9);
  });

  it('on Fill next fills one recovery code, and no code twice', async () => {
    await receive();
    const set = recoverySetId('set-1');
    const press = () => fill(popup, { kind: 'recovery', id: northwind, set });
    await Promise.all([press(), press()]);
    await press();
    expect(background.tab.filled).toBe('3f9c-81d3');
    const { codes } = await ports.ask('recovery.codes', { id: set });
    expect(codes.filter(({ usedMs }) => usedMs !== undefined)).toHaveLength(4);
    const fillCode = () => fill(popup, { kind: 'account', id: northwind });
    await Promise.all([fillCode(), fillCode()]);
    expect(background.askedOf('fill.account')).toHaveLength(1);
  });
});
