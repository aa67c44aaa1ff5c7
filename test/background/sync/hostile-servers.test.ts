import { beforeEach, describe, expect, it } from 'vitest';
import { type BrokenDav, startBrokenDav } from '../../servers/broken-dav.ts';
import { webdavConfig } from '../../servers/server-process.ts';
import { PASSPHRASE } from '../in-memory-background.ts';
import { addNamed, joinServed, type ServedDevice, servedPair, startServed } from './served.ts';
import { exchange, namesOn } from './several.ts';

/** FORMAT.md: the last byte of the magic. */
const CONTAINER_VERSION_AT = 7;

let server: BrokenDav;
let laptop: ServedDevice;
let desktop: ServedDevice;

/** Two whole backgrounds in step over a server, each with one account of its own. */
beforeEach(async () => {
  server = await startBrokenDav();
  [laptop, desktop] = await servedPair(webdavConfig(server));
  await addNamed(laptop, 'by laptop');
  await addNamed(desktop, 'by desktop');
  await exchange(laptop, desktop);
  return () => server.stop();
});

const ALL = ['by desktop', 'by laptop'];
const codesOf = async ({ ask }: ServedDevice) => (await ask('sync.history')).map(({ code }) => code);
const questionOf = async ({ ask }: ServedDevice, kind: string) =>
  (await ask('sync.now')).questions.find((one) => one.kind === kind);
const idOf = async ({ ask }: ServedDevice) => (await ask('sync.status')).devices.find(({ isThis }) => isThis)?.id ?? '';
const newestOf = async (device: ServedDevice) => {
  const id = await idOf(device);
  const names = [...server.files.keys()].filter((name) => name.startsWith(id));
  return names.toSorted((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1])).at(-1) ?? '';
};

/** A file that could not be read is read again after an hour, in which both vaults were locked. */
async function passHour(): Promise<void> {
  laptop.clock.pass(3_600_001);
  for (const { ask } of [laptop, desktop]) await ask('vault.unlock', { passphrase: PASSPHRASE });
}

/** All that either saved is on both, and nothing waits. */
async function agree(...names: readonly string[]): Promise<void> {
  await exchange(laptop, desktop);
  for (const device of [laptop, desktop]) {
    expect(await namesOn(device)).toEqual([...names].sort());
    const { waiting, questions } = await device.ask('sync.now');
    expect({ waiting, asks: questions.filter(({ kind }) => kind !== 'newcomer') }).toEqual({ waiting: 0, asks: [] });
  }
}

describe('a server that fails in the middle of an exchange', () => {
  it.each<[string, (behave: BrokenDav['behave']) => void, string]>([
    [
      'refuses the password after the listing',
      (b) => Object.assign(b, { statusOf: (m: string) => (m === 'PUT' ? 401 : undefined) }),
      'sync-password',
    ],
    ['is full', (b) => Object.assign(b, { statusOf: (m: string) => (m === 'PUT' ? 507 : undefined) }), 'sync-no-space'],
    ['cuts its answers short', (b) => Object.assign(b, { cutsAnswers: true }), 'sync-unreachable'],
    ['answers everything with a page to sign in', (b) => Object.assign(b, { showsLogin: true }), 'sync-not-webdav'],
    [
      'redirects to another host',
      (b) => Object.assign(b, { status: 307, location: 'http://localhost:9/steal' }),
      'sync-redirect',
    ],
    ['sends a listing without end', (b) => Object.assign(b, { isEndless: true }), 'sync-answer'],
    ['answers only after minutes', (b) => Object.assign(b, { delayMs: 120_000 }), 'sync-timeout'],
    ['sends a byte now and then', (b) => Object.assign(b, { dripMs: 500 }), 'sync-timeout'],
    ['disappears', (b) => Object.assign(b, { isGone: true }), 'sync-unreachable'],
  ])(
    'and %s: says so, keeps everything, and goes on when the server is well again',
    async (_, breaks, fault) => {
      const well = { ...server.behave };
      await addNamed(laptop, 'unsent');
      breaks(server.behave);
      expect(await laptop.ask('sync.now')).toMatchObject({ fault, waiting: 1 });
      expect(await namesOn(laptop)).toEqual([...ALL, 'unsent']);
      expect(await laptop.ask('sync.history')).toContainEqual(expect.objectContaining({ code: 'failed', fault }));
      Object.assign(server.behave, well);
      await agree(...ALL, 'unsent');
      expect(await codesOf(laptop)).toContain('recovered');
      expect(await codesOf(laptop)).not.toContain('copied');
    },
    60_000,
  );

  it('and gives a file without end, which is read no further than a vault can be long', async () => {
    await addNamed(desktop, 'beyond');
    await desktop.ask('sync.now');
    server.behave.isEndless = 'GET';
    expect(await laptop.ask('sync.now')).toMatchObject({ fault: 'sync-answer' });
    expect(await namesOn(laptop)).toEqual(ALL);
    server.behave.isEndless = false;
    await agree(...ALL, 'beyond');
  }, 60_000);
});

