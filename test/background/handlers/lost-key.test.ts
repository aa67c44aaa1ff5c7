import { describe, expect, it } from 'vitest';
import { removalsOf } from '../../../src/readiness/key-removal.ts';
import { findServicePages } from '../../../src/services/find-service-pages.ts';
import { listAsText } from '../../../src/ui/lost-key/list-as-text.ts';
import { loadLostKey } from '../../../src/ui/lost-key/load-lost-key.ts';
import { UNKNOWN_KEY } from '../../../src/vault/key-records.ts';
import { exampleVault } from '../../vault/example.ts';
import { BLUE_CREDENTIAL, withGoneKey } from '../../vault/gone-keys.ts';
import { recordId, registrationRecord, securityKeyId, securityKeyRecord } from '../../vault/records.ts';
import { openBackground } from '../surface-background.ts';
import { addKeyMethod } from '../unlock-keys.ts';

const blue = securityKeyId('blue');
const started = (more = {}) =>
  openBackground({
    vault: {
      securityKeys: [
        securityKeyRecord({
          id: 'blue',
          credential: { id: BLUE_CREDENTIAL, publicKey: 'BAUG', algorithm: -7, signCount: 0 },
        }),
        securityKeyRecord({ id: 'green', label: 'Green key' }),
      ],
      registrations: [
        registrationRecord({ id: 'r1', key: 'blue' }),
        registrationRecord({ id: 'r2', key: 'blue', host: 'b.example' }),
        { ...registrationRecord({ id: 'r3', key: 'blue', host: 'unknown.example' }), key: UNKNOWN_KEY },
      ],
      ...more,
    },
  });

