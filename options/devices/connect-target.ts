import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault } from '../../src/fault.ts';
import type { ProbeView, TargetConfig } from '../../src/messages/sync.ts';
import { knownFault } from '../../src/ui/sync/fault-words.ts';
import type { AppState } from '../common/app-state.ts';
import { findPlainHost, originsOf, withAddress, withRegion } from './target-address.ts';
import type { TargetForm } from './target-form.ts';

/** Reaching a storage: the user's confirmation for plain http, the browser's permission, then a try. */
export interface TargetConnection {
  readonly form: TargetForm;
  readonly fault: Signal<Fault | undefined>;
  /** `probing`: it is being tried; `following`: what comes after the try is under way. */
  readonly busy: ReadonlySignal<'probing' | 'following' | undefined>;
  /** The host whose unencrypted address the user must confirm. */
  readonly asksHttp: ReadonlySignal<string | undefined>;
  /** What the last try found. */
  readonly probe: ReadonlySignal<ProbeView | undefined>;
  /** Call at the press of a button: the browser asks for its permission only then. */
  connect(): Promise<void>;
  /** The answer to `asksHttp`, also at a press. */
  answerHttp(isConfirmed: boolean): Promise<void>;
  /** Tries the address or region that the last try suggested, also at a press. */
  useHint(): Promise<void>;
  /** Tries again, and creates the folder that was missing; also at a press. */
  createFolder(): Promise<void>;
  /** Tries a storage that an invitation names, also at a press. */
  connectTo(target: TargetConfig): Promise<void>;
  /** Waits no longer for a try: what it finds leads nowhere. */
  giveUp(): void;
  /** Gives up, and gives back what was asked of the browser for storages that are not used after all. */
  discard(): Promise<void>;
  /** Goes on after a question that the try raised; a failure is shown like that of a try. */
  follow(work: () => Promise<void>): Promise<void>;
}

/** Makes the state. `onFound` goes on with a storage that works; what it throws is shown like a failed try. */
export function createConnection(
  app: AppState,
  form: TargetForm,
  onFound: (target: TargetConfig, probe: ProbeView) => Promise<void>,
): TargetConnection {
  const fault = signal<Fault | undefined>();
  const busy = signal<'probing' | 'following' | undefined>();
  const asksHttp = signal<string | undefined>();
  const probe = signal<ProbeView | undefined>();
  let asked: TargetConfig | undefined;
  /** What was tried last, a confirmation included. */
  let tried: TargetConfig | undefined;
  const reached: TargetConfig[] = [];
  /** Counts what was given up: a slow server may answer after that. */
  let round = 0;
  let running: Promise<unknown> | undefined;

  async function reach(target: TargetConfig, create = false): Promise<void> {
    const plain = findPlainHost(target);
    if (plain !== undefined) {
      asked = target;
      asksHttp.value = plain;
      return;
    }
    await attempt(target, create);
  }

  async function run(from: 'probing' | 'following', work: () => Promise<void>): Promise<void> {
    if (busy.value !== undefined) return;
    const started = round;
    busy.value = from;
    running = app.attempt(fault, async () => {
      try {
        await work();
      } catch (thrown) {
        if (started === round) throw thrown;
      }
    });
    await running;
    if (started === round) busy.value = undefined;
  }

  function giveUp(): void {
    round += 1;
    busy.value = undefined;
    fault.value = undefined;
  }

  async function release(): Promise<void> {
    for (const target of reached.splice(0)) await app.ask('sync.discard', { target }).catch(() => undefined);
  }

  function attempt(target: TargetConfig, create = false): Promise<void> {
    return run('probing', async () => {
      const started = round;
      probe.value = undefined;
      tried = target;
      // First of all, while the press still counts as one.
      const origins = originsOf(target);
      if (origins.length > 0 && !(await app.platform.allowHosts(origins)))
        throw new Fault('sync-permission', 'got no permission for the host, want it');
      reached.push(target);
      if (started !== round) return release();
      const found = await app.ask('sync.probe', { target, ...(create && { create }) });
      if (started !== round) return;
      probe.value = found;
      if (!found.ok) throw new Fault(knownFault(found.fault), 'got a storage that does not work, want one');
      busy.value = 'following';
      await onFound(target, found);
    });
  }

  return {
    form,
    fault,
    busy,
    asksHttp,
    probe,
    async connect() {
      const target = form.read();
      if (target !== undefined) await reach(target);
    },
    async answerHttp(isConfirmed) {
      const target = asked;
      asksHttp.value = undefined;
      asked = undefined;
      if (!isConfirmed || target === undefined) return;
      await attempt(target.kind === 'webdav' || target.kind === 's3' ? { ...target, http: true } : target);
    },
    async useHint() {
      const { hint, fault: found } = probe.value ?? {};
      if (hint === undefined || tried === undefined) return;
      const target = found === 'sync-region' ? withRegion(tried, hint) : withAddress(tried, hint);
      form.fill(target);
      await reach(target);
    },
    async createFolder() {
      if (tried !== undefined) await reach(tried, true);
    },
    connectTo: (target) => reach(target),
    giveUp,
    async discard() {
      const isFollowing = busy.value === 'following';
      giveUp();
      // What is being set up needs its permission, and is in use when it is done.
      if (isFollowing) await running;
      await release();
    },
    follow: (work) => run('following', work),
  };
}
