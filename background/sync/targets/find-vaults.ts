import type { ProbeView } from '../../../src/messages/sync.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';

/** As much of a file as names its vault. */
const HEAD_BYTES = 8_192;
/** Devices that are looked at: who has more has other troubles. */
const MAX_DEVICES = 50;

/** The vaults whose files are on a target, by what the newest file of each device says of itself; nothing has authenticated it. */
export async function findVaults(target: SyncTarget, ours: string | undefined): Promise<ProbeView['vaults']> {
  const devices = new Map<string, { readonly name: string; readonly counter: number; readonly files: number }>();
  for (const { name } of await target.list()) {
    const [, device, digits] = /^([\w-]{1,64})\.(\d{1,15})\.lk$/.exec(name) ?? [];
    if (device === undefined) continue;
    const counter = Number(digits);
    const known = devices.get(device);
    const isNewer = known === undefined || counter > known.counter;
    devices.set(device, { ...(isNewer ? { name, counter } : known), files: (known?.files ?? 0) + 1 });
  }
  const vaults = new Map<string, number>();
  for (const { name, files } of [...devices.values()].slice(0, MAX_DEVICES)) {
    const vid = vidIn(await target.get(name));
    if (vid !== undefined) vaults.set(vid, (vaults.get(vid) ?? 0) + files);
  }
  return [...vaults].map(([vid, files]) => ({ vid, files, isOurs: vid === ours }));
}

function vidIn(bytes: Uint8Array | undefined): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes?.subarray(0, HEAD_BYTES));
  return head.slice(1, 4) === 'VLT' ? /"vid":"([\w-]{22})"/.exec(head)?.[1] : undefined;
}
