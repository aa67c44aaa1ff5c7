import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { removalsOf } from '../../src/readiness/key-removal.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { setRemoved, setSuccessorAdded } from '../../src/ui/lost-key/change-site.ts';
import { listAsText } from '../../src/ui/lost-key/list-as-text.ts';
import { type LostKeyList, type LostKeySite, loadLostKey } from '../../src/ui/lost-key/load-lost-key.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { checkKey } from '../common/ceremony.ts';
import type { Route } from '../common/route.ts';

const PREFIX = 'lost-';

/** Where the list of a key is. */
export function lostKeyRoute(id: SecurityKeyId): Route {
  return { section: 'keys', item: `${PREFIX}${id}` };
}

/** The key whose list an address names. */
export function findLostKey({ section, item }: Route): SecurityKeyId | undefined {
  if (section !== 'keys' || item?.startsWith(PREFIX) !== true) return undefined;
  return item.slice(PREFIX.length) as SecurityKeyId;
}

/** Marks a key as lost or retired, and shows what is to be done about it. */
export async function giveUpKey(app: AppState, key: SecurityKeyView, how: 'lost' | 'retired'): Promise<void> {
  const { id, label } = key;
  try {
    await app.ask('securityKey.edit', { id, [how]: true });
    app.go(lostKeyRoute(id));
    await app.changed();
    app.say(lostKeyText.marked[how](label), async () => {
      await app.ask('securityKey.edit', { id, [how]: false });
      await app.changed();
    });
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

/** The list of one key. */
export interface LostKeyState {
  /** `undefined` before it is loaded, `'missing'` for a key that was deleted. */
  readonly list: ReadonlySignal<LostKeyList | 'missing' | undefined>;
  /** The keys that could take its place. */
  readonly successors: ReadonlySignal<readonly SecurityKeyView[]>;
  readonly fault: Signal<Fault | undefined>;
  /** The browser’s prompt is open. */
  readonly waiting: ReadonlySignal<boolean>;
  load(): Promise<void>;
  remove(site: LostKeySite, removed: boolean): Promise<void>;
  /** Records, or forgets, that the key that takes its place is registered at a site. */
  add(site: LostKeySite, added: boolean): Promise<void>;
  replaceBy(id: SecurityKeyId | undefined): Promise<void>;
  /** The key is in use again: found, or not retired after all. */
  takeBack(message: string): Promise<boolean>;
  /** Has the key touched, then takes it back. */
  identify(): Promise<boolean>;
  /** Ends the browser’s prompt; a touch that comes late does nothing. */
  cancel(): void;
  copy(): Promise<void>;
}

/** Makes the state; `load` fetches the list. */
export function createLostKey(app: AppState, id: SecurityKeyId): LostKeyState {
  const list = signal<LostKeyList | 'missing' | undefined>();
  const successors = signal<readonly SecurityKeyView[]>([]);
  const fault = signal<Fault | undefined>();
  const waiting = signal(false);
  /** Counts the browser’s prompts that were opened and ended. */
  let round = 0;
  const tools = { ask: app.ask, removalsOf, findPages: findServicePages, nowMs: app.platform.nowMs };

  function known(): LostKeyList {
    if (typeof list.value !== 'object') throw new Fault('record-missing', 'got no list, want one');
    return list.value;
  }

  async function change(action: () => Promise<unknown>): Promise<boolean> {
    const done = await app.attempt(fault, async () => {
      await action();
    });
    if (done) await app.changed();
    return done;
  }

  const edit = (what: Omit<Ask<'securityKey.edit'>, 'id'>) => app.ask('securityKey.edit', { id, ...what });

  return {
    list,
    successors,
    fault,
    waiting,
    async load() {
      await app.attempt(fault, async () => {
        const [loaded, keys] = await Promise.all([loadLostKey(tools, id), app.ask('securityKey.list')]);
        successors.value = keys.filter(
          (key) => key.id !== id && key.lostMs === undefined && key.retiredMs === undefined,
        );
        list.value = loaded ?? 'missing';
      });
    },
    async remove(site, removed) {
      await change(() => setRemoved(app.ask, site, removed));
    },
    async add(site, added) {
      await change(() => setSuccessorAdded(app.ask, known(), site, added));
    },
    async replaceBy(successor) {
      const isLost = known().key.lostMs !== undefined;
      await change(() => edit(successor === undefined ? { retired: !isLost } : { replacedBy: successor }));
    },
    takeBack: (message) =>
      change(async () => {
        await edit({ lost: false, retired: false });
        app.say(message);
      }),
    async identify() {
      const { key } = known();
      round += 1;
      const mine = round;
      waiting.value = true;
      const isFound = await change(async () => {
        try {
          const answer = await checkKey(app.platform, [key]);
          if (mine !== round) return;
          await app.ask('securityKey.verify', answer);
          await edit({ lost: false, retired: false });
          app.say(lostKeyText.found.done(key.label));
        } catch (thrown) {
          if (mine === round) throw thrown;
        }
      });
      if (mine === round) waiting.value = false;
      return isFound && mine === round;
    },
    cancel() {
      round += 1;
      if (waiting.value) app.platform.cancelCredential();
      waiting.value = false;
      fault.value = undefined;
    },
    async copy() {
      try {
        await app.platform.copy(listAsText(known(), app.platform.nowMs()), 0);
        app.say(lostKeyText.actions.copied);
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
  };
}
