import type { AccountId, KeptItemId, KeptItemRecord, SignsInWith } from '../vault/records.ts';

/** A kept item as lists show it. */
export interface KeptItemView
  extends Pick<
    KeptItemRecord,
    | 'id'
    | 'kind'
    | 'name'
    | 'place'
    | 'createdMs'
    | 'madeMs'
    | 'automatic'
    | 'emergencySlot'
    | 'opens'
    | 'checkedMs'
    | 'gone'
  > {
  /** Accounts with a copy of something on it. */
  readonly accounts: number;
  /** What makes it out of date; absent where nothing does. */
  readonly changes?: KeptItemChanges;
}

/** What has changed since a sheet was printed or an envelope made, each as a number of accounts but for `usedCodes`, of codes. */
export interface KeptItemChanges {
  readonly keys: number;
  readonly newCodes: number;
  readonly usedCodes: number;
  /** Added since, and not on it. */
  readonly missing: number;
  readonly deleted: number;
  /** Its emergency code no longer unlocks the vault. */
  readonly emergencyCode?: true;
}

/** What of an account is put on a kept item. */
export interface NewCopy {
  readonly account: AccountId;
  /** Its setup key. */
  readonly key?: boolean;
  /** The recovery codes that are unused now. */
  readonly codes?: boolean;
}

/** Everything that is kept outside the vault, and where. */
export interface KeptItemList {
  /** Newest first; what is gone too. */
  readonly items: readonly KeptItemView[];
  /** The places in use, of security keys as well, the most used first. */
  readonly places: readonly string[];
  /** The item that stands for this browser's computer, once a place was said for it. */
  readonly thisComputer?: KeptItemId;
}

/** A kept item to be recorded. */
export interface NewKeptItem {
  readonly kind: KeptItemRecord['kind'];
  readonly name?: string;
  readonly place: string;
  readonly automatic?: boolean;
  /** The id of the slot whose emergency code is on it. */
  readonly emergencySlot?: string;
  /** The item that it takes the place of, which then is gone. */
  readonly replaces?: KeptItemId;
  readonly copies?: readonly NewCopy[];
  /** The sheets with an envelope's code or parts, each a kept item of its own, and how many of them open it. */
  readonly sheets?: {
    readonly needed: number;
    readonly each: readonly { readonly name: string; readonly place: string }[];
  };
  /** `seen` where Latchkey printed or wrote it, `said` where the user only says that it exists. */
  readonly from: 'seen' | 'said';
}

/** Messages about what is kept outside the vault, and where. */
export interface KeptItemVerbs {
  'keptItem.list'(): KeptItemList;
  /** Throws `record-missing` for an unknown account or item, `vault-limit`. */
  'keptItem.add'(ask: NewKeptItem): KeptItemView;
  /** `gone: 'no'` takes it back. `checked` stamps the time. Throws `record-missing`. */
  'keptItem.edit'(ask: {
    id: KeptItemId;
    name?: string;
    place?: string;
    checked?: true;
    gone?: 'lost' | 'discarded' | 'no';
  }): KeptItemView;
  /** Says where this computer is kept, and what it is called. */
  'keptItem.thisComputer'(ask: { place: string; name?: string }): KeptItemView;
  /** Says what of accounts is on an item now, in the user's words. Throws `record-missing`. */
  'keptItem.copies'(ask: { id: KeptItemId; copies: readonly NewCopy[] }): KeptItemView;
  /** Renames a place wherever it is used, and says how many things are kept there. */
  'place.rename'(ask: { from: string; to: string }): { changed: number };
  /** Notes that a way into an account was seen to work. Throws `record-missing`. */
  'wayIn.prove'(ask: { id: AccountId; way: ProvenWay }): void;
  /** Says how the service helps somebody who lost everything: no means, not at all; without `means`, the user doesn't know. */
  'wayIn.sayService'(ask: { id: AccountId; means?: readonly RecoveryMeans[]; days?: number }): void;
  /** Says which account or provider opens an account, or that none does. Throws `record-missing`, `sign-in-circle`. */
  'wayIn.setSignIn'(ask: { id: AccountId; with?: SignsInWith }): void;
  /** Notes what was tried to get into an account again. Throws `record-missing`. */
  'wayIn.tried'(ask: { id: AccountId; way: ProvenWay; note?: string }): void;
}

/** How a service lets in somebody who lost everything. */
export const RECOVERY_MEANS = ['email', 'sms', 'call', 'waiting', 'support'] as const;
export type RecoveryMeans = (typeof RECOVERY_MEANS)[number];

/** A way into an account. */
export type ProvenWay = 'code' | 'key' | 'recovery-code' | 'sheet' | 'account' | 'service';

/** The ways in, for parsers and lists. */
export const PROVEN_WAYS = ['code', 'key', 'recovery-code', 'sheet', 'account', 'service'] as const;
