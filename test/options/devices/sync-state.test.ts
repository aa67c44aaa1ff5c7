import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSetup } from '../../../options/devices/setup.ts';
import { createSync, type SyncState } from '../../../options/devices/sync-state.ts';
import { Fault } from '../../../src/fault.ts';
import type { ProbeView } from '../../../src/messages/sync.ts';
import { devicesText } from '../../../src/ui/strings/devices.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { type SyncStateName, standInForSync, syncStates } from '../../background/sync-states.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

let background: OptionsHarness['background'];
let app: OptionsHarness['app'];
let platform: OptionsHarness['platform'];
let sync: SyncState;

async function open(name: SyncStateName, probe: Partial<ProbeView> = {}): Promise<void> {
  toasts.value = [];
  ({ background, app, platform } = await openOptions());
  await app.open();
  standInForSync(background, name, { probe });
  sync = createSync(app);
  await sync.load();
}

describe('the devices of the open vault', () => {
  beforeEach(() => open('in-step'));

  it('are loaded with the state of sync', () => {
    expect(sync.status.value?.devices.map(({ name }) => name)).toEqual([
      'Chrome on Windows',
      'Firefox on Linux',
      'Edge at work',
    ]);
  });

  it('are looked at again without a sign of work, and only while sync is on', async () => {
    const before = sync.status.value;
    await sync.look();
    expect(sync.status.value).toBe(before);
    background.standIn('sync.status', () => syncStates(0).working);
    await sync.look();
    expect(sync.status.value?.state).toBe('working');
    background.standIn('sync.status', () => syncStates(0).off);
    await sync.look();
    background.asked.length = 0;
    await sync.look();
    expect(background.asked).toEqual([]);
  });

  it('show what other screens have to load again after a look by hand', async () => {
    const before = app.revision.value;
    await sync.now();
    expect(background.askedOf('sync.now')).toHaveLength(1);
    expect(app.revision.value).toBeGreaterThan(before);
  });

  it('are renamed, and the name is said', async () => {
    const fault = signal<Fault | undefined>();
    expect(await sync.rename('b', 'Laptop', fault)).toBe(true);
    expect(toasts.value.at(-1)?.text).toBe(devicesText.rename.saved('Laptop'));
  });

  it('are removed with the passphrase, and a wrong one is said where it was typed', async () => {
    const fault = signal<Fault | undefined>();
    background.failNext('sync.remove', new Fault('passphrase-wrong', 'got another, want the vault’s'));
    expect(await sync.remove({ device: 'b', passphrase: 'no' }, 'Firefox on Linux', fault)).toBe(false);
    expect(fault.value?.code).toBe('passphrase-wrong');
    expect(await sync.remove({ device: 'b', passphrase: 'yes' }, 'Firefox on Linux', fault)).toBe(true);
    expect(fault.value).toBeUndefined();
  });

  it('hand an earlier file to the screen that restores', async () => {
    await sync.loadEarlier();
    const [first] = sync.earlier.value ?? [];
    const read = first && (await sync.readEarlier(first));
    expect(read).toMatchObject({ to: 'restore', name: 'a.000000000212.latchkey' });
    expect(read?.bytes.length).toBeGreaterThan(100);
  });

  it('forget history and earlier files when sync stops', async () => {
    const fault = signal<Fault | undefined>();
    await sync.loadHistory();
    await sync.loadEarlier();
    expect(await sync.stop(true, fault)).toBe(true);
    expect(background.askedOf('sync.stop')).toEqual([{ forget: true }]);
    expect([sync.history.value, sync.earlier.value]).toEqual([undefined, undefined]);
  });
});

describe('a permission that was taken back', () => {
  beforeEach(() => open('permission'));

  it('is asked for again for the same host, then sync goes on', async () => {
    const asked: (readonly string[])[] = [];
    Object.assign(platform, {
      allowHosts: async (origins: readonly string[]) => {
        asked.push(origins);
        return asked.length > 1;
      },
    });
    await sync.allow();
    expect(sync.fault.value?.code).toBe('sync-permission');
    expect(background.askedOf('sync.now')).toEqual([]);
    await sync.allow();
    expect(asked).toEqual([['https://cloud.example.com/*'], ['https://cloud.example.com/*']]);
    expect(background.askedOf('sync.now')).toHaveLength(1);
    expect(sync.fault.value).toBeUndefined();
  });
});

describe('setting up', () => {
  const setUp = async (probe: Partial<ProbeView> = {}) => {
    await open('off', probe);
    const done: ProbeView[] = [];
    const state = createSetup(app, sync, 'Chrome on Windows', (found) => void done.push(found));
    state.connection.form.values.url.value = 'https://cloud.example.com/dav/';
    state.connection.form.values.password.value = 'secret';
    return { state, done };
  };
  const vault = (isOurs: boolean) => ({ vid: 'x'.repeat(22), files: 3, isOurs });

  it('uploads to a storage that works, under the name that was proposed, and forgets the password', async () => {
    const { state, done } = await setUp({ clockMs: 5 });
    state.device.value = '  ';
    await state.connection.connect();
    expect(background.askedOf('sync.start')).toMatchObject([
      { device: 'Chrome on Windows', target: { kind: 'webdav', password: 'secret' } },
    ]);
    expect(done).toMatchObject([{ ok: true, clockMs: 5 }]);
    expect(sync.status.value?.state).toBe('in-step');
    expect(state.connection.form.values.password.value).toBe('');
  });

  it('asks where the files of another vault are, and goes on only if told to', async () => {
    const { state, done } = await setUp({ vaults: [vault(false)] });
    await state.connection.connect();
    expect(state.others.value).toBe(3);
    await state.answerOthers(false);
    expect([state.others.value, background.askedOf('sync.start')]).toEqual([undefined, []]);
    await state.connection.connect();
    await state.answerOthers(true);
    expect(done).toHaveLength(1);
  });

  it('asks nothing where this vault has files of its own', async () => {
    const { state, done } = await setUp({ vaults: [vault(false), vault(true)] });
    await state.connection.connect();
    expect([state.others.value, done.length]).toEqual([undefined, 1]);
  });

  it('says what went wrong with the first upload in the same place as a failed try', async () => {
    const { state, done } = await setUp();
    background.failNext('sync.start', new Fault('sync-no-space', 'got status 507, want a stored file'));
    await state.connection.connect();
    expect([state.connection.fault.value?.code, done]).toEqual(['sync-no-space', []]);
  });
});
