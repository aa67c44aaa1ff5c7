import { describe, expect, it } from 'vitest';
import { eventText, historyFile } from '../../../options/devices/history-text.ts';
import {
  failedWords,
  headlineOf,
  isInSync,
  placeOf,
  sortDevices,
  triedWords,
} from '../../../options/devices/status-text.ts';
import { SYNC_EVENTS, type SyncStatus } from '../../../src/messages/sync.ts';
import { devicesText } from '../../../src/ui/strings/devices.ts';
import { faultText } from '../../../src/ui/strings/faults.ts';
import { syncSetupText } from '../../../src/ui/strings/sync-setup.ts';
import { exampleDevices, exampleHistory, syncStates } from '../../background/sync-states.ts';

const NOW_MS = Date.UTC(2026, 10, 30);
const states: Record<string, SyncStatus> = syncStates(NOW_MS);

describe('the state of sync in one line', () => {
  it('begins with “In sync” exactly where everything is sent and read', () => {
    const inSync = Object.entries(states).filter(([, status]) => headlineOf(status, NOW_MS).startsWith('In sync'));
    expect(inSync.map(([name]) => name)).toEqual(['in-step', 'alone', 'newcomer', 'behind', 'browser']);
    for (const [, status] of inSync) expect(isInSync(status)).toBe(true);
  });

  it('counts what waits', () => {
    expect(headlineOf(syncStates(NOW_MS).asleep, NOW_MS)).toBe(devicesText.status.waiting(2));
  });

  it('names the storage by its kind and place', () => {
    expect(placeOf(syncStates(NOW_MS)['in-step'])).toBe(
      'WebDAV: https://cloud.example.com/remote.php/dav/files/ada/Latchkey/',
    );
    expect(placeOf(syncStates(NOW_MS).browser)).toBe(devicesText.status.places.browser);
    expect(placeOf(syncStates(NOW_MS).off)).toBe('');
  });
});

describe('the list of devices', () => {
  it('has this one first, then the last to write, and removed ones last', () => {
    const { devices } = syncStates(NOW_MS).behind;
    expect(sortDevices(devices.toReversed()).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'e']);
  });
});

describe('the history', () => {
  const devices = exampleDevices(NOW_MS);

  it('has a sentence for every event, with the device by its name and the reason of a failure', () => {
    for (const code of SYNC_EVENTS) expect(eventText({ atMs: NOW_MS, code, count: 2 }, devices), code).toMatch(/\.$/);
    expect(eventText({ atMs: NOW_MS, code: 'received', device: 'b', count: 1 }, devices)).toContain('Firefox on Linux');
    expect(eventText({ atMs: NOW_MS, code: 'failed', fault: 'sync-password' }, devices)).toContain(
      faultText['sync-password'].what,
    );
  });

  it('survives a fault of another version', () => {
    expect(eventText({ atMs: NOW_MS, code: 'failed', fault: 'sync-of-tomorrow' }, devices)).not.toContain('tomorrow');
  });

  it('is exported without names, ids or addresses', () => {
    const text = historyFile([...exampleHistory(NOW_MS), { atMs: NOW_MS, code: 'renamed', device: 'secret-id' }]);
    expect(text.split('\n').filter(Boolean)).toHaveLength(exampleHistory(NOW_MS).length + 1);
    expect(text).toMatch(/^2026-\S+Z started\n/);
    expect(text).toContain(' received device-1 4\n');
    expect(text).toContain(' failed sync-unreachable\n');
    expect(text).not.toContain('secret-id');
    expect(text).not.toContain('Firefox');
  });
});

describe('the words for a storage', () => {
  it('promise nothing that only a sync that is set up does, at a try', () => {
    const codes = Object.keys(faultText).filter((code) => code.startsWith('sync-')) as (keyof typeof faultText)[];
    for (const code of codes) {
      const { kept, todo } = triedWords(code, syncSetupText.notStarted);
      expect(kept, code).toContain(syncSetupText.notStarted);
      expect(`${kept} ${todo}`, code).not.toMatch(/sent later|tries again by itself|Allow it under/);
    }
    expect(triedWords('sync-redirect', 'Kept.').kept).toContain(faultText['sync-redirect'].kept);
  });

  it('say where a credential that is refused later is entered again', () => {
    expect(failedWords('sync-password').todo).toContain(devicesText.status.change);
    expect(failedWords('sync-no-space')).toEqual(faultText['sync-no-space']);
  });
});
