import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { forgetLastMatch } from '../../src/bytes/forget-last-match.ts';
import { type Fault, type FaultCode, toFault } from '../../src/fault.ts';
import type { DamageView } from '../../src/messages/backups.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import type { ClockCorrection } from '../../src/messages/clock.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { DraftView, VaultState } from '../../src/messages/views.ts';
import { forgetIcons, refreshIcons, startIcons } from '../../src/ui/icons/icon-store.ts';
import { receivePolicy } from '../../src/ui/policy.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { showToast, toasts } from '../../src/ui/toasts.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { HandedFile } from './handed-file.ts';
import type { Platform } from './platform.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { createUnsaved, type Unsaved } from './unsaved.ts';

/** What the page shows as a whole. `failed`: the background did not answer. */
type Phase = 'loading' | 'failed' | VaultState;

/** How many of each there are, for the navigation. */
interface Counts {
  readonly accounts: number;
  readonly recovery: number;
  readonly keys: number;
}

/** State that every screen shares. Everything in it that came from the vault is dropped when it locks. */
export interface AppState {
  readonly platform: Platform;
  readonly ask: AskBackground;
  readonly phase: ReadonlySignal<Phase>;
  readonly fault: Signal<Fault | undefined>;
  readonly route: ReadonlySignal<Route>;
  readonly theme: ReadonlySignal<Preferences['theme']>;
  readonly preferences: ReadonlySignal<Preferences | undefined>;
  readonly tags: ReadonlySignal<readonly string[]>;
  /** Accounts that were read and not saved yet. */
  readonly waiting: ReadonlySignal<readonly DraftView[]>;
  readonly notice: Signal<Notice | undefined>;
  /** A file that the next screen takes over. */
  readonly handed: Signal<HandedFile | undefined>;
  readonly counts: ReadonlySignal<Counts | undefined>;
  /** Counts up whenever the vault may have changed; screens load again when it does. */
  readonly revision: ReadonlySignal<number>;
  open(): Promise<void>;
  create(passphrase: string): Promise<boolean>;
  /** As `create`, in place of a vault that is locked or cannot be read, which is kept. */
  startOver(passphrase: string): Promise<boolean>;
  unlock(passphrase: string): Promise<boolean>;
  /** Codes are adjusted by this. */
  readonly clock: ReadonlySignal<ClockCorrection | undefined>;
  /** What is left of a vault whose storage was emptied, while it is not open. */
  readonly damage: ReadonlySignal<DamageView | undefined>;
  /** Unlocks with another unlock method than the passphrase. */
  unlockBy(open: () => Promise<void>): Promise<boolean>;
  lock(): Promise<void>;
  /** The vault was locked, here or elsewhere: drops what was shown. A page without an open vault asks for the current state. */
  locked(): void;
  /** Asks whether the vault is still open, since the alarm that should lock it may be lost. */
  look(): Promise<void>;
  /** Something changed: counts and screens load again. */
  changed(): Promise<void>;
  setPreferences(change: Partial<Preferences>): Promise<void>;
  /** Edits that would be lost by leaving. */
  readonly unsaved: Unsaved;
  go(route: Route): void;
  /** The address changed. */
  followHash(): void;
  /** Shows a line at the foot of the page; `undo` reverts the last change. */
  say(text: string, undo?: () => Promise<void>): void;
  /** Shows a fault that has no better place, and locks the page when the vault is locked. */
  sayFault(thrown: unknown): void;
  /** Runs an action for a form: a failure lands in `into`, and `false` is returned. */
  attempt(into: Signal<Fault | undefined>, action: () => Promise<void>): Promise<boolean>;
}

