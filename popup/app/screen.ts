import type { FillOnce, HostQuestion, PlaceQuestion } from '../../src/messages/filling.ts';
import type { KeyQuestion } from '../../src/messages/key-watch.ts';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import type { DraftView } from '../../src/messages/views.ts';
import type { AccountId, RecoverySetId, SecurityKeyId } from '../../src/vault/records.ts';

/** What a fill was about, so that it can go on once the question about the host is answered. `saved`: the same press saved the account. */
export type FillSubject = (
  | { readonly kind: 'account'; readonly id: AccountId; readonly pending?: boolean; readonly saved?: true }
  | { readonly kind: 'recovery'; readonly id: AccountId; readonly set: RecoverySetId }
) & { /** The host that the user said yes to for this fill alone. */ readonly once?: FillOnce };

/** What the question about a host is asked for: a fill, or only to link the account. */
export type HostSubject =
  | FillSubject
  | {
      readonly kind: 'link';
      readonly id: AccountId;
      readonly title: string;
      /** Links the pending setup key alone. */
      readonly pending?: boolean;
      /** Follows a save by itself. */
      readonly afterSave?: boolean;
    };

/** What was being changed when the popup closed. */
type Kept<K extends UnfinishedEdit['kind']> = Extract<UnfinishedEdit, { kind: K }>;

/** Where the popup is, once the vault is open. */
export type Screen =
  /** `asked`: the question about a suggested account, which stands in its place. */
  | { readonly name: 'home'; readonly asked?: { readonly subject: HostSubject; readonly question: HostQuestion } }
  | { readonly name: 'add'; readonly start: 'scan' | 'type' | 'waiting' }
  | {
      readonly name: 'preview';
      readonly draft: DraftView;
      /** It appeared by itself, so its buttons take no press at first. */
      readonly unasked?: true;
    }
  /** Several accounts that were read and are not saved yet. */
  | { readonly name: 'found' }
  | { readonly name: 'edit'; readonly id: AccountId; readonly kept?: Kept<'account'> }
  | { readonly name: 'picture'; readonly id: AccountId }
  | { readonly name: 'link' }
  | { readonly name: 'host'; readonly subject: HostSubject; readonly question: HostQuestion }
  | { readonly name: 'place'; readonly subject: FillSubject; readonly question: PlaceQuestion }
  | { readonly name: 'lost-access'; readonly id: AccountId }
  | { readonly name: 'lost-key'; readonly id: SecurityKeyId }
  /** `selected`: for the text that was selected when the menu was used. */
  | { readonly name: 'recovery'; readonly kept?: Kept<'recovery'>; readonly selected?: true }
  | { readonly name: 'register'; readonly kept?: Kept<'registration'> }
  | { readonly name: 'which-key'; readonly question: KeyQuestion }
  | { readonly name: 'clock' };
