import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { checkKey, registerKey } from '../common/ceremony.ts';

/** What the user enters about a security key before touching it. */
export interface KeyForm {
  readonly label: string;
  readonly place: string;
  readonly attachment: 'cross-platform' | 'platform';
}

/** An account or site with a single security key. */
export interface SingleKey {
  readonly title: string;
  readonly key: SecurityKeyView;
}

/** Finds accounts and sites with exactly one active registration, of a security key that isn’t lost (flow A4). */
export function findSingleKeys(keys: readonly SecurityKeyView[]): readonly SingleKey[] {
  const places = new Map<string, { title: string; keys: Set<SecurityKeyView> }>();
  for (const key of keys) {
    if (key.lostMs !== undefined) continue;
    for (const at of key.registrations) {
      if (at.removedMs !== undefined) continue;
      const place = at.account ?? `host:${at.host}`;
      const known = places.get(place) ?? { title: at.accountName ?? at.host, keys: new Set() };
      known.keys.add(key);
      places.set(place, known);
    }
  }
  return [...places.values()].flatMap(({ title, keys: own }) => {
    const [only] = own;
    return own.size === 1 && only !== undefined ? [{ title, key: only }] : [];
  });
}

/** The screen of security keys. */
export interface SecurityKeysState {
  readonly keys: ReadonlySignal<readonly SecurityKeyView[] | undefined>;
  /** Credentials that unlock the vault. */
  readonly unlocking: ReadonlySignal<ReadonlySet<string>>;
  readonly fault: Signal<Fault | undefined>;
  readonly formFault: Signal<Fault | undefined>;
  /** The browser’s prompt is open. */
  readonly waiting: ReadonlySignal<boolean>;
  /** The security key that was touched last. */
  readonly touched: ReadonlySignal<SecurityKeyId | undefined>;
  load(): Promise<void>;
  register(form: KeyForm): Promise<boolean>;
  /** Adds a security key by name only, which can’t be checked. */
  addByName(form: KeyForm): Promise<boolean>;
  /** Checks the signature of one security key, or of whichever is touched. */
  check(key?: SecurityKeyView): Promise<void>;
  edit(id: SecurityKeyId, change: { label?: string; place?: string; lost?: boolean }): Promise<boolean>;
  remove(key: SecurityKeyView): Promise<void>;
  addRegistration(ask: Ask<'registration.add'>): Promise<boolean>;
  editRegistration(id: RegistrationId, change: { name?: string; used?: boolean; removed?: boolean }): Promise<void>;
  removeRegistration(at: RegistrationView): Promise<void>;
}

/** Makes the screen's state; `load` fetches the keys. */
export function createKeys(app: AppState): SecurityKeysState {
  const keys = signal<readonly SecurityKeyView[] | undefined>();
  const unlocking = signal<ReadonlySet<string>>(new Set());
  const fault = signal<Fault | undefined>();
  const formFault = signal<Fault | undefined>();
  const waiting = signal(false);
  const touched = signal<SecurityKeyId | undefined>();

  function known(): readonly SecurityKeyView[] {
    return (keys.value ?? []).filter((key) => key.credentialId !== undefined);
  }

  async function ceremony<T>(action: () => Promise<T>): Promise<T> {
    waiting.value = true;
    try {
      return await action();
    } finally {
      waiting.value = false;
    }
  }

  async function change(into: Signal<Fault | undefined>, action: () => Promise<void>): Promise<boolean> {
    const done = await app.attempt(into, action);
    if (done) await app.changed();
    return done;
  }

  return {
    keys,
    unlocking,
    fault,
    formFault,
    waiting,
    touched,
    async load() {
      await app.attempt(fault, async () => {
        const [listed, unlockMethods] = await Promise.all([
          app.ask('securityKey.list'),
          app.ask('vault.unlockMethods'),
        ]);
        unlocking.value = new Set(unlockMethods.keys.map(({ credentialId }) => credentialId));
        keys.value = listed;
      });
    },
    async register(form) {
      return change(formFault, async () => {
        const made = await ceremony(() => registerKey(app.platform, form, known()));
        const key = await app.ask('securityKey.add', { ...form, ...made });
        touched.value = key.id;
        app.say(securityKeysText.added(key.label));
      });
    },
    async addByName(form) {
      return change(formFault, async () => {
        const none = { transports: [], aaguid: '00000000-0000-0000-0000-000000000000' };
        const key = await app.ask('securityKey.add', { ...form, ...none });
        app.say(securityKeysText.addedByName(key.label));
      });
    },
    async check(key) {
      const asked = key === undefined ? known() : [key];
      await change(fault, async () => {
        if (asked.length === 0) throw new Fault('webauthn-unavailable', 'got no registered key, want one to check');
        const answer = await ceremony(() => checkKey(app.platform, asked));
        const found = await app.ask('securityKey.verify', answer);
        touched.value = found.id;
        app.say(securityKeysText.identified(found.label));
      });
    },
    async edit(id, what) {
      return change(fault, async () => {
        await app.ask('securityKey.edit', { id, ...what });
      });
    },
    async remove(key) {
      await change(fault, async () => {
        const undo = await app.ask('securityKey.delete', { id: key.id });
        app.say(securityKeysText.deleted(key.label), async () => {
          await app.ask('trash.restore', undo);
          await app.changed();
        });
      });
    },
    async addRegistration(ask) {
      return change(formFault, async () => {
        const at = await app.ask('registration.add', ask);
        app.say(securityKeysText.registration.recorded(at.keyLabel, at.host));
      });
    },
    async editRegistration(id, what) {
      await change(fault, async () => {
        await app.ask('registration.edit', { id, ...what });
      });
    },
    async removeRegistration(at) {
      await change(fault, async () => {
        const undo = await app.ask('registration.delete', { id: at.id });
        app.say(securityKeysText.registration.deleted(at.host), async () => {
          await app.ask('trash.restore', undo);
          await app.changed();
        });
      });
    },
  };
}