/** Makes the state over a platform; nothing is asked before `open`. */
export function createAppState(platform: Platform, describe: (code: FaultCode) => string): AppState {
  const { ask } = platform;
  startIcons({ ask, ready: Promise.resolve() });
  const phase = signal<Phase>('loading');
  const fault = signal<Fault | undefined>();
  const route = signal<Route>(parseRoute(platform.hash()));
  const theme = signal<Preferences['theme']>('system');
  const preferences = signal<Preferences | undefined>();
  const tags = signal<readonly string[]>([]);
  const waiting = signal<readonly DraftView[]>([]);
  const notice = signal<Notice | undefined>();
  const handed = signal<HandedFile | undefined>();
  const counts = signal<Counts | undefined>();
  const revision = signal(0);
  const damage = signal<DamageView | undefined>();
  const clock = signal<ClockCorrection | undefined>();

  async function countOthers(accounts: number): Promise<void> {
    const [sets, keys] = await Promise.all([ask('recovery.list'), ask('securityKey.list')]);
    if (phase.value !== 'unlocked') return;
    counts.value = {
      accounts,
      recovery: sets.filter((set) => set.supersededMs === undefined).length,
      keys: keys.length,
    };
  }

  async function read(): Promise<void> {
    const home = await ask('home.open', { limit: 1 });
    theme.value = home.theme;
    receivePolicy(home.policy);
    if (home.state !== 'unlocked') {
      forget();
      damage.value = home.damage;
      phase.value = home.state;
      return;
    }
    preferences.value = home.preferences;
    damage.value = undefined;
    clock.value = home.clock;
    tags.value = home.tags;
    waiting.value = home.drafts ?? [];
    if (home.notice !== undefined) notice.value = home.notice;
    phase.value = 'unlocked';
    await countOthers(home.others.count);
  }

  function forget(): void {
    app.unsaved.stay();
    preferences.value = undefined;
    tags.value = [];
    waiting.value = [];
    counts.value = undefined;
    toasts.value = [];
    notice.value = undefined;
    handed.value = undefined;
    forgetIcons();
    clock.value = undefined;
  }

  const app: AppState = {
    unsaved: createUnsaved((to) => app.go(to)),
    platform,
    ask,
    phase,
    fault,
    route,
    theme,
    preferences,
    tags,
    waiting,
    notice,
    handed,
    counts,
    revision,
    clock,
    damage,
    async open() {
      fault.value = undefined;
      try {
        await read();
      } catch (thrown) {
        fault.value = toFault(thrown);
        if (phase.value === 'loading') phase.value = 'failed';
      }
    },
    create: (passphrase) => app.unlockBy(() => ask('vault.create', { passphrase })),
    startOver: (passphrase) => app.unlockBy(() => ask('vault.create', { passphrase, startOver: true })),
    unlock: (passphrase) => app.unlockBy(() => ask('vault.unlock', { passphrase })),
    unlockBy: (open) =>
      app.attempt(fault, async () => {
        await open();
        await read();
      }),
    async lock() {
      try {
        await ask('vault.lock');
        app.locked();
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    locked() {
      const wasOpen = phase.value === 'unlocked';
      forget();
      forgetLastMatch();
      fault.value = undefined;
      if (wasOpen) phase.value = 'locked';
      else void app.open();
      platform.recall();
    },
    async look() {
      if (phase.value !== 'unlocked') return;
      const state = await ask('vault.state').catch(() => 'unlocked' as const);
      if (state !== 'unlocked' && phase.value === 'unlocked') app.locked();
    },
    async changed() {
      if (phase.value !== 'unlocked') return app.open();
      revision.value += 1;
      refreshIcons();
      try {
        await read();
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    async setPreferences(change) {
      preferences.value = await ask('preferences.set', change);
      theme.value = preferences.value.theme;
    },
    go(next) {
      platform.setHash(formatRoute(next));
      app.followHash();
    },
    followHash() {
      const next = parseRoute(platform.hash());
      const from = formatRoute(route.value);
      if (formatRoute(next) !== from && app.unsaved.isChanged()) {
        app.unsaved.ask(next);
        platform.setHash(from);
      } else {
        route.value = next;
      }
    },
    say(text, undo) {
      if (undo === undefined) showToast(text);
      else {
        const run = () => void undo().catch((thrown) => app.sayFault(thrown));
        showToast(text, { label: commonText.undo, undoes: true, run });
      }
    },
    sayFault(thrown) {
      const found = toFault(thrown);
      if (found.code === 'vault-locked') app.locked();
      else showToast(describe(found.code));
    },
    async attempt(into, action) {
      into.value = undefined;
      try {
        await action();
        return true;
      } catch (thrown) {
        const found = toFault(thrown);
        if (found.code === 'vault-locked') app.locked();
        else into.value = found;
        return false;
      }
    },
  };
  return app;
}
