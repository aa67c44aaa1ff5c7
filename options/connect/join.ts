import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { decodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Fault } from '../../src/fault.ts';

import type { ProbeView, TargetConfig } from '../../src/messages/sync.ts';
import type { KeyMethod, VaultSecret } from '../../src/messages/unlocking.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import type { AppState } from '../common/app-state.ts';
import { createConnection, type TargetConnection } from '../devices/connect-target.ts';
import { createTargetForm } from '../devices/target-form.ts';

/** The file of a vault that was downloaded: what is known of it before it is opened. */
export interface FoundVault {
  readonly file: string;
  /** The security keys that it names; unauthenticated. */
  readonly keys: readonly KeyMethod[];
  readonly hasCode: boolean;
}

type VaultChoice = ProbeView['vaults'][number];

/** Connecting this browser, which has no vault, to one that other devices share: its storage, which vault, and what opens it. */
export interface JoinState {
  readonly connection: TargetConnection;
  /** The name of this device. */
  readonly device: Signal<string>;
  readonly invitation: Signal<string>;
  readonly code: Signal<string>;
  /** What the invitation named, once it is opened. */
  readonly invited: ReadonlySignal<TargetConfig | undefined>;
  /** The vaults of the storage, if there are several. */
  readonly vaults: ReadonlySignal<readonly VaultChoice[] | undefined>;
  /** The storage works and holds no vault. */
  readonly isEmpty: ReadonlySignal<boolean>;
  readonly found: ReadonlySignal<FoundVault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** What went wrong with the invitation, or with what was to open the vault. */
  readonly fault: Signal<Fault | undefined>;
  openInvitation(): Promise<void>;
  /** Connects to what the invitation named. Call at the press of a button. */
  connectInvited(): Promise<void>;
  chooseVault(vid: string): Promise<void>;
  /** Opens the vault and makes it this browser's; `false` when it failed, and `fault` says why. */
  unlock(secret: VaultSecret): Promise<boolean>;
  /** Goes back to choosing the storage. */
  back(): void;
  /** Ends what is under way, and forgets what was entered. */
  stop(): void;
}

/** Makes the state; nothing is asked before a button is pressed. */
export function createJoin(app: AppState): JoinState {
  const { platform } = app;
  const form = createTargetForm();
  const device = signal(platform.deviceName());
  const invitation = signal('');
  const code = signal('');
  const invited = signal<TargetConfig | undefined>();
  const vaults = signal<readonly VaultChoice[] | undefined>();
  const isEmpty = signal(false);
  const found = signal<FoundVault | undefined>();
  const busy = signal(false);
  const fault = signal<Fault | undefined>();
  const aborter = new AbortController();
  /** The storage that was reached, and the vault that the invitation names. */
  let reached: TargetConfig | undefined;
  let invitedVid: string | undefined;
  /** Counts the ways that were left: a download may end after that. */
  let ways = 0;

  async function download(target: TargetConfig, vid: string): Promise<void> {
    const asked = ways;
    const name = device.value.trim() || platform.deviceName();
    const { file } = await app.ask('sync.join', { target, vid, device: name });
    const { readUnlockMethods } = await import('../../src/interchange/vault-file-methods.ts');
    if (asked === ways) found.value = { file, ...readUnlockMethods(decodeBase64(file)) };
  }

  const connection = createConnection(app, form, async (target, probe) => {
    fault.value = undefined;
    reached = target;
    const there = probe.vaults.filter(({ vid }) => invitedVid === undefined || vid === invitedVid);
    const [only, ...more] = there;
    isEmpty.value = only === undefined;
    if (more.length > 0) vaults.value = there;
    else if (only !== undefined) await download(target, only.vid);
  });

  async function work(action: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const isDone = await app.attempt(fault, action);
    busy.value = false;
    return isDone;
  }

  /** Derives the key in a worker: a file of someone else can ask for a minute of work. */
  async function openFile({ file }: FoundVault, secret: VaultSecret): Promise<boolean> {
    const raw = await platform.exchanger.unlock(decodeBase64(file), secret, aborter.signal);
    const key = encodeBase64url(raw);
    raw.fill(0);
    const byCode = 'code' in secret ? { byCode: true as const } : {};
    const { opened } = await app.ask('restore.apply', { file, key, mode: 'bring-back', ...byCode });
    return opened;
  }

  return {
    connection,
    device,
    invitation,
    code,
    invited,
    vaults,
    isEmpty,
    found,
    busy,
    fault,
    async openInvitation() {
      const text = invitation.value.trim();
      const typed = code.value.trim();
      if (text === '' || typed === '') return;
      await work(async () => {
        const opened = await app.ask('sync.openInvitation', { text, code: typed });
        invitedVid = opened.vid;
        invited.value = opened.target;
        invitation.value = '';
        code.value = '';
      });
    },
    async connectInvited() {
      if (invited.value !== undefined) await connection.connectTo(invited.value);
    },
    async chooseVault(vid) {
      const target = reached;
      if (target !== undefined) await connection.follow(() => download(target, vid));
    },
    unlock: (secret) =>
      work(async () => {
        const vault = found.value;
        if (vault === undefined) return;
        const isOpen = await openFile(vault, secret);
        form.clear();
        app.say(isOpen ? connectText.done : connectText.restored);
        platform.setHash(isOpen ? '#/accounts' : '#/recover');
        app.followHash();
        await app.open();
      }),
    back() {
      ways += 1;
      found.value = undefined;
      vaults.value = undefined;
      isEmpty.value = false;
      invited.value = undefined;
      invitedVid = undefined;
      fault.value = undefined;
      connection.giveUp();
    },
    stop() {
      aborter.abort();
      form.clear();
      void connection.discard();
    },
  };
}