describe('a server that shows other files than were sent', () => {
  it('cuts an upload short: readers take the file before it, and the device sends it again', async () => {
    server.behave.keepsBytes = 900;
    await addNamed(laptop, 'cut');
    await laptop.ask('sync.now');
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('damaged');
    expect(await namesOn(desktop)).toEqual(ALL);
    server.behave.keepsBytes = Number.POSITIVE_INFINITY;
    await laptop.ask('sync.now');
    await agree(...ALL, 'cut');
  });

  it('gives a page to sign in for each file: nothing of it is merged', async () => {
    await addNamed(laptop, 'behind a page');
    await laptop.ask('sync.now');
    server.behave.pagesForFiles = true;
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('damaged');
    expect(await namesOn(desktop)).toEqual(ALL);
    server.behave.pagesForFiles = false;
    await passHour();
    await agree(...ALL, 'behind a page');
  });

  it('changes a byte of each file: nothing of it is merged', async () => {
    await addNamed(laptop, 'changed');
    await laptop.ask('sync.now');
    server.behave.changesBytes = true;
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('damaged');
    expect(await namesOn(desktop)).toEqual(ALL);
    server.behave.changesBytes = false;
    await passHour();
    await agree(...ALL, 'changed');
  });

  it('goes back to an older listing: it is named, nothing is deleted, and the server gets what it lost', async () => {
    server.remember();
    await addNamed(laptop, 'later');
    await exchange(laptop, desktop);
    server.rollBack();
    await exchange(desktop, laptop);
    expect(await codesOf(desktop)).toContain('rolled-back');
    await agree(...ALL, 'later');
    const third = await joinServed(laptop, webdavConfig(server), 'Third');
    expect(await namesOn(third)).toEqual([...ALL, 'later'].sort());
  });

  it('swaps the files of two devices: it is named, and the files are left alone', async () => {
    await addNamed(laptop, 'one');
    await addNamed(desktop, 'two');
    await laptop.ask('sync.now');
    await desktop.ask('sync.now');
    await addNamed(laptop, 'three');
    await laptop.ask('sync.now');
    const [ours, theirs] = [await newestOf(laptop), await newestOf(desktop)];
    server.swap(ours, theirs);
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('foreign');
    expect(await namesOn(desktop)).toEqual([...ALL, 'one', 'two'].sort());
    server.swap(ours, theirs);
    await passHour();
    await agree(...ALL, 'one', 'two', 'three');
  });

  it('puts a file of another vault under our name: it is named, and left alone', async () => {
    const otherServer = await startBrokenDav();
    const stranger = startServed();
    await stranger.ask('vault.create', { passphrase: PASSPHRASE });
    await addNamed(stranger, 'of a stranger');
    await stranger.ask('sync.start', { target: webdavConfig(otherServer), device: 'Stranger' });
    const [file = Buffer.alloc(0)] = otherServer.files.values();
    await otherServer.stop();
    await addNamed(laptop, 'ours');
    await laptop.ask('sync.now');
    const name = await newestOf(laptop);
    const own = server.files.get(name) ?? Buffer.alloc(0);
    server.files.set(name, file);
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('foreign');
    expect(await namesOn(desktop)).toEqual(ALL);
    server.files.set(name, own);
    await passHour();
    await agree(...ALL, 'ours');
  });

  it('lists late: nothing is lost, and it is not taken for empty', async () => {
    server.behave.listsLate = 3;
    await addNamed(laptop, 'late');
    for (let turn = 0; turn < 4; turn++) await exchange(laptop, desktop);
    expect(await codesOf(laptop)).not.toContain('wiped');
    server.behave.listsLate = 0;
    await agree(...ALL, 'late');
  });

  it("holds a newer program's file: it is left alone, and said", async () => {
    await addNamed(laptop, 'older');
    await laptop.ask('sync.now');
    const name = await newestOf(laptop);
    const file = server.files.get(name) ?? Buffer.alloc(0);
    const newer = Buffer.from(file);
    newer.writeUInt8(9, CONTAINER_VERSION_AT);
    server.files.set(name, newer);
    await desktop.ask('sync.now');
    expect(await codesOf(desktop)).toContain('newer');
    expect(await namesOn(desktop)).toEqual(ALL);
    expect(server.files.get(name)).toEqual(newer);
    server.files.set(name, file);
    await passHour();
    await agree(...ALL, 'older');
  });

  it('shows each user another branch: both are merged as soon as they meet', async () => {
    server.fork();
    await addNamed(laptop, 'here');
    await addNamed(desktop, 'there');
    await agree(...ALL, 'here', 'there');
  });
});