describe('the list of a key that is gone', () => {
  const hostsOf = async (ask: Awaited<ReturnType<typeof started>>['ask']) => {
    const tools = { ask, removalsOf, findPages: findServicePages, nowMs: () => Date.now() };
    return (await loadLostKey(tools, blue))?.sites.map(({ at }) => at.host);
  };

  it('ends with the sites where it was removed before, and keeps those in place that are ticked off', async () => {
    const { ask } = await started();
    await ask('registration.edit', { id: recordId<'registration'>('r2'), removed: true });
    const inUse = await hostsOf(ask);
    expect(inUse).toEqual(['b.example', 'dash.northwind.example']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await ask('securityKey.edit', { id: blue, lost: true });
    expect(await hostsOf(ask)).toEqual(['dash.northwind.example', 'b.example']);
    await ask('registration.edit', { id: recordId<'registration'>('r2'), removed: false });
    await ask('registration.edit', { id: recordId<'registration'>('r2'), removed: true });
    expect(await hostsOf(ask)).toEqual(['b.example', 'dash.northwind.example']);
  });
});

describe('a key that is replaced', () => {
  const green = securityKeyId('green');
  const load = async (ask: Awaited<ReturnType<typeof started>>['ask']) => {
    const list = await loadLostKey({ ask, removalsOf, findPages: findServicePages, nowMs: () => Date.now() }, blue);
    if (list === undefined) throw new Error('got no list');
    return list;
  };

  it('has a tick for the new one on every site that was left, on paper too, however late it was chosen', async () => {
    const { ask } = await started();
    await ask('securityKey.edit', { id: blue, lost: true });
    await ask('registration.edit', { id: recordId<'registration'>('r1'), removed: true });
    await ask('securityKey.edit', { id: blue, replacedBy: green });
    await ask('registration.add', { key: green, host: 'dash.northwind.example', name: '' });
    const list = await load(ask);
    expect(list.sites.map(({ at, isPast, successorAt }) => [at.host, isPast, successorAt !== undefined])).toEqual([
      ['b.example', false, false],
      ['dash.northwind.example', false, true],
    ]);
    const boxes = listAsText(list, Date.now()).match(/\[.\] Green key added/g);
    expect(boxes).toEqual(['[ ] Green key added', '[x] Green key added']);
  });

  it('is merely retired once the new one was deleted', async () => {
    const { ask } = await started();
    await ask('securityKey.edit', { id: blue, replacedBy: green });
    expect(await load(ask)).toMatchObject({ standing: 'replaced' });
    await ask('securityKey.delete', { id: green });
    expect(await load(ask)).toMatchObject({ standing: 'retired' });
    expect(await ask('lostKey.unfinished')).toMatchObject([{ why: 'retired' }]);
  });
});

describe('the keys that are gone and still open something', () => {
  it('are none at first, then those that are lost, until they were removed everywhere', async () => {
    const { ask } = await started();
    expect(await ask('lostKey.unfinished')).toEqual([]);
    await ask('securityKey.edit', { id: blue, lost: true });
    expect(await ask('lostKey.unfinished')).toMatchObject([{ id: blue, why: 'lost', left: 2, total: 2, slots: [] }]);
    await ask('registration.edit', { id: recordId<'registration'>('r1'), removed: true });
    expect(await ask('lostKey.unfinished')).toMatchObject([{ left: 1, total: 2 }]);
    await ask('registration.edit', { id: recordId<'registration'>('r2'), removed: true });
    expect(await ask('lostKey.unfinished')).toEqual([]);
  });

  it('include one that unlocks the vault and nothing else', async () => {
    const background = await started({ registrations: [] });
    await addKeyMethod(background, BLUE_CREDENTIAL);
    await background.ask('securityKey.edit', { id: blue, retired: true });
    const [key] = await background.ask('lostKey.unfinished');
    const [method] = (await background.ask('vault.unlockMethods')).keys;
    expect(key).toMatchObject({ why: 'retired', left: 0, slots: [method?.slot] });
  });

  it('name lost ones first, and what is being replaced as such', async () => {
    const green = securityKeyId('green');
    const { ask } = await started();
    await ask('registration.add', { key: green, host: 'g.example', name: '' });
    await ask('securityKey.edit', { id: blue, replacedBy: green });
    expect((await ask('lostKey.unfinished')).map(({ id, why }) => [id, why])).toEqual([[blue, 'replaced']]);
    await ask('securityKey.edit', { id: green, lost: true });
    expect((await ask('lostKey.unfinished')).map(({ why }) => why)).toEqual(['lost', 'replaced']);
  });
});

describe('a key that is retired', () => {
  it('keeps its day when its successor changes, and forgets both when it is used again', async () => {
    const { ask } = await started();
    const green = securityKeyId('green');
    const { retiredMs } = await ask('securityKey.edit', { id: blue, retired: true });
    expect(await ask('securityKey.edit', { id: blue, replacedBy: green })).toMatchObject({
      retiredMs,
      replacedBy: green,
    });
    expect(await ask('securityKey.edit', { id: blue, label: 'Blue' })).toMatchObject({ retiredMs, replacedBy: green });
    expect(await ask('securityKey.edit', { id: blue, retired: true })).not.toHaveProperty('replacedBy');
    expect(await ask('securityKey.edit', { id: blue, retired: false })).not.toHaveProperty('retiredMs');
  });

  it('is not replaced by itself', async () => {
    const { ask } = await started();
    await expect(ask('securityKey.edit', { id: blue, replacedBy: blue })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });
});

describe('the list as text', () => {
  it('has every site with what opens it, the worst first, and no secret', async () => {
    const nowMs = Date.UTC(2026, 10, 30);
    const vault = withGoneKey(exampleVault(nowMs), 'replaced', nowMs);
    const { ask } = await openBackground({ vault });
    const tools = { ask, removalsOf, findPages: findServicePages, nowMs: () => nowMs };
    const list = await loadLostKey(tools, blue);
    if (list === undefined) throw new Error('got no list, want one');
    const text = listAsText(list, nowMs);
    const hosts = text.split('\n').flatMap((line) => /^\[(.)\] (\S+)/.exec(line)?.slice(1, 3).join('') ?? []);
    expect(hosts).toEqual([
      ' dash.cloudflare.com',
      ' www.dropbox.com',
      ' github.com',
      ' dash.northwind.example',
      'xold.example.org',
    ]);
    expect(text).toContain('developers.cloudflare.com');
    expect(text).toContain('Spare key (Bank safe)');
    for (const { otp } of vault.accounts) if (otp !== undefined) expect(text).not.toContain(otp.secret);
    for (const { codes } of vault.recoverySets) for (const code of codes) expect(text).not.toContain(code.text);
    expect(list.sites.map(({ at, successorAt }) => successorAt && at.host).filter(Boolean)).toEqual(['github.com']);
  });

  it('is none for a key that was deleted', async () => {
    const { ask } = await started();
    const tools = { ask, removalsOf, findPages: findServicePages, nowMs: Date.now };
    expect(await loadLostKey(tools, securityKeyId('nothing'))).toBeUndefined();
  });
});
