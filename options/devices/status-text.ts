import type { DeviceView, SyncStatus } from '../../src/messages/sync.ts';
import { formatAgo } from '../../src/ui/counted.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { formatLocale } from '../../src/ui/strings/language.ts';

/** The state in one line; it begins with “In sync” when it is. */
export function headlineOf(status: SyncStatus, nowMs: number): string {
  const { state, inStepMs, waiting } = status;
  const text = devicesText.status;
  const inSync = inStepMs === undefined ? text.inSync : text.inSyncChecked(formatAgo(inStepMs, nowMs));
  if (isInSync(status)) return inSync;
  switch (state) {
    case 'in-step':
      return inSync;
    case 'working':
      return text.working;
    case 'question':
      return text.question;
    case 'permission':
      return text.permission;
    case 'failed':
      return text.failed;
    case 'waiting':
    case 'off':
      return waiting > 0 ? text.waiting(waiting) : text.waitingFirst;
  }
}

/** Whether everything is sent and read; that a device is new is told, and changes nothing about it. */
export function isInSync({ state, questions }: SyncStatus): boolean {
  return state === 'in-step' || (state === 'question' && questions.every(({ kind }) => kind === 'newcomer'));
}

/** Where the files are, in one line. */
export function placeOf({ target }: SyncStatus): string {
  const text = devicesText.status.places;
  if (target === undefined) return '';
  return target.kind === 'browser' ? text.browser : text[target.kind](target.place);
}

/** A time of today, or a day and a time. */
export function formatTime(ms: number, nowMs: number): string {
  const isToday = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  const style = isToday
    ? { timeStyle: 'short' as const }
    : { dateStyle: 'medium' as const, timeStyle: 'short' as const };
  return new Intl.DateTimeFormat(formatLocale(), style).format(ms);
}

/** The devices in the list's order: this one, then by the time of their last change, then those that are removed. */
export function sortDevices(devices: readonly DeviceView[]): readonly DeviceView[] {
  const rank = ({ isThis, removedMs }: DeviceView) => (isThis ? 0 : removedMs === undefined ? 1 : 2);
  return devices.toSorted((a, b) => rank(a) - rank(b) || (b.seenMs ?? b.addedMs) - (a.seenMs ?? a.addedMs));
}