describe('a server that was emptied', () => {
  it('is a question on each device, and is filled again only after a yes', async () => {
    await addNamed(laptop, 'meanwhile');
    server.wipe();
    expect(await questionOf(laptop, 'wiped')).toBeDefined();
    expect(await questionOf(desktop, 'wiped')).toBeDefined();
    expect(server.files.size).toBe(0);
    await laptop.ask('sync.answer', { question: 'wiped', answer: 'yes' });
    expect(server.files.size).toBeGreaterThan(0);
    await agree(...ALL, 'meanwhile');
  });

  it('of one device only says so, and deletes nothing', async () => {
    const id = await idOf(desktop);
    for (const name of [...server.files.keys()]) if (name.startsWith(id)) server.files.delete(name);
    await laptop.ask('sync.now');
    expect(await codesOf(laptop)).toContain('left');
    expect(await namesOn(laptop)).toEqual(ALL);
    await agree(...ALL);
  });
});

describe('a device that deletes more than 30 %', () => {
  it.each(['yes', 'no'] as const)('is asked about first, and a %s is followed on both', async (answer) => {
    const names = ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff'];
    for (const name of names) await addNamed(laptop, name);
    await exchange(laptop, desktop);
    const { rows } = await laptop.ask('home.page', { text: '', sort: 'name', offset: 0, limit: 50 });
    await laptop.ask('account.delete', { ids: rows.slice(0, 6).map(({ id }) => id) });
    await laptop.ask('sync.now');
    const question = await questionOf(desktop, 'deletions');
    expect(question).toMatchObject({ deleted: 6 });
    expect(await namesOn(desktop)).toEqual([...ALL, ...names].sort());
    const device = question !== undefined && 'device' in question ? (question.device ?? '') : '';
    await desktop.ask('sync.answer', { question: 'deletions', answer, device });
    await agree(...(answer === 'no' ? [...ALL, ...names] : rows.slice(6).map(({ name }) => name)));
  });
});
