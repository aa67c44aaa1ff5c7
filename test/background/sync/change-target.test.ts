import { beforeEach, describe, expect, it } from 'vitest';
import type { TargetConfig } from '../../../src/messages/sync.ts';
import { type BrokenDav, startBrokenDav } from '../../servers/broken-dav.ts';
import { webdavConfig } from '../../servers/server-process.ts';
import { stoppingProfile } from '../crash-points.ts';
import { cloneProfile } from '../in-memory-storage.ts';
import { addNamed, firstServed, joinServed, type ServedDevice, servedPair, startServed } from './served.ts';
import { exchange, namesOn } from './several.ts';

let home: BrokenDav;
let other: BrokenDav;
let otherConfig: TargetConfig;
beforeEach(async () => {
  [home, other] = await Promise.all([startBrokenDav(), startBrokenDav()]);
  // Another name of this computer is another host for the browser.
  otherConfig = { ...webdavConfig(other), url: other.url.replace('127.0.0.1', 'localhost') } as TargetConfig;
  return () => Promise.all([home.stop(), other.stop()]);
});

const HOME = 'http://127.0.0.1/*';
const OTHER = 'http://localhost/*';

async function storedFiles({ profile }: ServedDevice): Promise<readonly string[]> {
  return (await profile.database.names()).filter((name) => name.startsWith('sync/')).sort();
}

describe('a storage that takes the place of another', () => {
  it('is used by both devices, and the former host is allowed no more', async () => {
    const [laptop, desktop] = await servedPair(webdavConfig(home));
    await addNamed(laptop, 'before');
    await exchange(laptop, desktop);
    for (const device of [laptop, desktop]) {
      device.sites.allowed.add(OTHER);
      await device.ask('sync.start', { target: otherConfig, device: 'unused' });
      expect([...device.sites.allowed]).toEqual([OTHER]);
    }
    const asked = home.asked.length;
    await addNamed(desktop, 'after');
    await exchange(laptop, desktop);
    for (const device of [laptop, desktop]) {
      expect(await namesOn(device)).toEqual(['after', 'before']);
      expect(await device.ask('sync.status')).toMatchObject({
        waiting: 0,
        target: { place: expect.stringContaining('localhost') },
      });
      expect((await device.ask('sync.history')).map(({ code }) => code)).toContain('moved');
    }
    expect(home.asked).toHaveLength(asked);
  });

  it('may be the same with another password', async () => {
    const [laptop, desktop] = await servedPair(webdavConfig(home));
    await addNamed(laptop, 'one');
    await laptop.ask('sync.start', { target: webdavConfig(home), device: 'unused' });
    await exchange(laptop, desktop);
    expect(await namesOn(desktop)).toEqual(['one']);
    expect((await laptop.ask('sync.history')).map(({ code }) => code)).not.toContain('copied');
    expect([...laptop.sites.allowed]).toEqual([HOME]);
  });

  it.each<[string, (server: BrokenDav) => void, string]>([
    ['is full', ({ behave }) => Object.assign(behave, { quota: 100 }), 'sync-no-space'],
    ['refuses the password', ({ behave }) => Object.assign(behave, { status: 401 }), 'sync-password'],
    ['is gone', ({ behave }) => Object.assign(behave, { isGone: true }), 'sync-unreachable'],
    ['cuts its answers short', ({ behave }) => Object.assign(behave, { cutsAnswers: true }), 'sync-unreachable'],
    ['never answers', ({ behave }) => Object.assign(behave, { delayMs: 60_000 }), 'sync-timeout'],
    [
      'fails after it took the file',
      ({ behave }) => Object.assign(behave, { statusOf: (m: string) => (m === 'PUT' ? 500 : undefined) }),
      'sync-server',
    ],
  ])('and %s leaves the former one in use, and nothing is lost', async (_, breaks, code) => {
    const [laptop, desktop] = await servedPair(webdavConfig(home));
    await addNamed(laptop, 'unsent');
    breaks(other);
    laptop.sites.allowed.add(OTHER);
    await expect(laptop.ask('sync.start', { target: otherConfig, device: 'unused' })).rejects.toMatchObject({ code });
    const status = await laptop.ask('sync.status');
    expect(status).toMatchObject({ target: { place: home.url } });
    expect(status.fault).toBeUndefined();
    expect((await laptop.ask('sync.history')).at(-1)).toMatchObject({ code: 'not-moved', fault: code });
    expect((await storedFiles(laptop)).filter((name) => name.startsWith('sync/tried/'))).toEqual([]);
    await exchange(laptop, desktop);
    expect(await namesOn(desktop)).toEqual(['unsent']);
    for (const device of [laptop, desktop]) {
      expect(await device.ask('sync.status')).toMatchObject({
        state: expect.stringMatching(/in-step|question/),
        waiting: 0,
      });
      expect((await device.ask('sync.history')).map((one) => one.code)).not.toContain('copied');
    }
    // The page gives back what it asked for in vain.
    await laptop.ask('sync.discard', { target: otherConfig });
    expect([...laptop.sites.allowed]).toEqual([HOME]);
  });

  it('takes the vault at the second try, after the first was cut off in the middle', async () => {
    const laptop = await firstServed(webdavConfig(home));
    await addNamed(laptop, 'kept');
    laptop.sites.allowed.add(OTHER);
    other.behave.statusOf = (method) => (method === 'PUT' ? 500 : undefined);
    await expect(laptop.ask('sync.start', { target: otherConfig, device: 'unused' })).rejects.toMatchObject({
      code: 'sync-server',
    });
    other.behave.statusOf = () => undefined;
    await laptop.ask('sync.start', { target: otherConfig, device: 'unused' });
    expect(await laptop.ask('sync.status')).toMatchObject({ state: 'in-step', waiting: 0 });
    const desktop = await joinServed(laptop, webdavConfig(other));
    expect(await namesOn(desktop)).toEqual(['kept']);
  });

  it.each(['fails once', 'never answers'] as const)(
    'is used after all or not at all where the storage of the browser %s at any request',
    async (stop) => {
      const laptop = await firstServed(webdavConfig(home));
      await addNamed(laptop, 'kept');
      await laptop.ask('sync.now');
      home.remember();
      const places = new Set<string>();
      for (let step = 0; ; step++) {
        home.rollBack();
        other.wipe();
        const profile = await cloneProfile(laptop.profile);
        const stopping = stoppingProfile(profile, stop);
        const first = startServed([HOME, OTHER], { ...laptop, profile: stopping.profile });
        await first.ask('sync.status');
        stopping.arm(step);
        let isDone = false;
        const running = first
          .ask('sync.start', { target: otherConfig, device: 'unused' })
          .catch(() => undefined)
          .then(() => {
            isDone = true;
          });
        for (
          let waited = 0;
          !isDone && !(stopping.isReached() && stop.startsWith('never') && waited > 40) && waited < 2_000;
          waited++
        )
          await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 2))]);
        const again = startServed([HOME, OTHER], { ...laptop, profile });
        const { target } = await again.ask('sync.now');
        places.add(target?.place ?? 'none');
        expect(await again.ask('sync.status'), `${stop} ${step}`).toMatchObject({ waiting: 0, state: 'in-step' });
        expect(await namesOn(again)).toEqual(['kept']);
        if (!stopping.isReached()) break;
      }
      expect([...places].filter((place) => place === 'none')).toEqual([]);
      expect(places.size).toBe(2);
    },
    120_000,
  );
});
