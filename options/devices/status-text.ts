import type { FaultCode } from '../../src/fault.ts';
import type { DeviceView, SyncStatus } from '../../src/messages/sync.ts';
import { formatAgo } from '../../src/ui/counted.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import type { FaultText } from '../../src/ui/strings/fault-text.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { formatLocale } from '../../src/ui/strings/language.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';

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

/** What a failed try at a storage says first is what happened to the password, where that could be in doubt. */
const SAYS_OF_PASSWORD: ReadonlySet<FaultCode> = new Set(['sync-insecure', 'sync-private', 'sync-redirect']);

/** The words for a try at a press: `kept` is how things stay, since nothing is sent later, and nothing tries again by itself. */
export function triedWords(code: FaultCode, kept: string): FaultText {
  const words = faultText[code];
  const todos: Partial<Record<FaultCode, string>> = syncSetupText.triedTodo;
  return {
    what: words.what,
    kept: SAYS_OF_PASSWORD.has(code) ? `${words.kept} ${kept}` : kept,
    todo: todos[code] ?? words.todo,
  };
}

/** What refuses the user's credential. */
const CREDENTIAL: ReadonlySet<FaultCode> = new Set(['sync-password', 'sync-app-password', 'sync-keys']);

/** The words for a storage that was in use and fails: what is checked and entered again has its place. */
export function failedWords(code: FaultCode): FaultText {
  return CREDENTIAL.has(code) ? { ...faultText[code], todo: devicesText.status.enterAgain } : faultText[code];
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
