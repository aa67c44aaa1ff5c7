import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { equalBytes } from '../../../src/bytes/equal.ts';
import { Fault, toFault } from '../../../src/fault.ts';
import { ignore } from '../../../src/ignored.ts';
import type { ProbeView, TargetConfig } from '../../../src/messages/sync.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';
import { createBrowserSyncTarget } from './browser-sync.ts';
import { createTarget, type TargetDeps } from './create-target.ts';
import { findVaults } from './find-vaults.ts';
import { prepareS3 } from './probe-s3.ts';
import { prepareWebdav } from './probe-webdav.ts';

/** What is learned of a target before anything is written. */
export type Prepared = Pick<ProbeView, 'clockMs' | 'freeBytes'>;

/** A finding that ends a probe, with what would probably work instead. */
export interface Refusal {
  readonly fault: Fault;
  readonly hint?: string | undefined;
}

/** What a probe needs besides. */
export interface ProbeDeps extends TargetDeps {
  readonly randomBytes: (length: number) => Bytes;
  /** Waits, in milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Odd bytes of some length: a server that changes line ends or cuts uploads short shows it. */
const PROBE_BYTES = 12_289;
/** How long a new file may take to be listed, looked for again after each of these times. */
const LIST_WAITS_MS = [500, 1_500, 3_000, 5_000];

/**
 * Tries a target: lists, writes, reads back, lists again and deletes. Never throws: whatever fails is the finding. `create` makes a missing
 * WebDAV folder, and `vid` tells which of the vaults there is ours.
 */
export async function probe(
  config: TargetConfig,
  deps: ProbeDeps,
  options: { readonly create?: boolean; readonly vid?: string } = {},
): Promise<ProbeView> {
  try {
    const prepared = await prepare(config, deps, options.create === true);
    if ('fault' in prepared) return failed(prepared.fault, prepared.hint);
    const target = createTarget(config, deps);
    const remark = await tryAll(target, deps);
    return { ok: true, ...remark, ...prepared, vaults: await findVaults(target, options.vid) };
  } catch (thrown) {
    return failed(toFault(thrown));
  }
}

function failed({ code }: Fault, hint?: string): ProbeView {
  return { ok: false, fault: code, ...(hint !== undefined && { hint }), vaults: [] };
}

async function prepare(config: TargetConfig, deps: ProbeDeps, create: boolean): Promise<Prepared | Refusal> {
  switch (config.kind) {
    case 'webdav':
      return prepareWebdav(config, deps, create);
    case 's3':
      return prepareS3(config, deps);
    case 'browser':
      return { freeBytes: await createBrowserSyncTarget(deps.findArea).room() };
    case 'folder':
      return {};
  }
}

/** Does each of the four things with a file of our own, which no device takes for its own. */
async function tryAll(target: SyncTarget, deps: ProbeDeps): Promise<Pick<ProbeView, 'fault'>> {
  const name = `latchkey-probe-${encodeBase64url(deps.randomBytes(12))}.tmp`;
  const bytes = deps.randomBytes(PROBE_BYTES);
  await target.list();
  let isListedLate = false;
  try {
    await target.put(name, bytes);
    const read = await target.get(name);
    if (read === undefined || !equalBytes(read, bytes)) {
      throw new Fault(
        'sync-read-back',
        `got ${read?.length ?? 'no'} bytes, want the ${bytes.length} that were written`,
      );
    }
    isListedLate = !(await isListedAtOnce(target, name, deps.wait));
  } catch (thrown) {
    // Half a file may be there; why it failed is the finding, whatever becomes of that.
    await target.delete(name).catch(ignore('sync-probe'));
    throw thrown;
  }
  await requireDeleted(target, name);
  return isListedLate ? { fault: 'sync-list-late' } : {};
}

/** Whether a file is listed at once, or only later. Throws `sync-list-late` where it never is. */
async function isListedAtOnce(target: SyncTarget, name: string, wait: ProbeDeps['wait']): Promise<boolean> {
  const isListed = async () => (await target.list()).some((file) => file.name === name);
  if (await isListed()) return true;
  for (const ms of LIST_WAITS_MS) {
    await wait(ms);
    if (await isListed()) return false;
  }
  throw new Fault('sync-list-late', 'got no new file in the listing, want it');
}

async function requireDeleted(target: SyncTarget, name: string): Promise<void> {
  try {
    await target.delete(name);
  } catch (cause) {
    const { code } = toFault(cause);
    // What keeps us from the server at all says more than that this one thing failed.
    if (code !== 'sync-forbidden' && code !== 'sync-server' && code !== 'sync-busy') throw cause;
    throw new Fault('sync-not-deleted', `got ${code}, want a deleted file`, { cause });
  }
}
