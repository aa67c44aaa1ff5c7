import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../../options/common/app-state.ts';
import { Fault } from '../../../src/fault.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import type { BackgroundStart } from '../../background/surface-background.ts';
import { accountRecord, recoverySetRecord, securityKeyRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

describe('the shell of the options page', () => {
  let background: OptionsHarness['background'];
  let browser: OptionsHarness['browser'];
  let app: AppState;
  const start = async (state: NonNullable<BackgroundStart['state']>) => {
    ({ app, background, browser } = await openOptions({
      state,
      vault: {
        accounts: [accountRecord({ id: 'a', tags: ['work'] })],
        recoverySets: [
          recoverySetRecord({ id: 's', account: 'a' }),
          recoverySetRecord({ id: 'old', account: 'a', supersededMs: 1 }),
        ],
        securityKeys: [securityKeyRecord({ id: 'k' }), securityKeyRecord({ id: 'gone', label: 'Grey key', lostMs: 1 })],
      },
    }));
  };

  beforeEach(async () => {
    toasts.value = [];
    await start('unlocked');
  });

  it('counts for the navigation what the lists show: codes in force, and every key', async () => {
    await app.open();
    expect(app.counts.value).toEqual({ accounts: 1, recovery: 1, keys: 2 });
    expect(app.tags.value).toEqual(['work']);
  });

  it.each(['none', 'locked', 'lost'] as const)('shows no section while the vault is %s', async (state) => {
    await start(state);
    await app.open();
    expect(app.phase.value).toBe(state);
    expect(app.counts.value).toBeUndefined();
  });

  it('stays locked and says why when the passphrase is wrong', async () => {
    await start('locked');
    await app.open();
    await app.unlock('wrong');
    expect(app.phase.value).toBe('locked');
    expect(app.fault.value?.code).toBe('passphrase-wrong');
    await app.unlock(PASSPHRASE);
    expect(app.phase.value).toBe('unlocked');
    expect(app.fault.value).toBeUndefined();
  });

  it('drops everything from the vault when it hears that the vault was locked', async () => {
    await app.open();
    app.say('Northwind saved.');
    app.locked();
    expect(app.phase.value).toBe('locked');
    expect(app.counts.value).toBeUndefined();
    expect(app.tags.value).toEqual([]);
    expect(app.preferences.value).toBeUndefined();
    expect(toasts.value).toEqual([]);
    expect(browser.recalled).toBe(1);
  });

  it.each(['none', 'lost'] as const)(
    'shows no locked vault where there is %s when it hears of a lock',
    async (state) => {
      await start(state);
      await app.open();
      app.locked();
      await expect.poll(() => app.phase.value).toBe(state);
      // A first-run screen that another page left behind goes on with what there is now.
      await background.ask('vault.create', { passphrase: PASSPHRASE, startOver: state === 'lost' });
      await background.ask('vault.lock');
      app.locked();
      await expect.poll(() => app.phase.value).toBe('locked');
    },
  );

  it('finds out by itself that the vault was locked, where nobody told it, and leaves what is open alone', async () => {
    await app.open();
    await app.look();
    background.failNext('vault.state', new Fault('unexpected', 'got no reply'));
    await app.look();
    expect(app.phase.value).toBe('unlocked');
    await background.ask('vault.lock');
    await app.look();
    expect([app.phase.value, app.counts.value]).toEqual(['locked', undefined]);
  });

  it('locks the page when any answer says that the vault is locked', async () => {
    await app.open();
    await background.ask('vault.lock');
    const into = app.fault;
    expect(await app.attempt(into, () => app.setPreferences({ theme: 'dark' }))).toBe(false);
    expect(app.phase.value).toBe('locked');
  });

  it('tells a background that fails from an empty vault', async () => {
    background.failNext('home.open', new Fault('storage-failed', 'got an error, want a vault'));
    await app.open();
    expect(app.phase.value).toBe('failed');
    expect(app.fault.value?.code).toBe('storage-failed');
    await app.open();
    expect(app.phase.value).toBe('unlocked');
  });

  it('offers to take a change back, and says it when that fails', async () => {
    await app.open();
    app.say('Deleted.', async () => {
      throw new Fault('record-missing', 'got nothing in the bin, want the record');
    });
    expect(toasts.value[0]?.action?.label).toBe('Undo');
    toasts.value[0]?.action?.run();
    await expect.poll(() => toasts.value.at(-1)?.text).toBe('record-missing');
  });

  it('follows the address and writes it', async () => {
    await app.open();
    app.go({ section: 'keys' });
    expect(browser.hash).toBe('#/keys');
    expect(app.route.value.section).toBe('keys');
    browser.hash = '#/elsewhere';
    app.followHash();
    expect(app.route.value).toEqual({ section: 'accounts' });
  });
});
