import type { DeviceView, EarlierFile, ProbeView, SyncEvent, SyncStatus, TargetView } from '../../src/messages/sync.ts';
import type { SurfaceBackground } from './surface-background.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const webdav: TargetView = {
  kind: 'webdav',
  place: 'https://cloud.example.com/remote.php/dav/files/ada/Latchkey/',
  origins: ['https://cloud.example.com/*'],
};

/** Ada's devices; the first is this one. */
export function exampleDevices(nowMs: number): readonly DeviceView[] {
  return [
    {
      id: 'a',
      name: 'Chrome on Windows',
      isThis: true,
      addedMs: nowMs - 90 * DAY_MS,
      seenMs: nowMs - 4 * MINUTE_MS,
      isNew: false,
    },
    {
      id: 'b',
      name: 'Firefox on Linux',
      isThis: false,
      addedMs: nowMs - 60 * DAY_MS,
      seenMs: nowMs - 3 * HOUR_MS,
      isNew: false,
    },
    {
      id: 'c',
      name: 'Edge at work',
      isThis: false,
      addedMs: nowMs - 20 * DAY_MS,
      seenMs: nowMs - 2 * DAY_MS,
      isNew: false,
    },
  ];
}

/** A state of sync by its name in the fixtures of screens. */
export function syncStates(nowMs: number) {
  const devices = exampleDevices(nowMs);
  const inStep: SyncStatus = {
    target: webdav,
    state: 'in-step',
    inStepMs: nowMs - 2 * MINUTE_MS,
    waiting: 0,
    questions: [],
    devices,
  };
  const [mine, ...others] = devices;
  return {
    off: { state: 'off', waiting: 0, questions: [], devices: [] },
    'in-step': inStep,
    alone: { ...inStep, devices: mine === undefined ? [] : [mine] },
    working: { ...inStep, state: 'working', waiting: 1 },
    asleep: {
      ...inStep,
      state: 'waiting',
      inStepMs: nowMs - 5 * HOUR_MS,
      waiting: 2,
      fault: 'sync-unreachable',
      failingSinceMs: nowMs - 4 * HOUR_MS,
      nextTryMs: nowMs + 20 * MINUTE_MS,
    },
    failed: {
      ...inStep,
      state: 'failed',
      inStepMs: nowMs - 3 * DAY_MS,
      waiting: 3,
      fault: 'sync-password',
      failingSinceMs: nowMs - 3 * DAY_MS,
      nextTryMs: nowMs + 50 * MINUTE_MS,
    },
    permission: { ...inStep, state: 'permission', waiting: 1, inStepMs: nowMs - HOUR_MS, fault: 'sync-permission' },
    wiped: { ...inStep, state: 'question', questions: [{ kind: 'wiped' }] },
    deletions: {
      ...inStep,
      state: 'question',
      questions: [
        {
          kind: 'deletions',
          device: 'c',
          deleted: 14,
          of: 32,
        },
      ],
    },
    passphrase: { ...inStep, state: 'question', questions: [{ kind: 'passphrase', device: 'b' }] },
    removed: { ...inStep, state: 'question', questions: [{ kind: 'removed' }] },
    newcomer: {
      ...inStep,
      state: 'question',
      questions: [{ kind: 'newcomer', device: 'd', name: 'Chrome on Mac' }],
      devices: [
        ...devices,
        {
          id: 'd',
          name: 'Chrome on Mac',
          isThis: false,
          addedMs: nowMs - 9 * MINUTE_MS,
          seenMs: nowMs - 8 * MINUTE_MS,
          isNew: true,
        },
      ],
    },
    behind: {
      ...inStep,
      devices: [
        ...(mine === undefined ? [] : [mine]),
        ...others.map((device, at) =>
          at === 0
            ? { ...device, behindSinceMs: nowMs - 12 * DAY_MS, seenMs: nowMs - 12 * DAY_MS }
            : { ...device, aheadMs: 3 * DAY_MS },
        ),
        {
          id: 'e',
          name: 'Old laptop',
          isThis: false,
          addedMs: nowMs - 200 * DAY_MS,
          removedMs: nowMs - 30 * DAY_MS,
          removedUs: true,
          isNew: false,
        },
      ],
    },
    browser: { ...inStep, target: { kind: 'browser', place: '', origins: [], freeBytes: 12_400 } },
  } satisfies Record<string, SyncStatus>;
}

