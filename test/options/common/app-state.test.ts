import { beforeEach, describe, expect, it } from 'vitest';
import { type AppState, createAppState } from '../../../options/common/app-state.ts';
import { Fault } from '../../../src/fault.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { createFake, type Fake, passphrase } from '../fake.ts';
import { account, recoverySet, securityKey } from '../records.ts';

describe('the shell of the options page', () => {
  let fake: Fake;
  let app: AppState;

  beforeEach(() => {
    toasts.value = [];
    fake = createFake({
      accounts: [account({ id: 'a', tags: ['work'] })],
      sets: [recoverySet({ id: 's', account: 'a' }), recoverySet({ id: 'old', account: 'a', supersededMs: 1 })],
      keys: [securityKey({ id: 'k' }), securityKey({ id: 'gone', lostMs: 1 })],
    });
    app = createAppState(fake.platform, (code) => code);
  });

  it('counts what is in force for the navigation', async () => {
    await app.open();
    expect(app.counts.value).toEqual({ accounts: 1, recovery: 1, keys: 1 });
    expect(app.tags.value).toEqual(['work']);
  });

  it.each(['none', 'locked', 'lost'] as const)('shows no section while the vault is %s', async (state) => {
    fake.state = state;
    await app.open();
    expect(app.phase.value).toBe(state);
    expect(app.counts.value).toBeUndefined();
  });

  it('stays locked and says why when the passphrase is wrong', async () => {
    fake.state = 'locked';
    await app.open();
    await app.unlock('wrong');
    expect(app.phase.value).toBe('locked');
    expect(app.fault.value?.code).toBe('passphrase-wrong');
    await app.unlock(passphrase);
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
    expect(fake.recalled).toBe(1);
  });

  it.each(['none', 'lost'] as const)(
    'shows no locked vault where there is %s when it hears of a lock',
    async (state) => {
      fake.state = state;
      await app.open();
      app.locked();
      await expect.poll(() => app.phase.value).toBe(state);
      // A first-run screen that another page left behind goes on with what there is now.
      fake.state = 'locked';
      app.locked();
      await expect.poll(() => app.phase.value).toBe('locked');
    },
  );

  it('finds out by itself that the vault was locked, where nobody told it, and leaves what is open alone', async () => {
    await app.open();
    await app.look();
    fake.failing.set('vault.state', new Fault('unexpected', 'got no reply'));
    await app.look();
    expect(app.phase.value).toBe('unlocked');
    fake.state = 'locked';
    await app.look();
    expect([app.phase.value, app.counts.value]).toEqual(['locked', undefined]);
  });

  it('locks the page when any answer says that the vault is locked', async () => {
    await app.open();
    fake.state = 'locked';
    const into = app.fault;
    expect(await app.attempt(into, () => app.setPreferences({ theme: 'dark' }))).toBe(false);
    expect(app.phase.value).toBe('locked');
  });

  it('tells a background that fails from an empty vault', async () => {
    fake.failing.set('home.open', new Fault('storage-failed', 'got an error, want a vault'));
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
    expect(fake.hash).toBe('#/keys');
    expect(app.route.value.section).toBe('keys');
    fake.hash = '#/readiness';
    app.followHash();
    expect(app.route.value).toEqual({ section: 'accounts' });
  });
});
