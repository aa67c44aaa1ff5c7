import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Fault, toFault } from '../../src/fault.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { checkKey } from '../common/ceremony.ts';

/** What came of asking for a touch. `full`: the key was also asked for its PIN and for what it can do. */
export type TouchOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'found'; readonly key: SecurityKeyView; readonly credentialId: string; readonly full: boolean }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Finding out which security key is touched, and whether one answers. */
export interface KeyTouch {
  readonly outcome: ReadonlySignal<TouchOutcome | undefined>;
  /** The security key that answered last. */
  readonly touched: Signal<SecurityKeyId | undefined>;
  /** Checks one security key, or tells which of all is touched. */
  start(key?: SecurityKeyView): Promise<void>;
  /** Ends the browser's prompt; a touch that comes late does nothing. */
  cancel(): void;
}

/** Makes the state; `known` gives the keys that can be told apart. */
export function createKeyTouch(app: AppState, known: () => readonly SecurityKeyView[]): KeyTouch {
  const outcome = signal<TouchOutcome | undefined>();
  const touched = signal<SecurityKeyId | undefined>();
  /** Counts beginnings and ends. */
  let round = 0;
  return {
    outcome,
    touched,
    async start(key) {
      round += 1;
      const mine = round;
      outcome.value = { kind: 'waiting' };
      try {
        const asked = key === undefined ? known() : [key];
        if (asked.length === 0) throw new Fault('webauthn-unavailable', 'got no registered key, want one to check');
        const answer = await checkKey(app.platform, asked, key === undefined ? 'touch' : 'full');
        if (mine !== round) return;
        const found = await app.ask('securityKey.verify', answer);
        touched.value = found.id;
        if (mine === round)
          outcome.value = { kind: 'found', key: found, credentialId: answer.credentialId, full: key !== undefined };
        await app.changed();
      } catch (thrown) {
        if (mine !== round) return;
        const fault = toFault(thrown);
        if (fault.code === 'vault-locked') app.locked();
        else outcome.value = { kind: 'failed', fault };
      }
    },
    cancel() {
      round += 1;
      if (outcome.value?.kind === 'waiting') app.platform.cancelCredential();
      outcome.value = undefined;
    },
  };
}
