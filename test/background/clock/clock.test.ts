import { describe, expect, test } from 'vitest';
import type { Sample } from '../../../background/clock/compare-times.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { addAccount, PASSPHRASE, SECRET, START_MS, standingClock, startWorker } from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';

const HOST = 'https://login.example.com/';
const OTP = { kind: 'totp', secret: SECRET, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const;
const DAY_MS = 86_400_000;

/** A vault with one account, on a computer whose clock can be set while another one only runs. */
async function begin() {
  const profile = createProfile();
  const clock = standingClock();
  const steady = standingClock();
  const pass = (ms: number) => {
    clock.pass(ms);
    steady.pass(ms);
  };
  const worker = startWorker(profile, clock, { steady });
  await worker.ask('vault.create', { passphrase: PASSPHRASE });
  const account = await addAccount(worker, { url: HOST });
  /** The server behind the page in tab 1 is so much ahead. */
  const serve = (offsetMs: number, origin = 'https://login.example.com') => {
    const samples: Sample[] = [0, 250, 500, 750].map((at) => {
      const sentMs = clock.nowMs() + at;
      return { sentMs, gotMs: sentMs + 20, dateMs: Math.floor((sentMs + 10 + offsetMs) / 1000) * 1000 };
    });
    worker.tabs.set(1, { url: HOST, time: { origin, samples } });
  };
  const correctBy = async (offsetMs: number) => {
    serve(offsetMs);
    const reading = await worker.ask('clock.check', { tabId: 1 });
    return worker.ask('clock.correct', { atMs: reading.atMs });
  };
  const home = async () => {
    const view = await worker.ask('home.open', { url: HOST, limit: 5 });
    if (view.state !== 'unlocked') throw new Error(`got ${view.state}, want unlocked`);
    return view;
  };
  return { profile, clock, steady, pass, worker, account, serve, correctBy, home };
}

describe('comparing', () => {
  test('comparing clocks changes nothing by itself', async () => {
    const { worker, serve, home, account } = await begin();
    serve(42_000);
    const reading = await worker.ask('clock.check', { tabId: 1 });
    expect(reading).toMatchObject({ verdict: 'off', host: 'login.example.com', known: true });
    expect(Math.abs(reading.offsetMs - 42_000)).toBeLessThanOrEqual(reading.errorMs);
    const view = await home();
    expect(view.clock).toBeUndefined();
    expect(view.site.accounts[0]?.code).toBe(account.code);
  });

  test('a comparison says when no account belongs to the host, and an unencrypted page is refused', async () => {
    const { worker, serve } = await begin();
    serve(42_000, 'https://evil.example');
    expect(await worker.ask('clock.check', { tabId: 1 })).toMatchObject({ known: false });
    serve(42_000, 'http://login.example.com');
    await expect(worker.ask('clock.check', { tabId: 1 })).rejects.toMatchObject({ code: 'fill-insecure' });
    worker.tabs.set(1, { url: HOST });
    await expect(worker.ask('clock.check', { tabId: 1 })).rejects.toMatchObject({ code: 'clock-unreadable' });
  });

  test('only a host that was allowed is asked', async () => {
    const { worker, clock } = await begin();
    const nowMs = clock.nowMs();
    const sample = { sentMs: nowMs, gotMs: nowMs + 10, dateMs: nowMs };
    worker.hostTimes.set('time.example', { origin: 'https://time.example', samples: [sample] });
    expect(await worker.ask('clock.ask', { host: 'Time.example' })).toMatchObject({ verdict: 'right' });
    await expect(worker.ask('clock.ask', { host: 'other.example' })).rejects.toMatchObject({
      code: 'clock-permission',
    });
    await expect(worker.ask('clock.ask', { host: 'a b' })).rejects.toMatchObject({ code: 'host-invalid' });
  });
});

describe('correcting', () => {
  test('codes are corrected by the reading that the user saw, while it is recent', async () => {
    const { worker, serve, pass } = await begin();
    await expect(worker.ask('clock.correct', { atMs: START_MS })).rejects.toMatchObject({ code: 'clock-stale' });
    serve(42_000);
    const first = await worker.ask('clock.check', { tabId: 1 });
    pass(1000);
    serve(-90_000);
    await worker.ask('clock.check', { tabId: 1 });
    await expect(worker.ask('clock.correct', { atMs: first.atMs })).rejects.toMatchObject({ code: 'clock-stale' });
    serve(42_000);
    const late = await worker.ask('clock.check', { tabId: 1 });
    pass(11 * 60_000);
    await expect(worker.ask('clock.correct', { atMs: late.atMs })).rejects.toMatchObject({ code: 'clock-stale' });
  });

  test('codes are never corrected by more than a day', async () => {
    const { worker, serve } = await begin();
    serve(DAY_MS + 60_000);
    const reading = await worker.ask('clock.check', { tabId: 1 });
    expect(reading.verdict).toBe('far');
    await expect(worker.ask('clock.correct', { atMs: reading.atMs })).rejects.toMatchObject({ code: 'clock-far' });
  });

  test('codes, their ends, next codes, previews, copies and fills all use the correction', async () => {
    const { worker, clock, correctBy, home, account } = await begin();
    clock.atMs = START_MS + 10_000;
    const { offsetMs } = await correctBy(42_000);
    const codeMs = clock.nowMs() + offsetMs;
    const want = generateCode(OTP, codeMs);
    expect(want).not.toBe(account.code);
    const view = await home();
    expect(view.clock).toMatchObject({ offsetMs, host: 'login.example.com', atMs: clock.nowMs() });
    const [row] = view.site.accounts;
    expect(row).toMatchObject({ code: want, nextCode: generateCode(OTP, codeMs + 30_000) });
    // By this computer's clock, it ends when the corrected clock comes to a whole period.
    expect(((row?.untilMs ?? 0) + offsetMs) % 30_000).toBe(0);
    expect((row?.untilMs ?? 0) - clock.nowMs()).toBeGreaterThan(0);
    expect((row?.untilMs ?? 0) - clock.nowMs()).toBeLessThanOrEqual(30_000);
    expect((await worker.ask('home.codes', { ids: [account.id] }))[0]?.code).toBe(want);
    expect((await worker.ask('home.page', { text: '', offset: 0, limit: 5 })).rows[0]?.code).toBe(want);
    expect((await worker.ask('account.view', { id: account.id })).code).toBe(want);
    expect((await worker.ask('import.codes', { parameters: [OTP] }))[0]?.code).toBe(want);
    expect(await worker.ask('account.use', { id: account.id })).toEqual({ code: want });
    worker.tabs.set(1, { url: HOST });
    expect(await worker.ask('fill.account', { id: account.id, tabId: 1 })).toMatchObject({ code: want });
    const draft = await worker.ask('draft.read', {
      text: `otpauth://totp/x?secret=${SECRET}`,
      source: 'scan',
      url: HOST,
    });
    expect(draft.code).toBe(want);
    expect(await worker.ask('fill.draft', { id: draft.id, tabId: 1 })).toMatchObject({ code: want });
  });

  test('deadlines of locking do not use the correction', async () => {
    const { worker, correctBy, pass } = await begin();
    await correctBy(10 * 3_600_000);
    pass(59 * 60_000);
    expect(await worker.ask('vault.state')).toBe('unlocked');
    pass(61 * 60_000);
    expect(await worker.ask('vault.state')).toBe('locked');
  });

  test('a correction survives a worker and a lock, is no part of the vault file, and does not name its site on disk', async () => {
    const { profile, clock, steady, worker, correctBy } = await begin();
    const { offsetMs } = await correctBy(42_000);
    const disk = JSON.stringify([...profile.localValues]);
    expect(disk).toContain('"clock"');
    expect(disk).not.toContain('example');
    expect((await worker.background.vaultStore.open()).contents).not.toHaveProperty('clock');
    await worker.ask('vault.lock');
    const next = startWorker(profile, clock, { steady });
    await next.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await next.ask('home.open', { url: HOST, limit: 5 })).toMatchObject({ clock: { offsetMs } });
  });

  test('a correction survives a change of the vault key', async () => {
    const { profile, clock, steady, worker, correctBy, home } = await begin();
    await correctBy(42_000);
    await worker.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another seven otters upstream' });
    expect((await home()).clock).toBeDefined();
    const next = startWorker(profile, clock, { steady });
    expect(await next.ask('home.open', { url: HOST, limit: 5 })).toMatchObject({
      clock: { host: 'login.example.com' },
    });
  });

  test('a correction ends when the user stops it', async () => {
    const { worker, correctBy, home, account } = await begin();
    await correctBy(42_000);
    await worker.ask('clock.stop');
    const view = await home();
    expect(view.clock).toBeUndefined();
    expect(view.notice).toBeUndefined();
    expect(view.site.accounts[0]?.code).toBe(account.code);
  });
});

