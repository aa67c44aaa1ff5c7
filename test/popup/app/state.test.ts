import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../../options/common/route.ts';
import { copiedText, createClipboard } from '../../../popup/app/clipboard.ts';
import type { Ports } from '../../../popup/app/ports.ts';
import { createPopup, FIRST_ROWS, type Popup, tabHost } from '../../../popup/app/state.ts';
import { copyCode, fill } from '../../../popup/fill/filling.ts';
import { bindAndFill } from '../../../popup/fill/link.ts';
import { sortableList } from '../../../popup/home/sortable-list.ts';
import { createClient } from '../../../src/messages/client.ts';
import type { HomeView } from '../../../src/messages/home.ts';
import type { AccountRow } from '../../../src/messages/views.ts';
import { emptyForm } from '../../../src/ui/account-form/setup-key.ts';
import { moveRow } from '../../../src/ui/reorder/reorder.ts';
import { claimedName } from '../../../src/ui/scan/read-texts.ts';
import { shownSections } from '../../../src/ui/sections.ts';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { showToast, toasts } from '../../../src/ui/toasts.ts';
import { createFake, draft, type Fake, northwind } from '../fake.ts';

let fake: Fake;
let popup: Popup;
let ports: Ports;
const written: string[] = [];

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  written.length = 0;
  fake = createFake();
  ports = {
    ask: createClient(fake.transport),
    tab: { id: 7, url: 'https://dash.northwind.example/login' },
    tabKnown: Promise.resolve(),
    capture: async () => '',
    pagePictures: async () => ({ links: [], pictures: [] }),
    writeClipboard: async (text) => void written.push(text),
    openOptions: () => undefined,
    close: vi.fn(),
  };
  popup = createPopup(ports);
  return () => {
    popup.codes.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const open = async (): Promise<HomeView> => ports.ask('home.open', { limit: FIRST_ROWS });
const asked = (verb: string) => fake.asked.filter((envelope) => envelope.verb === verb);

describe('opening the popup', () => {
  it('goes back to the account that was being added', async () => {
    fake.drafts = [draft];
    popup.receive(await open(), true);
    expect(popup.screen.value).toEqual({ name: 'preview', draft });
  });

  it('does not go back to a form whose key was taken out again', async () => {
    popup.receive({ ...(await open()), form: { ...emptyForm(), issuer: 'A', secret: ' ' } } as HomeView, true);
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('goes back to a form that was being typed, with what was in it', async () => {
    const form = { ...emptyForm(), secret: 'JBSWY3DP' };
    popup.receive({ ...(await open()), form } as HomeView, true);
    expect(popup.screen.value).toEqual({ name: 'add', start: 'type' });
    expect(popup.form.value).toEqual(form);
  });

  it('stays where it is when the state is only refreshed', async () => {
    fake.drafts = [draft];
    popup.receive(await open());
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('keeps nothing that was typed, read or said once it hears of a lock', async () => {
    popup.receive({ ...(await open()), form: { ...emptyForm(), secret: 'JBSWY3DP' } } as HomeView, true);
    popup.shot.value = { address: 'data:,', width: 1, height: 1, codes: [] } as never;
    popup.unread.value = [{} as never];
    showToast('Northwind deleted.');
    fake.state = 'locked';
    await popup.reload();
    expect([popup.form.value, popup.shot.value, popup.unread.value, toasts.value]).toEqual([
      undefined,
      undefined,
      [],
      [],
    ]);
  });

  it('shows the locked screen when something is asked of a locked vault', async () => {
    popup.receive(await open(), true);
    fake.state = 'locked';
    fake.refuse['account.use'] = 'vault-locked';
    await copyCode(popup, northwind);
    await vi.waitFor(() => expect(popup.home.value?.state).toBe('locked'));
  });
});

describe('searching', () => {
  it('asks the background at each letter and drops late answers', async () => {
    popup.receive(await open(), true);
    popup.listing.search('n');
    popup.listing.search('no');
    await vi.waitFor(() => expect(popup.listing.rows.value.map(({ issuer }) => issuer)).toEqual(['Northwind']));
    expect(asked('home.page').map(({ ask }) => (ask as { text: string }).text)).toEqual(['n', 'no']);
  });

  it('leaves this site out of the list only while nothing is searched for', async () => {
    popup.receive(await open(), true);
    popup.listing.search('n');
    popup.listing.search('');
    await vi.waitFor(() => expect(popup.listing.rows.value.length).toBe(fake.accounts.length));
    expect(asked('home.page').map(({ ask }) => 'exceptUrl' in (ask as object))).toEqual([false, true]);
  });

  it('goes together with a tag, and forgets a tag that is gone', async () => {
    fake.tags = ['work'];
    popup.receive(await open(), true);
    popup.listing.filter('work');
    popup.listing.search('het');
    await vi.waitFor(() => expect(popup.listing.rows.value.map(({ issuer }) => issuer)).toEqual(['Hetzner']));
    expect(asked('home.page').map(({ ask }) => 'exceptUrl' in (ask as object))).toEqual([false, false]);
    fake.tags = [];
    await popup.reload();
    expect(popup.listing.tag.value).toBeUndefined();
    popup.listing.clear();
    await vi.waitFor(() => expect(popup.listing.rows.value.length).toBe(fake.accounts.length));
  });

  it('loads later pages after what is there, once', async () => {
    fake.accounts = Array.from({ length: 130 }, (_, at) => ({ ...northwind, id: `n${at}` as typeof northwind.id }));
    popup.receive(await open(), true);
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS);
    await Promise.all([popup.listing.more(), popup.listing.more()]);
    expect(popup.listing.rows.value.length).toBe(FIRST_ROWS + 50);
    await popup.listing.more();
    await popup.listing.more();
    await popup.listing.more();
    expect(popup.listing.rows.value.map(({ id }) => id)).toEqual(fake.accounts.map(({ id }) => id));
  });
});

describe('filling', () => {
  const subject = { kind: 'account', id: northwind.id } as const;
  const question = { outcome: 'ask', host: 'x.example', registrable: 'x.example', bound: [] } as const;

  it('closes the popup once the code is in the page', async () => {
    popup.receive(await open(), true);
    await fill(popup, subject);
    expect(ports.close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(ports.close).toHaveBeenCalled();
  });

  it('asks about a new host and fills after the answer', async () => {
    popup.receive(await open(), true);
    fake.answers['fill.account'] = () => question;
    await fill(popup, subject);
    expect(popup.screen.value).toEqual({
      name: 'host',
      subject,
      question: { host: 'x.example', registrable: 'x.example', bound: [] },
    });
    await bindAndFill(popup, subject, 'x.example', 'site');
    expect(asked('fill.bind')[0]?.ask).toEqual({ id: northwind.id, tabId: 7, host: 'x.example', scope: 'site' });
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('speaks of "Fill next" only where the account has a recovery code to fill here', async () => {
    const refuse = () => ({ outcome: 'refused', why: 'fill-recovery-field' });
    const todoOf = async (row: AccountRow) => {
      fake.site = [row];
      popup.receive(await open(), true);
      fake.answers['fill.account'] = refuse;
      // A press right after another one is a double click.
      await vi.advanceTimersByTimeAsync(1_000);
      await fill(popup, subject);
      return popup.problem.value?.todo;
    };
    const { recovery, ...bare } = northwind;
    expect(recovery?.unused).toBeGreaterThan(0);
    expect(await todoOf(northwind)).toBeUndefined();
    expect(await todoOf(bare)).toBe(fillText.noRecoveryCodes);
    if (recovery !== undefined)
      expect(await todoOf({ ...bare, recovery: { ...recovery, unused: 0 } })).toBe(fillText.noRecoveryCodes);
  });

  it('waits for the next code in the open, then fills it', async () => {
    popup.receive(await open(), true);
    let asks = 0;
    const untilMs = Date.now() + 2_000;
    fake.answers['fill.account'] = () =>
      asks++ === 0 ? { outcome: 'wait', untilMs } : { outcome: 'filled', host: 'x' };
    const done = fill(popup, subject);
    await vi.advanceTimersByTimeAsync(100);
    expect(popup.waiting.value).toMatchObject({ seconds: 2 });
    expect(asks).toBe(1);
    await vi.advanceTimersByTimeAsync(2_100);
    await done;
    expect(asks).toBe(2);
    expect(popup.waiting.value).toBeUndefined();
  });

  it('pressed again while it waits, it is called off', async () => {
    popup.receive(await open(), true);
    fake.answers['fill.account'] = () => ({ outcome: 'wait', untilMs: Date.now() + 2_000 });
    const done = fill(popup, subject);
    await vi.advanceTimersByTimeAsync(200);
    // The second half of a double click.
    await fill(popup, subject);
    expect(popup.waiting.value).toBeDefined();
    await vi.advanceTimersByTimeAsync(600);
    await fill(popup, subject);
    await done;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked('fill.account')).toHaveLength(1);
    expect(ports.close).not.toHaveBeenCalled();
  });

  it('stays open where the form was not sent, so that the user reads why', async () => {
    popup.receive(await open(), true);
    fake.answers['fill.account'] = () => ({ outcome: 'filled', host: 'x', sending: 'elsewhere' });
    await fill(popup, subject);
    vi.advanceTimersByTime(5_000);
    expect(ports.close).not.toHaveBeenCalled();
  });

  it('says what a command that opened it could not do', async () => {
    const view = await open();
    popup.receive(view.state === 'unlocked' ? { ...view, refused: 'fill-no-field' } : view, true);
    expect(popup.problem.value).toEqual({ code: 'fill-no-field' });
  });

  it('says why nothing was filled, with the code to copy', async () => {
    popup.receive(await open(), true);
    fake.answers['fill.account'] = () => ({ outcome: 'refused', why: 'fill-frame', copy: '492039' });
    await fill(popup, subject);
    expect(popup.problem.value).toEqual({ code: 'fill-frame', copy: '492039' });
    expect(ports.close).not.toHaveBeenCalled();
  });
});

describe('a double click', () => {
  it('on Copy spends one counter, and a later press the next', async () => {
    popup.receive(await open(), true);
    const token = fake.accounts.find(({ kind }) => kind === 'hotp') ?? northwind;
    await Promise.all([copyCode(popup, token), copyCode(popup, token)]);
    await copyCode(popup, token);
    expect([asked('account.use').length, written]).toEqual([1, ['492039']]);
    await vi.advanceTimersByTimeAsync(1_000);
    await copyCode(popup, token);
    expect(asked('account.use')).toHaveLength(2);
  });

  it('fills one recovery code, and no code twice', async () => {
    popup.receive(await open(), true);
    const { id, recovery } = northwind;
    const press = () => fill(popup, { kind: 'recovery', id, set: recovery?.set ?? ('' as never) });
    await Promise.all([press(), press()]);
    await press();
    expect(asked('fill.recovery')).toHaveLength(1);
    await Promise.all([fill(popup, { kind: 'account', id }), fill(popup, { kind: 'account', id })]);
    expect(asked('fill.account')).toHaveLength(1);
  });
});

describe('the clipboard', () => {
  it('is cleared after the chosen time, counted from the last copy', async () => {
    popup.receive(await open(), true);
    await copyCode(popup, northwind);
    await vi.advanceTimersByTimeAsync(20_000);
    await copyCode(popup, northwind);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(written).toEqual(['492039', '492039']);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(written).toEqual(['492039', '492039', '']);
  });

  it('is not cleared of what the user copied since', async () => {
    popup.receive(await open(), true);
    await copyCode(popup, northwind);
    popup.clipboard.forget();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual(['492039']);
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
    expect(claimedName(uri)).toBe('Acme Co ada@example.com');
    expect(claimedName('otpauth://totp/%E0%A4%A?secret=A')).not.toBe('');
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
  it('is on screen at once, and undone when it could not be saved', async () => {
    popup.receive(await open(), true);
    const names = () => popup.listing.rows.value.slice(0, 3).map(({ issuer }) => issuer);
    const [, cloud] = popup.listing.rows.value;
    const moving = moveRow(sortableList(popup), cloud?.id ?? northwind.id, 2);
    expect(names()).toEqual(['GitHub', 'Posteo', 'Cloud 66']);
    await moving;
    fake.refuse['account.move'] = 'storage-full';
    await moveRow(sortableList(popup), cloud?.id ?? northwind.id, 1);
    expect(popup.problem.value).toEqual({ code: 'storage-full' });
    expect(names()).toEqual(['GitHub', 'Cloud 66', 'Posteo']);
  });

  it('to the end of what is loaded loads more first, so that it does not land below rows not seen yet', async () => {
    fake.accounts = Array.from({ length: 40 }, (_, at) => ({ ...northwind, id: `n${at}` as typeof northwind.id }));
    popup.receive(await open(), true);
    await moveRow(sortableList(popup), 'n3' as typeof northwind.id, FIRST_ROWS - 1);
    expect(asked('account.move')[0]?.ask).toEqual({ id: 'n3', before: 'n12' });
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
