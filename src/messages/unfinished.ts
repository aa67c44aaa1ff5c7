import type { AccountId, SecurityKeyId } from '../vault/records.ts';
import type { AccountEdit, NamedKey, TypedForm } from './views.ts';

/** What is being changed in a form of the popup and isn't saved yet; encrypted while the popup is closed. */
export type UnfinishedEdit =
  | {
      readonly kind: 'account';
      readonly id: AccountId;
      readonly edit: AccountEdit;
      /** A site that is typed and not added yet. */
      readonly site: string;
    }
  | {
      readonly kind: 'registration';
      /** The site that it is about: the form is shown again only there. */
      readonly host: string;
      readonly key?: SecurityKeyId;
      readonly newKey?: NamedKey;
      readonly name: string;
      readonly account?: AccountId;
    }
  | {
      readonly kind: 'recovery';
      readonly host: string;
      /** A list of recovery codes as it was typed or pasted. */
      readonly text: string;
    };

/** Messages about what was typed and not saved. */
export interface UnfinishedVerbs {
  /** Stores the form; without one, discards it. */
  'form.save'(ask: { form?: TypedForm }): void;
  /** Stores what is being changed; without it, discards it. */
  'form.saveEdit'(ask: { edit?: UnfinishedEdit }): void;
}