export type SyncStateName = keyof ReturnType<typeof syncStates>;

/** A history with an event of most kinds, oldest first. */
export function exampleHistory(nowMs: number): readonly SyncEvent[] {
  const codes: readonly Omit<SyncEvent, 'atMs'>[] = [
    { code: 'started' },
    { code: 'sent', count: 48_120 },
    { code: 'newcomer', device: 'b' },
    { code: 'received', device: 'b', count: 4 },
    { code: 'failed', fault: 'sync-unreachable' },
    { code: 'recovered' },
    { code: 'rolled-back', device: 'c' },
    { code: 'ahead', device: 'c', ms: 3 * DAY_MS },
    { code: 'deletions-held', device: 'c', count: 14 },
    { code: 'deletions-undone', device: 'c', count: 14 },
    { code: 'received', device: 'b', count: 1 },
    { code: 'sent', count: 48_300 },
  ];
  return codes.map((event, at) => ({ atMs: nowMs - (codes.length - at) * 5 * HOUR_MS, ...event }));
}

const earlier = (nowMs: number): readonly EarlierFile[] => [
  { name: 'a.000000000212.lk', device: 'a', writtenMs: nowMs - 4 * MINUTE_MS, size: 48_300 },
  { name: 'b.000000000098.lk', device: 'b', writtenMs: nowMs - 3 * HOUR_MS, size: 48_120 },
  { name: 'a.000000000180.lk', device: 'a', writtenMs: nowMs - 6 * DAY_MS, size: 47_000 },
];

/** An invitation as long as real ones are. */
const INVITATION = `latchkey-invitation-1.${'mZ8xQ2'.repeat(55)}`;

/** Lets other devices and their storage be in a state; `probe` is what a try of a storage finds, and `file` what is downloaded where there is no vault. */
export function standInForSync(
  background: SurfaceBackground,
  name: SyncStateName,
  { probe = {}, file = '' }: { readonly probe?: Partial<ProbeView>; readonly file?: string } = {},
): void {
  const nowMs = Date.now();
  const states = syncStates(nowMs);
  let now: SyncStatus = states[name];
  background.standIn('sync.status', () => now);
  background.standIn('sync.now', () => now);
  background.standIn('sync.history', () => exampleHistory(nowMs));
  background.standIn('sync.earlier', () => earlier(nowMs));
  background.standIn('sync.readEarlier', () => background.ask('backup.copy'));
  background.standIn('sync.probe', () => ({ ok: true, vaults: [], ...probe }));
  background.standIn('sync.start', () => {
    now = states.alone;
  });
  background.standIn('sync.stop', () => {
    now = states.off;
  });
  background.standIn('sync.rename', ({ device, name: next }) => {
    now = { ...now, devices: now.devices.map((one) => (one.id === device ? { ...one, name: next } : one)) };
  });
  background.standIn('sync.remove', ({ device }) => {
    const devices = now.devices.map((one) => (one.id === device ? { ...one, removedMs: nowMs } : one));
    now = { ...now, devices, questions: [] };
  });
  background.standIn('sync.answer', () => {
    now = states['in-step'];
  });
  background.standIn('sync.methods', () => ({
    keys: [{ slot: 'AAAA', credentialId: 'AAAA', transports: ['usb'], salt: 'A'.repeat(43) }],
    hasCode: true,
  }));
  const names = Array.from({ length: 14 }, (_, at) => `Harbour ${at + 1} ada@example.com`);
  background.standIn('sync.deleted', () => ({ count: names.length, names }));
  background.standIn('sync.invite', () => ({ text: INVITATION, code: 'K7QM-3XRT-9WDP' }));
  background.standIn('sync.openInvitation', () => ({
    target: { kind: 'webdav', url: webdav.place, user: 'ada', password: 'app-password' },
    vid: 'A'.repeat(22),
  }));
  background.standIn('sync.join', () => ({ file }));
}
