import { expect, test } from 'vitest';
import { Fault } from '../../../src/fault.ts';
import { ignore } from '../../../src/ignored.ts';
import { passesSoon } from '../../passes-soon.ts';
import { START_MS, standingClock, startWithVault, startWorker } from '../in-memory-background.ts';

test('diagnostics list what was ignored by reason, code and time, and nothing of its detail', async () => {
  const { ask } = await startWithVault();
  ignore('badge')(new Fault('storage-full', 'got a secret detail, want room'));
  ignore('tab-read')(new TypeError('something about ann@example.com'));
  expect(await ask('diagnostics.list')).toEqual([
    { atMs: START_MS, reason: 'badge', code: 'storage-full' },
    { atMs: START_MS, reason: 'tab-read', code: 'unexpected' },
  ]);
});

test('the log keeps the last fifty ignored failures', async () => {
  const { ask } = await startWithVault();
  ignore('badge')(new Fault('storage-full', 'got the first, want room'));
  for (let count = 0; count < 50; count++) ignore('tab-read')(new Error('later'));
  const listed = await ask('diagnostics.list');
  expect(listed).toHaveLength(50);
  expect(listed.some(({ reason }) => reason === 'badge')).toBe(false);
});

test('the log outlives a restart of the worker and a lock', async () => {
  const { ask, profile } = await startWithVault();
  ignore('badge')(new Error('before'));
  await ask('diagnostics.list');
  const next = startWorker(profile, standingClock());
  expect(await next.ask('diagnostics.list')).toMatchObject([{ reason: 'badge' }]);
  await next.ask('vault.lock');
  await passesSoon(() => expect(profile.sessionValues.has('ignored')).toBe(true));
});

test('a page adds what it ignored itself, and only under a known reason', async () => {
  const { ask } = await startWithVault();
  await ask('diagnostics.add', { reason: 'clipboard', code: 'unexpected' });
  expect(await ask('diagnostics.list')).toMatchObject([{ reason: 'clipboard', code: 'unexpected' }]);
  const stranger = ask('diagnostics.add', { reason: 'my password is' as 'clipboard', code: 'unexpected' });
  await expect(stranger).rejects.toMatchObject({ code: 'message-invalid' });
});

test('a cleared log is empty, after a restart of the worker too, and takes new failures', async () => {
  const { ask, profile } = await startWithVault();
  ignore('badge')(new Error('before'));
  await ask('diagnostics.list');
  const next = startWorker(profile, standingClock());
  await next.ask('diagnostics.clear');
  expect(await next.ask('diagnostics.list')).toEqual([]);
  const last = startWorker(profile, standingClock());
  expect(await last.ask('diagnostics.list')).toEqual([]);
  ignore('tab-read')(new Error('after'));
  expect(await last.ask('diagnostics.list')).toMatchObject([{ reason: 'tab-read' }]);
});

test('an ignored failure answers what stands in for the result', async () => {
  expect(await Promise.reject(new Error('gone')).catch(ignore('badge'))).toBeUndefined();
  expect(await Promise.reject(new Error('gone')).catch(ignore('badge', []))).toEqual([]);
});

test('a log that cannot be written stays in memory', async () => {
  const { ask, profile } = await startWithVault();
  profile.areaFaults.before = (action) => {
    if (action === 'write') throw new Error('full');
  };
  ignore('badge')(new Error('before'));
  expect(await ask('diagnostics.list')).toMatchObject([{ reason: 'badge' }]);
});
