import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection, type TargetConnection } from '../../../options/devices/connect-target.ts';
import { createTargetForm } from '../../../options/devices/target-form.ts';
import type { ProbeView, TargetConfig } from '../../../src/messages/sync.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

const ADDRESS = 'https://cloud.example.com/dav/';

describe('reaching a storage', () => {
  let background: OptionsHarness['background'];
  let app: OptionsHarness['app'];
  let allowed: string[][];
  let isAllowed: boolean;
  let found: ProbeView;
  let reached: TargetConfig[];
  let connection: TargetConnection;
  const probed = () => background.askedOf('sync.probe');

  beforeEach(async () => {
    const harness = await openOptions();
    ({ background, app } = harness);
    allowed = [];
    isAllowed = true;
    reached = [];
    found = { ok: true, vaults: [] };
    Object.assign(harness.platform, {
      allowHosts: async (origins: readonly string[]) => {
        allowed.push([...origins]);
        return isAllowed;
      },
    });
    background.standIn('sync.probe', () => found);
    connection = createConnection(app, createTargetForm(), async (target) => void reached.push(target));
    connection.form.values.url.value = ADDRESS;
    connection.form.values.user.value = 'ada';
    connection.form.values.password.value = 'secret';
  });

  it('asks the browser for the host, tries the storage and goes on', async () => {
    await connection.connect();
    expect(allowed).toEqual([['https://cloud.example.com/*']]);
    expect(probed()).toHaveLength(1);
    expect(reached).toEqual([{ kind: 'webdav', url: ADDRESS, user: 'ada', password: 'secret' }]);
    expect(connection.busy.value).toBeUndefined();
  });

  it('asks while the press still counts, before anything is awaited', () => {
    void connection.connect();
    expect(allowed).toHaveLength(1);
  });

  it('sends nothing where the browser refuses', async () => {
    isAllowed = false;
    await connection.connect();
    expect(connection.fault.value?.code).toBe('sync-permission');
    expect(probed()).toEqual([]);
  });

  it('goes nowhere once it was given up, whatever a slow server answers', async () => {
    const answers: ((found: ProbeView) => void)[] = [];
    background.standIn(
      'sync.probe',
      () =>
        new Promise<ProbeView>((resolve) => {
          answers.push(resolve);
        }),
    );
    for (const late of [found, { ok: false, fault: 'sync-password', vaults: [] }]) {
      const tried = connection.connect();
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      connection.giveUp();
      expect(connection.busy.value).toBeUndefined();
      answers.pop()?.(late);
      await tried;
      expect(reached).toEqual([]);
      expect(connection.fault.value).toBeUndefined();
    }
    background.standIn('sync.probe', () => found);
    await connection.connect();
    expect(reached).toHaveLength(1);
  });

  it('shows what the try found, and goes no further', async () => {
    found = { ok: false, fault: 'sync-app-password', vaults: [] };
    await connection.connect();
    expect(connection.fault.value?.code).toBe('sync-app-password');
    expect(reached).toEqual([]);
  });

  it('has words for a finding that it does not know', async () => {
    found = { ok: false, fault: 'sync-of-tomorrow', vaults: [] };
    await connection.connect();
    expect(connection.fault.value?.code).toBe('unexpected');
  });

  it('tries the suggested address at a press, and keeps it in the form', async () => {
    found = {
      ok: false,
      fault: 'sync-not-webdav',
      hint: 'https://cloud.example.com/remote.php/dav/files/ada/',
      vaults: [],
    };
    await connection.connect();
    found = { ok: true, vaults: [] };
    await connection.useHint();
    expect(connection.form.values.url.value).toBe('https://cloud.example.com/remote.php/dav/files/ada/');
    expect(reached).toHaveLength(1);
    expect(connection.fault.value).toBeUndefined();
  });

  it('creates a missing folder only at a press', async () => {
    found = { ok: false, fault: 'sync-folder-missing', vaults: [] };
    await connection.connect();
    expect(probed().at(-1)).not.toHaveProperty('create');
    found = { ok: true, vaults: [] };
    await connection.createFolder();
    expect(probed().at(-1)).toMatchObject({ create: true });
    expect(reached).toHaveLength(1);
  });

  it('asks before anything is sent to a private address without encryption', async () => {
    connection.form.values.url.value = 'http://nas.local/dav/';
    await connection.connect();
    expect(connection.asksHttp.value).toBe('nas.local');
    expect([allowed, probed()]).toEqual([[], []]);
    await connection.answerHttp(false);
    expect([connection.asksHttp.value, allowed, probed()]).toEqual([undefined, [], []]);
    await connection.connect();
    await connection.answerHttp(true);
    expect(allowed).toEqual([['http://nas.local/*']]);
    expect(reached).toEqual([
      { kind: 'webdav', url: 'http://nas.local/dav/', user: 'ada', password: 'secret', http: true },
    ]);
  });

  it('refuses a public address without encryption, and asks for no permission', async () => {
    connection.form.values.url.value = 'http://cloud.example.com/dav/';
    await connection.connect();
    expect(connection.fault.value?.code).toBe('sync-insecure');
    expect([allowed, probed()]).toEqual([[], []]);
  });

  it('takes one press at a time', async () => {
    const letGo = background.holdNext('sync.probe');
    const first = connection.connect();
    await connection.connect();
    letGo();
    await first;
    expect(probed()).toHaveLength(1);
  });
});
