import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../../src/bytes/base64.ts';
import { encodeBase64url } from '../../../../src/bytes/base64url.ts';
import type { ImportItem } from '../../../../src/messages/interchange.ts';
import { parseContainer } from '../../../../src/vault/container.ts';
import { newEmergencyCode } from '../../../../src/vault/emergency-code.ts';
import { STOPS } from '../../crash-points.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, standingClock, startWorker } from '../../in-memory-background.ts';
import { createProfile } from '../../in-memory-storage.ts';
import { atEveryStep, NEXT, namesIn, type Worker } from '../../storage-steps.ts';

const CREDENTIAL = encodeBase64url(new Uint8Array(32).fill(7));
const OUTPUTS = encodeBase64url(Uint8Array.from({ length: 64 }, (_, at) => at + 1));

/** A security key as it is set up to open the vault, with its record. */
function newKey() {
  return {
    passphrase: PASSPHRASE,
    credentialId: CREDENTIAL,
    transports: ['usb'],
    salt: encodeBase64url(new Uint8Array(32).fill(9)),
    outputs: OUTPUTS,
    key: {
      label: 'Blue key',
      place: '',
      attachment: 'cross-platform' as const,
      transports: ['usb'],
      aaguid: '00000000-0000-0000-0000-000000000000',
      credential: { id: CREDENTIAL, publicKey: encodeBase64url(new Uint8Array(77)), algorithm: -7, signCount: 0 },
    },
  };
}

