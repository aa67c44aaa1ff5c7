import { record } from '../schema/record.ts';
import { flag, id, optional } from '../schema/schema.ts';
import { isEqual } from './field-times.ts';
import { datedTimes, storedMs, storedText } from './fields.ts';
import { mergeFields } from './merge-fields.ts';
import type { DeviceId, DeviceRecord, DiscardedDraft, DraftId } from './records.ts';

/** Most devices of a vault, removed ones included. */
export const MAX_DEVICES = 200;

/** One device. */
export const deviceSchema = record<DeviceRecord>('device', {
  id: id<DeviceId>(),
  name: storedText,
  createdMs: storedMs,
  removedMs: optional(storedMs),
  ...datedTimes,
});

/** One draft that was discarded or saved. */
export const discardedDraftSchema = record<DiscardedDraft>('discardedDraft', {
  id: id<DraftId>(),
  atMs: storedMs,
  isBack: optional(flag),
});

type Side = { readonly devices?: readonly DeviceRecord[] };

/** The devices of both sides, field by field. Of too many, those removed longest ago are dropped, then the oldest. */
export function mergeDevices({ devices: ours = [] }: Side, { devices: theirs = [] }: Side): readonly DeviceRecord[] {
  const merged = new Map<DeviceId, DeviceRecord>();
  for (const device of [...ours, ...theirs]) {
    const known = merged.get(device.id);
    merged.set(device.id, known === undefined || isEqual(known, device) ? device : mergeDevice(known, device));
  }
  return newestDevices([...merged.values()]);
}

/** As many devices as a vault can hold. */
export function newestDevices(devices: readonly DeviceRecord[]): readonly DeviceRecord[] {
  if (devices.length <= MAX_DEVICES) return devices;
  const ageOf = ({ removedMs = Number.MAX_SAFE_INTEGER }: DeviceRecord) => removedMs;
  return devices
    .toSorted((a, b) => ageOf(b) - ageOf(a) || b.createdMs - a.createdMs || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_DEVICES);
}

function mergeDevice(a: DeviceRecord, b: DeviceRecord): DeviceRecord {
  // The fields are those of two devices: each value has the type of its name.
  return { ...mergeFields(a, b, false).fields, id: a.id } as unknown as DeviceRecord;
}
