import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseRoute } from '../../../options/common/route.ts';
import type { Ports } from '../../../popup/app/ports.ts';
import { type Popup, tabHost } from '../../../popup/app/state.ts';
import { copyCode } from '../../../popup/fill/filling.ts';
import { namesIn } from '../../../src/qr/kind.ts';
import { emptyForm } from '../../../src/ui/account-form/setup-key.ts';
import { shownSections } from '../../../src/ui/sections.ts';
import { showToast, toasts } from '../../../src/ui/toasts.ts';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { accountId, draftRecord } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness;
let background: PopupHarness['background'];
let popup: Popup;
let ports: Ports;
let written: readonly string[];
const receive = () => opened.receive();
const northwind = accountId('northwind');
const drafts = () => [draftRecord({ id: 'new' })];

async function start(from: BackgroundStart = {}): Promise<void> {
  opened?.popup.codes.stop();
  opened = await openPopup(from);
  ({ background, popup, ports, written } = opened);
}

stopTime(() => opened);
beforeEach(() => start());

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
    await ports.ask('form.save', { form: { ...emptyForm(), issuer: 'A', secret: ' ' } });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('goes back to a form that was being typed, with what was in it', async () => {
    const form = { ...emptyForm(), secret: 'JBSWY3DP' };
    await ports.ask('form.save', { form });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'add', start: 'type' });
    expect(popup.form.value).toEqual(form);
  });

  it('goes back to an account that was being edited, with what was changed', async () => {
    const edit = { kind: 'account', id: northwind, edit: { note: 'call them' }, site: 'dash' } as const;
    await ports.ask('form.saveEdit', { edit });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'edit', id: northwind, kept: edit });
    await ports.ask('form.saveEdit', {});
    expect(await opened.home()).not.toHaveProperty('edit');
  });

  it.each([
    ['registration', { kind: 'registration', name: 'My key' }, 'register'],
    ['list of recovery codes', { kind: 'recovery', text: '4821 9937' }, 'recovery'],
  ] as const)('goes back to a %s on its own site alone', async (_what, typed, name) => {
    const host = tabHost(ports) ?? '';
    await ports.ask('form.saveEdit', { edit: { ...typed, host: 'elsewhere.example' } });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'home' });
    await ports.ask('form.saveEdit', { edit: { ...typed, host } });
    await receive();
    expect(popup.screen.value).toEqual({ name, kept: { ...typed, host } });
  });

  it('goes back to no edit once the vault was locked', async () => {
    await ports.ask('form.saveEdit', { edit: { kind: 'account', id: northwind, edit: { note: 'x' }, site: '' } });
    await ports.ask('vault.lock');
    await ports.ask('vault.unlock', { passphrase: PASSPHRASE });
    await receive();
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('stays where it is when the state is only refreshed', async () => {
    await start({ drafts: drafts() });
    popup.receive(await opened.home());
    expect(popup.screen.value).toEqual({ name: 'home' });
  });

  it('keeps nothing that was typed, read or said once it hears of a lock', async () => {
    await ports.ask('form.save', { form: { ...emptyForm(), secret: 'JBSWY3DP' } });
    await receive();
    expect(popup.form.value?.secret).toBe('JBSWY3DP');
    popup.shot.value = { image: new Blob(), width: 1, height: 1, codes: [] } as never;
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

describe('what a picture holds', () => {
  const uri = 'otpauth://totp/Acme%20Co:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme%20Co';

  it('is called by issuer and name when there are several', () => {
    expect(namesIn(uri)).toBe('Acme Co ada@example.com');
    expect(namesIn('otpauth://totp/%E0%A4%A?secret=A')).toBe('%E0%A4%A');
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
      `#/accounts/$${'{row.id}'}`,
      `#/accounts/$${'{row.id}'}`,
      '#/accounts?add=camera',
      `#/accounts?add=no-codes$${'{site}'}`,
      `#/keys/lost-$${'{id}'}`,
      '#/readiness/drill',
      '#/recover',
      '#/restore',
      `#/settings/$${'{offer}'}`,
      '#/start-over',
      '#/unlock',
    ]);
    for (const section of shownSections) expect(parseRoute(`#/${section}`)).toEqual({ section });
  });
});