describe.each(STOPS)('a worker whose storage %s at any request', (stop) => {
  test('of making a vault leaves none or one that opens', async () => {
    const steps = await atEveryStep(stop, {
      work: ({ ask }) => ask('vault.create', { passphrase: PASSPHRASE }),
      check: async ({ worker, state, passphrase }, outcome, step) => {
        expect(['none', 'locked', 'unlocked'], step).toContain(state);
        if (outcome === 'done') expect(state, step).not.toBe('none');
        if (outcome === 'refused' && stop === 'fails once') expect(state, step).toBe('none');
        if (state === 'locked') expect(passphrase, step).toBe(PASSPHRASE);
        if (state !== 'none') expect(await namesIn(worker), step).toEqual([]);
      },
    });
    expect(steps).toBeGreaterThan(5);
  });

  test('of unlocking leaves a vault that opens, with everything in it', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('vault.unlock', { passphrase: PASSPHRASE }),
      check: async ({ worker, state }, _, step) => {
        expect(['locked', 'unlocked'], step).toContain(state);
        expect(await namesIn(worker), step).toEqual(['kept']);
      },
      restartsFirst: true,
    });
    expect(steps).toBeGreaterThan(5);
  });

  test('of unlocking with a key leaves a vault that opens, with everything in it', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
        await worker.ask('vault.addSecurityKey', newKey());
      },
      work: ({ ask }) => ask('vault.unlockWithSecurityKey', { credentialId: CREDENTIAL, outputs: OUTPUTS }),
      check: async ({ worker }, _, step) => {
        expect(await namesIn(worker), step).toEqual(['kept']);
        expect((await worker.ask('vault.unlockMethods')).keys, step).toHaveLength(1);
      },
      restartsFirst: true,
    });
    expect(steps).toBeGreaterThan(5);
  });

  test('of an unlock that raises the cost of the passphrase leaves a vault that the passphrase opens', async () => {
    const costs = new Set<number>();
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('vault.unlock', { passphrase: PASSPHRASE }),
      check: async ({ worker }, outcome, step) => {
        expect(await namesIn(worker), step).toEqual(['kept']);
        const { header } = parseContainer(decodeBase64((await worker.ask('backup.make')).file));
        const [slot] = header.slots;
        if (slot?.t !== 'pw') throw new Error('got no passphrase slot');
        costs.add(slot.p.m);
        if (outcome === 'done' && stop !== 'fails once' && stop !== 'fails') expect(slot.p.m, step).toBe(65_536);
        await worker.ask('vault.lock');
        await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
      },
      restartsFirst: true,
      raises: true,
    });
    expect(steps).toBeGreaterThan(8);
    expect([...costs].sort()).toEqual([19_456, 65_536]);
  });

  test('of setting up a key leaves the key that opens with its record, or neither', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('vault.addSecurityKey', newKey()),
      check: async ({ worker }, outcome, step) => {
        expect(await namesIn(worker), step).toEqual(['kept']);
        const opening = (await worker.ask('vault.unlockMethods')).keys.length;
        expect((await worker.ask('securityKey.list')).length, step).toBe(opening);
        if (outcome === 'done') expect(opening, step).toBe(1);
        if (outcome === 'refused' && stop === 'fails once') expect(opening, step).toBe(0);
        await worker.ask('vault.lock');
        await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
        if (opening === 0) return;
        await worker.ask('vault.lock');
        await worker.ask('vault.unlockWithSecurityKey', { credentialId: CREDENTIAL, outputs: OUTPUTS });
      },
    });
    expect(steps).toBeGreaterThan(5);
  });

  test('of making the first recovery code leaves one that opens, or none', async () => {
    const code = newEmergencyCode();
    await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code }),
      check: async ({ worker }, outcome, step) => {
        expect(await namesIn(worker), step).toEqual(['kept']);
        const isThere = (await worker.ask('vault.unlockMethods')).code !== undefined;
        if (outcome === 'done') expect(isThere, step).toBe(true);
        if (outcome === 'refused' && stop === 'fails once') expect(isThere, step).toBe(false);
        if (isThere) await worker.ask('vault.checkEmergencyCode', { code });
      },
    });
  });

  test('of a save leaves everything acknowledged, and of the change under way all or nothing', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: (worker) => addAccount(worker, { name: 'new', secret: OTHER_SECRET }),
      check: async ({ worker, state }, outcome, step) => {
        expect(['locked', 'unlocked'], step).toContain(state);
        const names = await namesIn(worker);
        expect([['kept'], ['kept', 'new']], step).toContainEqual(names);
        if (outcome === 'done') expect(names, step).toEqual(['kept', 'new']);
        if (outcome === 'refused' && stop === 'fails once') expect(names, step).toEqual(['kept']);
      },
    });
    expect(steps).toBeGreaterThan(8);
  });

  test('of changing the passphrase leaves a vault that one of the two opens, and that one is the new one once it was said', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT }),
      check: async ({ worker, state, passphrase }, outcome, step) => {
        expect(['locked', 'unlocked'], step).toContain(state);
        if (state === 'locked' && outcome === 'done') expect(passphrase, step).toBe(NEXT);
        if (state === 'locked') expect(passphrase, step).toBeDefined();
        if (state === 'locked' && outcome === 'refused' && stop === 'fails once')
          expect(passphrase, step).toBe(PASSPHRASE);
        expect(await namesIn(worker), step).toEqual(['kept']);
        await addAccount(worker, { name: 'later', secret: OTHER_SECRET });
        expect(await namesIn(worker), step).toEqual(['kept', 'later']);
      },
    });
    expect(steps).toBeGreaterThan(12);
  });

  test('of taking the recovery code off leaves a vault that the passphrase opens, with the code or without it', async () => {
    const code = newEmergencyCode();
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
        await worker.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
      },
      work: async ({ ask }) =>
        ask('vault.removeMethod', { slot: (await ask('vault.unlockMethods')).code ?? '', passphrase: PASSPHRASE }),
      check: async ({ worker, state, passphrase }, outcome, step) => {
        if (state === 'locked') expect(passphrase, step).toBe(PASSPHRASE);
        expect(await namesIn(worker), step).toEqual(['kept']);
        const isThere = (await worker.ask('vault.unlockMethods')).code !== undefined;
        if (outcome === 'done') expect(isThere, step).toBe(false);
        if (outcome === 'refused' && stop === 'fails once') expect(isThere, step).toBe(true);
      },
    });
    expect(steps).toBeGreaterThan(8);
  });

  test('of recovering leaves a vault that the recovery code opens, and the old passphrase or the new', async () => {
    const code = newEmergencyCode();
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
        await worker.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
      },
      work: ({ ask }) => ask('vault.unlockWithEmergencyCode', { code, next: NEXT }),
      check: async ({ worker, state, passphrase }, outcome, step) => {
        if (state === 'locked' && outcome === 'done') expect(passphrase, step).toBe(NEXT);
        if (state === 'locked' && outcome === 'refused' && stop === 'fails once')
          expect(passphrase, step).toBe(PASSPHRASE);
        expect(await namesIn(worker), step).toEqual(['kept']);
        await worker.ask('vault.checkEmergencyCode', { code });
      },
      restartsFirst: true,
    });
    expect(steps).toBeGreaterThan(12);
  });

  test('of an import leaves all of it or nothing', async () => {
    const entries = [1, 2, 3].map((at) => ({
      otp: {
        kind: 'totp',
        secret: `${OTHER_SECRET.slice(1)}${'ABCD'[at]}`,
        algorithm: 'SHA-1',
        digits: 6,
        periodSeconds: 30,
      },
      issuer: 'Imported',
      name: `import-${at}`,
      note: '',
      tags: [],
      favourite: false,
      hosts: [],
      recoveryCodes: [`aaaa-000${at}`],
    }));
    const items = entries.map((entry) => ({ as: 'new', entry })) as unknown as readonly ImportItem[];
    const all = ['kept', 'import-1', 'import-2', 'import-3'];
    await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) => ask('import.save', { batch: 'b', total: items.length, items }),
      check: async ({ worker }, outcome, step) => {
        const names = await namesIn(worker);
        expect([['kept'], all], step).toContainEqual(names);
        if (outcome === 'done') expect(names, step).toEqual(all);
        if (outcome === 'refused' && stop === 'fails once') expect(names, step).toEqual(['kept']);
      },
    });
  });

  test('of reading a QR code keeps the account that waits, or says that nothing was read', async () => {
    await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept' });
      },
      work: ({ ask }) =>
        ask('draft.read', { text: `otpauth://totp/New:ann?secret=${OTHER_SECRET}&issuer=New`, source: 'scan' }),
      check: async ({ worker }, outcome, step) => {
        expect(await namesIn(worker), step).toEqual(['kept']);
        const home = await worker.ask('home.open', { limit: 1 });
        const waiting = home.state === 'unlocked' ? (home.drafts ?? []).length : -1;
        expect([0, 1], step).toContain(waiting);
        if (outcome === 'done') expect(waiting, step).toBe(1);
      },
    });
  });

  test('of filling a recovery code never leaves one unused that the page got', async () => {
    let tab: Worker['tabs'] extends Map<number, infer T> ? T : never = { url: '' };
    let got = 0;
    await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        const { id } = await addAccount(worker, { name: 'kept', url: 'https://login.example.com/' });
        await worker.ask('recovery.add', { account: id, codes: ['aaaa-1', 'bbbb-2'], source: 'page' });
      },
      work: async (worker) => {
        tab = { url: 'https://login.example.com/' };
        worker.tabs.set(1, tab);
        const [set] = await worker.ask('recovery.list');
        if (set === undefined) throw new Error('got no set');
        await worker.ask('fill.recovery', { set: set.id, tabId: 1 });
      },
      check: async ({ worker }, outcome, step) => {
        const [set] = await worker.ask('recovery.list');
        const codes = set === undefined ? [] : (await worker.ask('recovery.codes', { id: set.id })).codes;
        expect(
          codes.map(({ text }) => text),
          step,
        ).toEqual(['aaaa-1', 'bbbb-2']);
        const used = codes.filter(({ usedMs }) => usedMs !== undefined).map(({ text }) => text);
        if (outcome === 'done') expect(used, step).toEqual(['aaaa-1']);
        if (tab.filled === undefined) return;
        got += 1;
        expect(used, step).toEqual([tab.filled]);
      },
    });
    expect(got).toBeGreaterThan(0);
  });

  test('of giving out a code of a counter never gives the same one again', async () => {
    const counterOf = async ({ ask }: Worker) => {
      const [row] = (await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 1 })).rows;
      if (row === undefined) throw new Error('got no account');
      return { id: row.id, counter: (await ask('account.view', { id: row.id })).counter };
    };
    await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { type: 'hotp', query: '&counter=5' });
      },
      work: async (worker) => worker.ask('account.use', { id: (await counterOf(worker)).id }),
      check: async ({ worker }, outcome, step) => {
        const { counter } = await counterOf(worker);
        expect([5, 6], step).toContain(counter);
        if (outcome === 'done') expect(counter, step).toBe(6);
      },
    });
  });
});

test('a vault opens on a full disk', async () => {
  const profile = createProfile();
  const first = startWorker(profile, standingClock());
  await first.ask('vault.create', { passphrase: PASSPHRASE });
  await addAccount(first, { name: 'kept' });
  profile.sessionValues.clear();
  const full = (action: string) => {
    if (action === 'write') throw new Error('full');
  };
  profile.databaseFaults.before = full;
  profile.localFaults.before = full;
  const worker = startWorker(profile, standingClock());
  await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
  expect(await namesIn(worker)).toEqual(['kept']);
});

test('an open vault is read again on a full disk, also where its newest replica is damaged', async () => {
  const profile = createProfile();
  const first = startWorker(profile, standingClock());
  await first.ask('vault.create', { passphrase: PASSPHRASE });
  await addAccount(first, { name: 'kept' });
  await profile.database.write(new Map([['slot/1', Uint8Array.of(1, 2, 3)]]));
  const full = (action: string) => {
    if (action === 'write') throw new Error('full');
  };
  profile.databaseFaults.before = full;
  profile.localFaults.before = full;
  expect(await namesIn(startWorker(profile, standingClock()))).toEqual(['kept']);
});
