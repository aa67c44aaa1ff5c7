import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { RegistrationView, SecurityKeyView, Undo } from '../../src/messages/views.ts';
import type { KeyColour, KeyShape } from '../../src/security-key/appearance.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { registerKey } from '../common/ceremony.ts';
import { createKeyTouch, type KeyTouch } from './touch-key.ts';

/** What the user enters about a security key before touching it. */
export interface NewKeyEntry {
  readonly label: string;
  readonly place: string;
  readonly attachment: 'cross-platform' | 'platform';
  readonly form?: KeyShape | '';
  readonly colour?: KeyColour | '';
  /** Asks for the model too, for which the browser asks the user first. */
  readonly readsModel?: boolean;
}

/** A link as its form has it; `since` only where it is another day. */
interface LinkChange {
  readonly name: string;
  readonly host: string;
  readonly account: AccountId | '';
  readonly since: string | undefined;
}

/** The screen of security keys. */
export interface SecurityKeysState {
  readonly keys: ReadonlySignal<readonly SecurityKeyView[] | undefined>;
  /** Credentials that unlock the vault. */
  readonly unlocking: ReadonlySignal<ReadonlySet<string>>;
  readonly fault: Signal<Fault | undefined>;
  readonly formFault: Signal<Fault | undefined>;
  /** The browser’s prompt for a new security key is open. */
  readonly waiting: ReadonlySignal<boolean>;
  readonly touch: KeyTouch;
  load(): Promise<void>;
  register(entry: NewKeyEntry): Promise<boolean>;
  /** Adds a security key by name only, which can’t be checked. */
  addByName(entry: NewKeyEntry): Promise<boolean>;
  /** Lets a security key that was added by name be recognised by touch. */
  pair(key: SecurityKeyView): Promise<boolean>;
  /** Ends the browser’s prompt for a new security key. */
  cancel(): void;
  edit(
    id: SecurityKeyId,
    change: Omit<Ask<'securityKey.edit'>, 'id'>,
    into?: Signal<Fault | undefined>,
  ): Promise<boolean>;
  remove(key: SecurityKeyView): Promise<void>;
  merge(into: SecurityKeyView, from: SecurityKeyView): Promise<boolean>;
  split(ask: Ask<'securityKey.split'>): Promise<boolean>;
  /** Has a key recognised as another entry than before. */
  moveTouch(credentialId: string, from: SecurityKeyView, to: SecurityKeyView): Promise<boolean>;
  addRegistration(ask: Ask<'registration.add'>): Promise<boolean>;
  editRegistration(id: RegistrationId, change: { name?: string; used?: boolean; removed?: boolean }): Promise<void>;
  /** Changes what a link says. */
  changeLink(id: RegistrationId, link: LinkChange): Promise<boolean>;
  removeRegistration(at: RegistrationView): Promise<void>;
}

const UNTOUCHED = { transports: [], aaguid: '00000000-0000-0000-0000-000000000000' };

/** Makes the screen's state; `load` fetches the keys. */
export function createKeys(app: AppState): SecurityKeysState {
  const keys = signal<readonly SecurityKeyView[] | undefined>();
  const unlocking = signal<ReadonlySet<string>>(new Set());
  const fault = signal<Fault | undefined>();
  const formFault = signal<Fault | undefined>();
  const waiting = signal(false);
  const known = () => (keys.value ?? []).filter((key) => key.credentialId !== undefined);
  const touch = createKeyTouch(app, known);
  /** Counts prompts and their ends, so that a touch that comes late does nothing. */
  let round = 0;

  async function firstTouch(entry: Parameters<typeof registerKey>[1]): ReturnType<typeof registerKey> {
    round += 1;
    const mine = round;
    waiting.value = true;
    try {
      const made = await registerKey(app.platform, entry, known());
      if (mine !== round) throw new Fault('webauthn-cancelled', 'got a touch after the end, want it before');
      return made;
    } finally {
      if (mine === round) waiting.value = false;
    }
  }

  async function change(into: Signal<Fault | undefined>, action: () => Promise<void>): Promise<boolean> {
    const done = await app.attempt(into, action);
    if (done) await app.changed();
    return done;
  }

  function sayUndoable(words: string, undo: Undo, verb: 'trash.restore' | 'securityKey.undo'): void {
    app.say(words, async () => {
      await app.ask(verb, undo);
      await app.changed();
    });
  }

  return {
    keys,
    unlocking,
    fault,
    formFault,
    waiting,
    touch,
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
    register: ({ readsModel, ...entry }) =>
      change(formFault, async () => {
        const made = await firstTouch({ ...entry, ...(readsModel && { readsModel }) });
        const key = await app.ask('securityKey.add', { ...entry, ...made });
        touch.touched.value = key.id;
        app.say(securityKeysText.added(key.label));
      }),
    addByName: ({ readsModel: _reads, ...entry }) =>
      change(formFault, async () => {
        const key = await app.ask('securityKey.add', { ...entry, ...UNTOUCHED });
        app.say(securityKeysText.addedByName(key.label));
      }),
    pair: ({ id, label, attachment }) =>
      change(formFault, async () => {
        const { attachment: _as, ...answer } = await firstTouch({ label, attachment });
        const key = await app.ask('securityKey.pair', { id, answer });
        touch.touched.value = key.id;
        app.say(keyInventoryText.form.paired(key.label));
      }),
    cancel() {
      round += 1;
      if (waiting.value) app.platform.cancelCredential();
      waiting.value = false;
      formFault.value = undefined;
    },
    edit: (id, what, into = fault) =>
      change(into, async () => {
        await app.ask('securityKey.edit', { id, ...what });
      }),
    async remove(key) {
      await change(fault, async () => {
        sayUndoable(
          securityKeysText.deleted(key.label),
          await app.ask('securityKey.delete', { id: key.id }),
          'trash.restore',
        );
      });
    },
    merge: (into, from) =>
      change(formFault, async () => {
        const undo = await app.ask('securityKey.merge', { into: into.id, from: from.id });
        sayUndoable(keyInventoryText.merge.done(into.label), undo, 'securityKey.undo');
      }),
    split: (ask) =>
      change(formFault, async () => {
        const undo = await app.ask('securityKey.split', ask);
        sayUndoable(keyInventoryText.split.done(ask.label), undo, 'securityKey.undo');
      }),
    moveTouch: (credentialId, from, to) =>
      change(formFault, async () => {
        const undo = await app.ask('securityKey.moveTouch', { credentialId, to: to.id });
        touch.touched.value = to.id;
        sayUndoable(keyInventoryText.form.moved(to.label, from.label), undo, 'securityKey.undo');
      }),
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
    changeLink: (id, { since, ...link }) =>
      change(formFault, async () => {
        const at = await app.ask('registration.edit', { id, ...link, ...(since !== undefined && { since }) });
        app.say(securityKeysText.registration.linkSaved(at.host));
      }),
    async removeRegistration(at) {
      await change(fault, async () => {
        const undo = await app.ask('registration.delete', { id: at.id });
        sayUndoable(securityKeysText.registration.deleted(at.host), undo, 'trash.restore');
      });
    },
  };
}
