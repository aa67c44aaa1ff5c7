import type { AccountId, PlaceId, ThingId } from './facts.ts';
import type { Loss } from './loss.ts';

/** Something that the user could do. Without a `place`, somewhere that isn't among the places yet; without a `phone`, one that isn't among the things. */
export type Action =
  | { readonly kind: 'back-up'; readonly place?: PlaceId }
  | { readonly kind: 'print-emergency-code'; readonly place?: PlaceId }
  | { readonly kind: 'print-sheet'; readonly place?: PlaceId }
  | { readonly kind: 'renew-sheet'; readonly sheet: ThingId }
  | { readonly kind: 'save-recovery-codes'; readonly account: AccountId }
  | { readonly kind: 'register-key'; readonly account: AccountId; readonly key: ThingId }
  | { readonly kind: 'say-where'; readonly thing: ThingId }
  | { readonly kind: 'check-key'; readonly key: ThingId }
  | { readonly kind: 'put-on-phone'; readonly phone?: ThingId };

/** What an action does to the verdicts under one loss. */
export interface StepEffect {
  readonly loss: Loss;
  /** The accounts that would open after it and don't now. */
  readonly accounts: readonly AccountId[];
}

/** An action with what it is worth. */
export interface Step {
  readonly action: Action;
  /** The same action has the same key in other facts. */
  readonly key: string;
  /** A hash of the facts that the action is about: while it stays, so does the user's answer to the step. */
  readonly basis: string;
  readonly worth: number;
  /** What it does under each loss, the one that matters most first. For `say-where`, if it is kept apart from all else. */
  readonly effects: readonly StepEffect[];
  /** The accounts for which something stale is renewed. */
  readonly renews: readonly AccountId[];
}

/** A step that the user did or dismissed. */
export interface SettledStep {
  readonly key: string;
  readonly basis: string;
}

/** A key of an action, the same wherever it is done: what is settled is the deed, not the place. */
export function actionKey(action: Action): string {
  switch (action.kind) {
    case 'save-recovery-codes':
      return `${action.kind}:${action.account}`;
    case 'register-key':
      return `${action.kind}:${action.account}`;
    case 'renew-sheet':
      return `${action.kind}:${action.sheet}`;
    case 'say-where':
      return `${action.kind}:${action.thing}`;
    case 'check-key':
      return `${action.kind}:${action.key}`;
    default:
      return action.kind;
  }
}

/** About how many minutes an action takes; of steps worth the same, the shorter comes first. */
export const MINUTES: Readonly<Record<Action['kind'], number>> = {
  'say-where': 0.5,
  'check-key': 1,
  'back-up': 1,
  'print-emergency-code': 2,
  'save-recovery-codes': 3,
  'print-sheet': 4,
  'renew-sheet': 4,
  'register-key': 5,
  'put-on-phone': 10,
};
