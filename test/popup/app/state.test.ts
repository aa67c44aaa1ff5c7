import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../../options/common/route.ts';
import { EMPTY_FORM } from '../../../popup/add/draft-choice.ts';
import { scannedLabel } from '../../../popup/add/scan-results.ts';
import { copiedText, createClipboard } from '../../../popup/app/clipboard.ts';
import type { Ports } from '../../../popup/app/ports.ts';
import { createPopup, FIRST_ROWS, type Popup, tabHost } from '../../../popup/app/state.ts';
import { bindAndFill, copyCode, fill } from '../../../popup/fill/filling.ts';
import { moveAccount } from '../../../popup/home/reorder.ts';
import { Fault } from '../../../src/fault.ts';
import type { HomeView } from '../../../src/messages/home.ts';
import type { AccountRow } from '../../../src/messages/views.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { shownSections } from '../../../src/ui/sections.ts';
import { showToast, toasts } from '../../../src/ui/toasts.ts';
import type { AccountRecord } from '../../../src/vault/records.ts';
import { START_MS } from '../../background/in-memory-background.ts';
import {
  type BackgroundStart,
  NORTHWIND_URL,
  openBackground,
  type SurfaceBackground,
  TAB_ID,
} from '../../background/surface-background.ts';
import { exampleVault, withAccounts } from '../../vault/example.ts';
import { accountId, accountRecord, draftRecord, recoverySetId, secretOf, totpOf } from '../../vault/records.ts';

vi.mock('hash-wasm', () => import('../../background/quick-argon2.ts'));

let background: SurfaceBackground;
let popup: Popup;
let ports: Ports;
const written: string[] = [];
const northwind = accountId('northwind');
const token = accountId('token');

/** Opens the popup's state over a background that starts so, on the page of its tab. */
async function start(from: BackgroundStart = {}): Promise<void> {
  popup?.codes.stop();
  written.length = 0;
  background = await openBackground(from);
  ports = {
    ask: background.ask,
    tab: { id: TAB_ID, url: background.tab.url },
    tabKnown: Promise.resolve(),
    capture: async () => '',
    pagePictures: async () => ({ links: [], pictures: [] }),
    writeClipboard: async (text) => void written.push(text),
    openOptions: () => undefined,
    close: vi.fn(),
  };
  popup = createPopup(ports);
}

