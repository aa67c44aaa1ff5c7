import type { DeviceView, SyncEvent } from '../../src/messages/sync.ts';
import { syncHistoryText } from '../../src/ui/strings/sync-history.ts';
import { findFaultText } from '../../src/ui/sync/fault-words.ts';

/** What an event tells, in a sentence or two. */
export function eventText(event: SyncEvent, devices: readonly DeviceView[]): string {
  const name = devices.find(({ id }) => id === event.device)?.name ?? syncHistoryText.someDevice;
  const line = syncHistoryText.events[event.code](name, event.count ?? 0);
  const reason = findFaultText(event.fault)?.what;
  return reason === undefined ? line : `${line} ${reason}`;
}

/** The history as lines of codes, the oldest first, for a bug report: devices by number, and nothing that names the user or the storage. */
export function historyFile(events: readonly SyncEvent[]): string {
  const devices = [...new Set(events.flatMap(({ device }) => (device === undefined ? [] : [device])))];
  const lines = events.map(({ atMs, code, device, count, fault }) =>
    [
      new Date(atMs).toISOString(),
      code,
      ...(device === undefined ? [] : [`device-${devices.indexOf(device) + 1}`]),
      ...(count === undefined ? [] : [String(count)]),
      ...(fault === undefined ? [] : [fault]),
    ].join(' '),
  );
  return `${lines.join('\n')}\n`;
}
