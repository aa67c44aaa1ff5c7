import type { Facts, ThingId } from '../readiness/facts.ts';
import type { KeyFacts } from '../readiness/key-coverage.ts';
import type {
  AccountId,
  AccountProof,
  HostBinding,
  KeptItemId,
  RecoveryAttempt,
  SecurityKeyId,
  ServiceRecovery,
  SignsInWith,
} from '../vault/records.ts';

/** What a thing of the facts is called. */
export interface NamedThing {
  readonly id: ThingId;
  /** In the user's words; empty where there are none, and it is named by its kind and date. */
  readonly name: string;
  /** As the user wrote it; empty: not said. */
  readonly place: string;
  /** The record to edit, where there is one. */
  readonly item?: KeptItemId;
  readonly key?: SecurityKeyId;
  /** A key that the user is doing without: it counts as gone and may still open what it wasn’t removed from. */
  readonly retired?: true;
}

/** What an account of the facts is called, and where it belongs. */
export interface NamedAccount {
  readonly id: AccountId;
  readonly issuer: string;
  readonly name: string;
  readonly hosts: readonly HostBinding[];
  /** How its service helps, as the user says; without means, not at all. */
  readonly serviceRecovery?: ServiceRecovery;
  readonly signsInWith?: SignsInWith;
  /** Only of accounts that were asked for by name. */
  readonly proofs?: readonly AccountProof[];
  readonly attempts?: readonly RecoveryAttempt[];
}

/** What the vault knows of ways in, without any secret. */
export interface ReadinessFacts {
  readonly facts: Facts;
  readonly things: readonly NamedThing[];
  readonly accounts: readonly NamedAccount[];
  /** Every security key, with all its sites. */
  readonly keys: readonly KeyFacts[];
  /** Keys of next steps that the user dismissed, each with the state of the facts at that time. */
  readonly dismissed: readonly string[];
}

/** Messages about what would still open each account. */
export interface ReadinessVerbs {
  /** Of all accounts, or of some and those that they rest on. Throws `record-missing`. */
  'readiness.facts'(ask: { only?: readonly AccountId[] }): ReadinessFacts;
}