beforeEach(async () => {
  // What the background waits for is no timer, and goes on while these stand.
  vi.useFakeTimers({
    now: START_MS,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  await start();
  return () => {
    popup.codes.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const open = async (): Promise<HomeView> => ports.ask('home.open', { url: background.tab.url, limit: FIRST_ROWS });
const receive = async () => popup.receive(await open(), true);
const codeOf = (name: string) => generateCode(totpOf(name), Date.now());
const issuers = () => popup.listing.rows.value.map(({ issuer }) => issuer);
/** A press right after another one is a double click. */
const later = () => vi.advanceTimersByTimeAsync(1_000);
const drafts = () => [draftRecord({ id: 'new' })];
const manyAccounts = (many: number): readonly AccountRecord[] =>
  Array.from({ length: many }, (_, order) => accountRecord({ id: `n${String(order).padStart(3, '0')}`, order }));

describe('opening the popup', () => {
  it('goes back to the account that was being added', async () => {
    await start({ drafts: drafts() });
    await receive();
    expect(popup.screen.value).toMatchObject({
      name: 'preview',
      draft: { issuer: 'Harbour', code: expect.any(String) },
    });
  });

  it('does not go back to a form whose key was taken out again', async () => {
    await ports.ask('form.save', { form: { ...EMPTY_FORM, issuer: 'A', secret: ' ' } });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('goes back to a form that was being typed, with what was in it', async () => {
    const form = { ...EMPTY_FORM, secret: 'JBSWY3DP' };
    await ports.ask('form.save', { form });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'add', start: 'type' });
    expect(popup.form.value).toEqual(form);
  });

  it('stays where it is when the state is only refreshed', async () => {
    await start({ drafts: drafts() });
    popup.receive(await open());
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('keeps nothing that was typed, read or said once it hears of a lock', async () => {
    await ports.ask('form.save', { form: { ...EMPTY_FORM, secret: 'JBSWY3DP' } });
    await receive();
    expect(popup.form.value?.secret).toBe('JBSWY3DP');
    popup.shot.value = { address: 'data:,', width: 1, height: 1, codes: [] } as never;
    popup.unread.value = [{} as never];
    showToast('Northwind deleted.');
    await ports.ask('vault.lock');
    await popup.reload();
    expect([popup.form.value, popup.shot.value, popup.unread.value, toasts.value]).toEqual([
      undefined,
      undefined,
      [],
      [],
    ]);
  });

  it('shows the locked screen when something is asked of a locked vault', async () => {
    await receive();
    await ports.ask('vault.lock');
    await copyCode(popup, { id: northwind, kind: 'totp' });
    await background.idle();
    expect(popup.home.value?.state).toBe('locked');
    expect(written).toEqual([]);
  });
});

describe('searching', () => {
  it('asks the background at each letter and drops late answers', async () => {
    await receive();
    const answerFirst = background.holdNext('home.page');
    popup.listing.search('n');
    popup.listing.search('no');
    await background.idle();
    expect(issuers()).toEqual(['Northwind']);
    answerFirst();
    await background.idle();
    expect(issuers()).toEqual(['Northwind']);
    expect(background.askedOf('home.page').map(({ text }) => text)).toEqual(['n', 'no']);
  });

  it('leaves the accounts of this site out of the list only while nothing is searched for', async () => {
    const { accounts } = await background.contents();
    await receive();
    popup.listing.search('n');
    popup.listing.search('');
    await background.idle();
    expect(popup.listing.rows.value.map(({ id }) => id).sort()).toEqual(
      accounts
        .map(({ id }) => id)
        .filter((id) => id !== northwind)
        .sort(),
    );
    expect(background.askedOf('home.page').map((ask) => ask.exceptUrl)).toEqual([undefined, NORTHWIND_URL]);
  });

  it('goes together with a tag, and forgets a tag that is gone', async () => {
    await receive();
    popup.listing.filter('work');
    popup.listing.search('het');
    await background.idle();
    expect(issuers()).toEqual(['Hetzner']);
    expect(background.askedOf('home.page').map((ask) => ask.exceptUrl)).toEqual([undefined, undefined]);
    await background.change((contents) => withAccounts(contents, (account) => ({ ...account, tags: [] })));
    await popup.reload();
    expect(popup.listing.tag.value).toBeUndefined();
    popup.listing.clear();
    await background.idle();
    expect(popup.listing.rows.value).toHaveLength((await background.contents()).accounts.length - 1);
  });

  it('loads later pages after what is there, and each page once', async () => {
    const accounts = manyAccounts(130);
    await start({ vault: { accounts } });
    await receive();
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS);
    await Promise.all([popup.listing.more(), popup.listing.more()]);
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS + 50);
    await popup.listing.more();
    await popup.listing.more();
    await popup.listing.more();
    expect(popup.listing.rows.value.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id));
  });
});

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

  it('asks about a new host and fills after the answer', async () => {
    await start({ tab: { url: 'https://login.northwind.example/' } });
    const { hosts: bound } = await ports.ask('account.view', { id: northwind });
    await receive();
    await fill(popup, subject);
    expect(popup.screen.value).toEqual({
      name: 'host',
      subject,
      question: {
        host: 'login.northwind.example',
        registrable: 'northwind.example',
        site: 'northwind.example',
        bound,
      },
    });
    expect(background.tab.filled).toBeUndefined();
    await bindAndFill(popup, subject, 'northwind.example', 'site');
    expect(background.askedOf('fill.bind')).toEqual([
      { id: northwind, tabId: TAB_ID, host: 'northwind.example', scope: 'site' },
    ]);
    expect(popup.screen.value).toEqual({ name: 'home' });
    expect(background.tab.filled).toBe(codeOf('northwind'));
  });

  it('speaks of "Fill next" only where the account has a recovery code to fill here', async () => {
    const vault = exampleVault(START_MS);
    const todoOf = async (recoverySets: typeof vault.recoverySets) => {
      await start({
        vault: { ...vault, recoverySets },
        tab: { url: NORTHWIND_URL, result: { outcome: 'refused', why: 'fill-recovery-field' } },
      });
      await receive();
      await fill(popup, subject);
      expect(popup.problem.value?.code).toBe('fill-recovery-field');
      return popup.problem.value?.todo;
    };
    const spent = vault.recoverySets.map((set) => ({
      ...set,
      codes: set.codes.map(({ text }) => ({ text, usedMs: START_MS })),
    }));
    expect(await todoOf(vault.recoverySets)).toBeUndefined();
    expect(await todoOf([])).toMatch(/^None are kept for this account/);
    expect(await todoOf(spent)).toMatch(/^None are kept/);
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
    expect(toasts.value.at(-1)?.text).toContain('Not sent');
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
    expect(popup.problem.value).toEqual({ code: 'fill-frame', copy: codeOf('northwind') });
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

describe('the clipboard', () => {
  const row: Pick<AccountRow, 'id' | 'kind'> = { id: northwind, kind: 'totp' };

  it('is cleared after the chosen time, counted from the last copy', async () => {
    const code = codeOf('northwind');
    await receive();
    await copyCode(popup, row);
    await vi.advanceTimersByTimeAsync(20_000);
    await copyCode(popup, row);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(written).toEqual([code, code]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(written).toEqual([code, code, '']);
  });

  it('is not cleared of what the user copied since', async () => {
    const code = codeOf('northwind');
    await receive();
    await copyCode(popup, row);
    popup.clipboard.forget();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([code]);
  });

  it('is offered to be cleared where the browser wants a press of a button for that', async () => {
    let refuses = false;
    const write = async (text: string) => {
      if (refuses && text === '') throw new Error('NotAllowedError');
      written.push(text);
    };
    const onKept = vi.fn<(clear: () => Promise<void>) => void>();
    const clock = {
      nowMs: Date.now,
      after: (delayMs: number, run: () => void) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    };
    await createClipboard(write, clock, onKept).copy('492039', 30);
    refuses = true;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(onKept).toHaveBeenCalledOnce();
    refuses = false;
    await onKept.mock.calls[0]?.[0]();
    expect(written).toEqual(['492039', '']);
  });

  it('is left alone when clearing is off, and nothing is promised', async () => {
    const after = vi.fn();
    await createClipboard(ports.writeClipboard, { nowMs: () => 0, after }, vi.fn()).copy('1', 0);
    expect(after).not.toHaveBeenCalled();
    expect(copiedText(0)).toBe('Copied.');
  });
});

describe('what a picture holds', () => {
  const uri = 'otpauth://totp/Acme%20Co:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme%20Co';

  it('is called by issuer and name when there are several', () => {
    expect(scannedLabel(uri)).toBe('Acme Co ada@example.com');
    expect(scannedLabel('otpauth://totp/%E0%A4%A?secret=A')).not.toBe('');
  });
});

describe('the host of the tab', () => {
  it('is bound in ASCII with a port that is not the default, and only for the web', () => {
    const at = (url: string) => tabHost({ ...ports, tab: { url } });
    expect(at('https://bücher.example/x')).toBe('xn--bcher-kva.example');
    expect(at('http://localhost:8080/')).toBe('localhost:8080');
    expect(at('https://a.example:443/')).toBe('a.example');
    expect(at('chrome://settings')).toBeUndefined();
    expect(at('file:///etc/hosts')).toBeUndefined();
  });
});

describe('moving an account by hand', () => {
  const vault = () => {
    const example = exampleVault(START_MS);
    return { ...example, preferences: { ...example.preferences, sort: 'hand' } as const };
  };
  const first = () => issuers().slice(0, 3);

  it('is on screen at once, and undone when it could not be saved', async () => {
    await start({ vault: vault() });
    await receive();
    const moving = moveAccount(popup, accountId('cloud66'), 2);
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
    await moving;
    background.profile.databaseFaults.before = (action) => {
      if (action === 'write') throw new Fault('storage-full', 'got QuotaExceededError, want room');
    };
    await moveAccount(popup, accountId('cloud66'), 1);
    expect(popup.problem.value).toEqual({ code: 'storage-full' });
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
    background.profile.databaseFaults.before = undefined;
    await popup.reload();
    expect(first()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
  });

  it('stays on screen when the next page was under way meanwhile', async () => {
    await start({ vault: { ...vault(), accounts: manyAccounts(40) } });
    await receive();
    const answer = background.holdNext('home.page');
    const loading = popup.listing.more();
    await moveAccount(popup, accountId('n003'), 0);
    answer();
    await loading;
    const order = [3, 0, 1, 2, ...Array.from({ length: 36 }, (_, at) => at + 4)];
    expect(popup.listing.rows.value.map(({ id }) => id)).toEqual(
      order.map((at) => accountId(`n${String(at).padStart(3, '0')}`)),
    );
  });

  it('to the end of what is loaded loads more first, so that it does not land below rows not seen yet', async () => {
    await start({ vault: { ...vault(), accounts: manyAccounts(40) } });
    await receive();
    await moveAccount(popup, accountId('n003'), FIRST_ROWS - 1);
    expect(background.askedOf('account.move')).toEqual([{ id: accountId('n003'), before: accountId('n012') }]);
  });
});

describe('the ways out of the popup', () => {
  it('lead to sections of the options page that have something to show', () => {
    const folder = new URL('../../../popup/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const hashes = sources.flatMap((source) =>
      [...source.matchAll(/openOptions\(['"`]([^)]*)['"`]\)/g)].map(([, hash]) => hash),
    );
    // Everything else goes through OptionsLink, which draws nothing for a section that is not there.
    const others = hashes.filter((hash) => !shownSections.some((section) => hash === `#/${section}`));
    expect(others.sort()).toEqual([
      '',
      `#/$${'{section}'}`,
      `#/accounts/$${'{account.id}'}`,
      '#/accounts?add=camera',
      '#/recover',
      '#/restore',
      '#/unlock',
    ]);
    for (const section of shownSections) expect(parseRoute(`#/${section}`)).toEqual({ section });
  });
});