describe('a correction that may no longer hold ends, and is said to', () => {
  const ended = async (world: Awaited<ReturnType<typeof begin>>) => {
    const first = await world.home();
    const notice = first.notice ?? (await world.home()).notice;
    return { clock: first.clock, notice };
  };

  test('a correction ends when the clock is put back', async () => {
    const world = await begin();
    await world.correctBy(-42_000);
    world.clock.pass(-42_000);
    expect(await ended(world)).toEqual({ clock: undefined, notice: 'clock-correction-ended' });
  });

  test('a correction ends when the clock is set right', async () => {
    const world = await begin();
    await world.correctBy(42_000);
    world.pass(5_000);
    world.clock.pass(41_500);
    expect(await ended(world)).toEqual({ clock: undefined, notice: 'clock-correction-ended' });
  });

  test('a correction does not end when the computer slept', async () => {
    const world = await begin();
    await world.correctBy(42_000);
    world.clock.pass(5 * 60_000);
    expect((await ended(world)).clock).toBeDefined();
  });

  test('a correction ends when the clock was put back while no worker ran', async () => {
    const world = await begin();
    await world.correctBy(42_000);
    world.clock.pass(-60_000);
    const next = startWorker(world.profile, world.clock, { steady: standingClock(5) });
    await next.ask('home.open', { url: HOST, limit: 5 });
    expect(await next.ask('home.open', { url: HOST, limit: 5 })).not.toHaveProperty('clock');
  });

  test('a correction ends when it is a month old', async () => {
    const world = await begin();
    await world.correctBy(42_000);
    world.pass(31 * DAY_MS);
    await world.worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await world.home()).clock).toBeUndefined();
  });
});
