import { beforeEach, describe, expect, it } from 'vitest';
import { createJoin, type JoinState } from '../../../options/connect/join.ts';
import { Fault } from '../../../src/fault.ts';
import type { ProbeView } from '../../../src/messages/sync.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import { openBackground } from '../../background/surface-background.ts';
import { standInForSync } from '../../background/sync-states.ts';
import { addUnlockKeys } from '../../background/unlock-keys.ts';
import { accountRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

const VID = 'A'.repeat(22);
const vaultsOf = (...vids: readonly string[]): Partial<ProbeView> => ({
  vaults: vids.map((vid) => ({ vid, files: 2, isOurs: false })),
});

describe('connecting a browser without a vault', () => {
  let background: OptionsHarness['background'];
  let browser: OptionsHarness['browser'];
  let app: OptionsHarness['app'];
  let state: JoinState;

  async function open(probe: Partial<ProbeView>): Promise<void> {
    toasts.value = [];
    const other = await openBackground({ vault: { accounts: [accountRecord({ id: 'a' })] } });
    await addUnlockKeys(other, 'Touch ID');
    const { code } = await other.ask('vault.newEmergencyCode').catch(() => ({ code: '' }));
    void code;
    ({ background, browser, app } = await openOptions({ state: 'none' }));
    const { file } = await other.ask('backup.copy').catch(async () => {
      await other.ask('vault.unlock', { passphrase: PASSPHRASE });
      return other.ask('backup.copy');
    });
    standInForSync(background, 'off', { probe, file });
    await app.open();
    state = createJoin(app);
    state.connection.form.values.url.value = 'https://cloud.example.com/dav/';
  }

  beforeEach(() => open(vaultsOf(VID)));

  it('downloads the only vault there, and shows nothing of it but what opens it', async () => {
    await state.connection.connect();
    expect(background.askedOf('sync.join')).toMatchObject([{ vid: VID, device: 'Chrome on Windows' }]);
    expect(state.found.value).toMatchObject({ hasCode: false });
    expect(state.found.value?.keys.length).toBeGreaterThan(0);
    expect(background.askedOf('restore.inspect')).toEqual([]);
  });

  it('makes it this browser’s once its own passphrase opens it', async () => {
    await state.connection.connect();
    expect(await state.unlock({ passphrase: 'another one' })).toBe(false);
    expect([state.fault.value?.code, app.phase.value]).toEqual(['passphrase-wrong', 'none']);
    expect(await state.unlock({ passphrase: PASSPHRASE })).toBe(true);
    expect([app.phase.value, app.counts.value?.accounts, browser.hash]).toEqual(['unlocked', 1, '#/accounts']);
  });

  it('asks which vault where there are several', async () => {
    await open(vaultsOf(VID, 'B'.repeat(22)));
    await state.connection.connect();
    expect(state.vaults.value).toHaveLength(2);
    expect(background.askedOf('sync.join')).toEqual([]);
    await state.chooseVault('B'.repeat(22));
    expect(background.askedOf('sync.join')).toMatchObject([{ vid: 'B'.repeat(22) }]);
    state.back();
    expect([state.vaults.value, state.found.value]).toEqual([undefined, undefined]);
  });

  it('says that there is none', async () => {
    await open({ vaults: [] });
    await state.connection.connect();
    expect([state.isEmpty.value, state.found.value]).toEqual([true, undefined]);
  });

  it('opens an invitation first, and reaches its storage at a press of its own', async () => {
    state.invitation.value = ' latchkey-invitation-1.abc ';
    state.code.value = 'K7QM-3XRT-9WDP';
    await state.openInvitation();
    expect(background.askedOf('sync.openInvitation')).toEqual([
      { text: 'latchkey-invitation-1.abc', code: 'K7QM-3XRT-9WDP' },
    ]);
    expect([state.invited.value?.kind, state.code.value]).toEqual(['webdav', '']);
    expect(background.askedOf('sync.probe')).toEqual([]);
    await state.connectInvited();
    expect(background.askedOf('sync.join')).toMatchObject([{ vid: VID, target: { password: 'app-password' } }]);
  });

  it('keeps what was typed where the code is wrong', async () => {
    state.invitation.value = 'latchkey-invitation-1.abc';
    state.code.value = 'wrong';
    background.failNext(
      'sync.openInvitation',
      new Fault('sync-invitation-code', 'got another code, want the one shown'),
    );
    await state.openInvitation();
    expect([state.fault.value?.code, state.code.value, state.invited.value]).toEqual([
      'sync-invitation-code',
      'wrong',
      undefined,
    ]);
  });

  it('takes no other vault than the one of the invitation', async () => {
    await open(vaultsOf('B'.repeat(22), 'C'.repeat(22)));
    state.invitation.value = 'latchkey-invitation-1.abc';
    state.code.value = 'K7QM-3XRT-9WDP';
    await state.openInvitation();
    await state.connectInvited();
    expect([state.isEmpty.value, background.askedOf('sync.join')]).toEqual([true, []]);
  });

  it('forgets the password when it is left', () => {
    state.connection.form.values.password.value = 'secret';
    state.stop();
    expect(state.connection.form.values.password.value).toBe('');
  });
});
