import { ignore } from '../../src/ignored.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { RegistrationId } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import { siteOf } from '../vault/account-entry.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { hashCredential, isHashOf } from './credential-hash.ts';
import type { KeyScripts } from './key-scripts.ts';
import { createNoteLimit } from './note-limit.ts';
import { findSeen, MAX_OF_SITE, seenOf, withQuestion, withUse } from './record-seen.ts';
import { parseSeenKey, type SeenKey } from './seen-key.ts';
import { MAX_WAITING, SEEN_INDEX, type SeenIndexEntry, WAITING_KEYS, type WaitingKeys } from './waiting-keys.ts';
import { createWatchedSites } from './watched-sites.ts';

export interface KeyWatchDeps {
  readonly vaultStore: VaultStore;
  readonly session: Session;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly local: KeyValueStore;
  readonly scripts: KeyScripts;
  readonly nowMs: () => number;
}

export type KeyWatch = ReturnType<typeof createKeyWatch>;

/** Keeps what watched pages show of security keys: in the vault, and until the next unlock in memory. */
export function createKeyWatch(deps: KeyWatchDeps) {
  const { vaultStore, session, area, nowMs } = deps;
  const sites = createWatchedSites(deps);
  const mayNote = createNoteLimit(nowMs);
  /** One after the other: two uses of one credential must not become two questions. */
  const inTurn = createSerial();
  /** What recognises the vault's registrations while it is locked; `undefined` before the first unlock. */
  let index: readonly SeenIndexEntry[] | undefined;

  const readWaiting = async (): Promise<WaitingKeys> => (await readValue(area, WAITING_KEYS)) ?? { keys: [], uses: [] };

  /** Into the vault. Saves nothing where the key was used a moment ago, or where the user declined it. */
  function record(seen: SeenKey): Promise<unknown> {
    return vaultStore.change(async ({ contents }) => {
      const known = await findSeen(contents, seen);
      if (known !== undefined)
        return { contents: withUse(contents, known.id, seen.atMs), answer: undefined, quiet: true };
      const credential = await hashCredential(seen.credentialId);
      const here = { kind: seen.kind, host: seen.host, seen: seenOf(seen, credential) };
      return { contents: withQuestion(contents, here, nowMs()), answer: undefined };
    });
  }

  /** Into memory, while the vault is locked. */
  async function keepWaiting(seen: SeenKey): Promise<void> {
    const waiting = await readWaiting();
    const known = index ?? (await readValue(area, SEEN_INDEX));
    const ofVault = await findOf(known ?? [], ({ credential }) => credential, seen);
    if (ofVault !== undefined) {
      const { rpId, atMs } = seen;
      const others = waiting.uses.filter((one) => one.id !== ofVault.id || one.rpId !== rpId);
      return write({ ...waiting, uses: [...others, { id: ofVault.id, rpId, atMs }] });
    }
    const ofParty = waiting.keys.filter((one) => one.seen.rpId === seen.rpId);
    const again = await findOf(ofParty, (one) => one.seen.credential, seen);
    if (again !== undefined) {
      const keys = waiting.keys.map((one) => (one === again ? { ...one, usedMs: seen.atMs } : one));
      return write({ ...waiting, keys });
    }
    if (waiting.keys.filter((one) => siteOf(one.host) === siteOf(seen.host)).length >= MAX_OF_SITE) return;
    const credential = await hashCredential(seen.credentialId);
    const isBlind = known === undefined && seen.kind === 'get';
    const one = { kind: seen.kind, host: seen.host, seen: seenOf(seen, credential), ...(isBlind && { isBlind }) };
    await write({ ...waiting, keys: [...waiting.keys, one] });
  }

  async function write(waiting: WaitingKeys): Promise<void> {
    if (waiting.keys.length > MAX_WAITING || waiting.uses.length > MAX_WAITING) return;
    await writeValue(area, WAITING_KEYS, waiting);
  }

  /** Writes what waited into the vault. */
  async function settle(): Promise<void> {
    const { keys, uses } = await readWaiting();
    if (keys.length === 0 && uses.length === 0) return;
    await vaultStore.change(({ contents: before }) => {
      let contents = before;
      // A page may know the id of a credential that another site made.
      const isOf = (id: RegistrationId, rpId: string) =>
        before.registrations.some((one) => one.id === id && one.seen?.rpId === rpId);
      for (const { id, rpId, atMs } of uses) if (isOf(id, rpId)) contents = withUse(contents, id, atMs);
      for (const key of keys) {
        // It may be one that the vault has: better not to ask than to ask for what is known.
        const mayBeKnown = key.isBlind === true && before.registrations.some((one) => one.seen?.rpId === key.seen.rpId);
        if (!mayBeKnown) contents = withQuestion(contents, key, nowMs());
      }
      return { contents, answer: undefined };
    });
    await writeValue(area, WAITING_KEYS, undefined);
  }

  /** Brings the index in step with the open vault. */
  async function writeIndex(): Promise<void> {
    if ((await session.findKey()) === undefined) return;
    const { contents } = await vaultStore.open();
    const next = contents.registrations.flatMap(({ id, seen }) => (seen ? [{ id, credential: seen.credential }] : []));
    if (sameIndex(index ?? [], next)) {
      index = next;
      return;
    }
    index = next;
    await writeValue(area, SEEN_INDEX, next.length === 0 ? undefined : next);
  }

  session.whenLocked(() => {
    // A lock empties the area.
    if (index !== undefined && index.length > 0) void writeValue(area, SEEN_INDEX, index).catch(ignore('key-watch'));
  });
  vaultStore.whenChanged(() => void writeIndex().catch(ignore('key-watch')));

  return {
    sites,
    /** Called at the worker's start: a lock empties the area, and what is in memory by then goes back into it. */
    readAhead: async () => {
      index ??= await readValue(area, SEEN_INDEX);
    },
    /** Takes a note from a page's script. Throws `message-invalid`, also for a page that nobody watches. */
    note: async (text: string, origin: string | undefined) => {
      if (origin === undefined) return;
      const page = parsePageUrl(origin);
      // Before anything that takes time: a page may send notes without end.
      if (page.kind !== 'web' || !mayNote(page.registrable ?? page.hostname)) return;
      await inTurn(async () => {
        if (!(await sites.covers(origin))) return;
        const seen = await parseSeenKey(text, origin, nowMs());
        if ((await session.findKey()) === undefined) await keepWaiting(seen);
        else await record(seen);
      });
    },
    /** After an unlock. */
    afterUnlock: () =>
      inTurn(async () => {
        await settle();
        await writeIndex();
      }),
  };
}

async function findOf<T>(
  many: readonly T[],
  credentialOf: (one: T) => SeenIndexEntry['credential'],
  { credentialId }: SeenKey,
): Promise<T | undefined> {
  for (const one of many)
    if (await isHashOf(credentialOf(one), credentialId).catch(ignore('key-watch', false))) return one;
  return undefined;
}

function sameIndex(a: readonly SeenIndexEntry[], b: readonly SeenIndexEntry[]): boolean {
  const idsOf = (entries: readonly { readonly id: RegistrationId }[]) => entries.map(({ id }) => id).join();
  return idsOf(a) === idsOf(b);
}
