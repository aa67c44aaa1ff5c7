import { Fault } from '../../src/fault.ts';
import { createClient } from '../../src/messages/client.ts';
import type { Envelope, Reply } from '../../src/messages/envelope.ts';
import { OFFERS, type Offer } from '../../src/messages/offers.ts';
import type { Answer, Ask, Verb } from '../../src/messages/protocol.ts';
import type { DraftRecord, VaultContents } from '../../src/vault/records.ts';
import { exampleVault } from '../vault/example.ts';
import { PASSPHRASE, startWorker, type Tab } from './in-memory-background.ts';
import { createProfile, type Profile } from './in-memory-storage.ts';

/** What a surface finds when it opens. */
export interface BackgroundStart {
  /** What the vault holds; the example without it. */
  readonly vault?: Partial<VaultContents>;
  /** `unlocked` without it. */
  readonly state?: 'none' | 'locked' | 'unlocked' | 'lost';
  /** What the user was adding a moment ago. Drafts of `vault` only wait. */
  readonly drafts?: readonly DraftRecord[];
  /** Whether the user has a backup of all that; `true` without it. */
  readonly backedUp?: boolean;
  /** What is offered and not dismissed; nothing without it. */
  readonly offers?: readonly Offer[];
  /** The page in front; a page of the example's site without it. */
  readonly tab?: Tab;
  /** A browser profile as an earlier run left it, in place of a vault that is made anew. */
  readonly profile?: Profile;
  /** What an administrator set. */
  readonly managed?: object;
}

/** The tab in front. */
export const TAB_ID = 7;

/** A page that the example's first account belongs to. */
export const NORTHWIND_URL = 'https://dash.northwind.example/login';

export type SurfaceBackground = Awaited<ReturnType<typeof openBackground>>;

/**
 * The real background in memory, as the popup and the options page reach it by messages. The state of the world outside it is set where
 * it is: in `tab`, `profile`, `sites` and the other members of the worker.
 */
export async function openBackground(start: BackgroundStart = {}) {
  const profile = start.profile ?? createProfile();
  const managed = start.managed && { managed: { values: start.managed } };
  const worker = startWorker(profile, { nowMs: () => Date.now() }, { ...managed });
  const tab: Tab = start.tab ?? { url: NORTHWIND_URL };
  worker.tabs.set(TAB_ID, tab);
  if (start.profile === undefined) await makeVault(worker, profile, start);
  // The vault is older than the policy, which may ask for a longer passphrase.
  if (start.managed) await worker.background.policy.reread();

  const asked: Envelope[] = [];
  const failing = new Map<string, Fault>();
  const held = new Map<string, Promise<void>>();
  const stood = new Map<string, (ask: unknown) => unknown>();
  let answering = 0;

  async function transport(envelope: Envelope): Promise<Reply> {
    asked.push(envelope);
    const wait = held.get(envelope.verb);
    held.delete(envelope.verb);
    await wait;
    answering++;
    try {
      const fault = failing.get(envelope.verb);
      failing.delete(envelope.verb);
      if (fault) return { fault: { code: fault.code, detail: fault.detail } };
      const standIn = stood.get(envelope.verb);
      return standIn ? { ok: await standIn(envelope.ask) } : await worker.transport(envelope);
    } finally {
      answering--;
    }
  }

  return {
    ...worker,
    profile,
    tab,
    transport,
    ask: createClient(transport),
    /** Every message in order. */
    asked,
    /** What a verb was asked so far. */
    askedOf: <V extends Verb>(verb: V) =>
      asked.filter((envelope) => envelope.verb === verb).map((envelope) => envelope.ask as Ask<V>),
    /** Answers the next message of a verb with a fault, in place of the worker. */
    failNext: (verb: Verb, fault: Fault) => void failing.set(verb, fault),
    /** Answers every message of a verb in place of the worker, for what depends on other computers. */
    standIn<V extends Verb>(verb: V, answer: (ask: Ask<V>) => Answer<V> | Promise<Answer<V>>): void {
      stood.set(verb, answer as (ask: unknown) => unknown);
    },
    /** Whether the disk takes nothing more. */
    fillDisk(isFull: boolean): void {
      profile.databaseFaults.before = (action) => {
        if (isFull && action === 'write') throw new Fault('storage-full', 'got QuotaExceededError, want room');
      };
    },
    /** Keeps the next message of a verb from the worker until the returned function is called. */
    holdNext(verb: Verb): () => void {
      let letGo = () => {};
      held.set(verb, new Promise((resolve) => (letGo = resolve)));
      return () => letGo();
    },
    /** What the vault holds now; throws `vault-locked`. */
    contents: async () => (await worker.background.vaultStore.open()).contents,
    /** Changes what the vault holds, as another page would. */
    change: (edit: (contents: VaultContents) => VaultContents) => put(worker, edit),
    /**
     * Resolves when every message that is not held is answered and what came of the answers was asked, too. No timer is waited for.
     * `modules` waits for the modules that are loaded on demand, which takes its time where they are loaded for the first time.
     */
    async idle(modules?: () => Promise<unknown>): Promise<void> {
      for (let quiet = 0; quiet < 3; quiet = answering === 0 ? quiet + 1 : 0) {
        await modules?.();
        await nextTask();
      }
    },
  };
}

type Worker = ReturnType<typeof startWorker>;

async function makeVault(worker: Worker, profile: Profile, start: BackgroundStart): Promise<void> {
  const { state = 'unlocked', vault = exampleVault(Date.now()), drafts = [], backedUp = true, offers = [] } = start;
  if (state === 'none') return;
  await worker.ask('vault.create', { passphrase: PASSPHRASE });
  await put(worker, (contents) => ({ ...contents, ...vault }));
  if (drafts.length > 0) await worker.background.drafts.add(drafts);
  for (const offer of OFFERS) if (!offers.includes(offer)) await worker.ask('offer.dismiss', { offer });
  if (backedUp) await worker.ask('backup.done', { gen: (await worker.ask('backup.view')).gen });
  if (state === 'unlocked') return;
  await worker.ask('vault.lock');
  if (state === 'locked') return;
  profile.localValues.clear();
  await profile.database.clear();
}

async function put({ background }: Worker, edit: (contents: VaultContents) => VaultContents): Promise<void> {
  await background.vaultStore.change(({ contents }) => ({ contents: edit(contents), answer: undefined, quiet: true }));
  await background.drafts.checkAgain();
}

/** Not a timer, which a test may have stopped. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
