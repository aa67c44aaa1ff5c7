import type { BackupFlags, KeyAbilities, KeyCredential } from '../vault/key-records.ts';
import type { RegistrationId, SecurityKeyId } from '../vault/records.ts';
import type { SecurityKeyView, Undo } from './views.ts';

/** What the user says of a key. An empty text: nothing. */
export interface KeyDescription {
  readonly label: string;
  readonly place: string;
  /** One of `KEY_FORMS`; empty: as the model suggests. */
  readonly form: string;
  /** One of `KEY_COLOURS`. */
  readonly colour: string;
  readonly model: string;
  readonly note: string;
  /** The day on which the user got it, e.g. `2026-11-30`. */
  readonly acquired: string;
}

/** What a new key's record is made from. */
export interface NewKey extends Partial<KeyDescription> {
  readonly label: string;
  readonly place: string;
  readonly attachment: 'cross-platform' | 'platform';
  readonly transports: readonly string[];
  readonly aaguid: string;
  readonly credential?: KeyCredential;
  readonly backup?: BackupFlags;
  readonly abilities?: KeyAbilities;
  readonly spare?: boolean;
}

/** What the browser says of a key that was touched, for a record that was made by hand. */
export type KeyAnswer = Pick<NewKey, 'transports' | 'aaguid' | 'model' | 'backup' | 'abilities'> & {
  readonly credential: KeyCredential;
};

/** A change of a key. `transports` and `syncs` are those of one that can't say them itself. */
export interface KeyEdit extends Partial<KeyDescription> {
  readonly id: SecurityKeyId;
  readonly transports?: readonly string[];
  /** Whether its passkeys are copied to other devices. */
  readonly syncs?: 'unknown' | 'synced' | 'bound';
  readonly lost?: boolean;
  /** `true` alone says that nothing replaces the key. */
  readonly retired?: boolean;
  /** Retires the key as well. */
  readonly replacedBy?: SecurityKeyId;
  readonly state?: 'in-use' | 'spare' | 'lost' | 'retired';
}

/** Messages about the keys that the user owns. */
export interface SecurityKeyVerbs {
  'securityKey.list'(): readonly SecurityKeyView[];
  /** Throws `webauthn-known` for a credential of the vault, `otp-text` for a text with hidden characters. */
  'securityKey.add'(ask: NewKey): SecurityKeyView;
  /** Gives a key that was added by name a credential, by which it is recognised. Throws `webauthn-known`, `record-missing`. */
  'securityKey.pair'(ask: { id: SecurityKeyId; answer: KeyAnswer }): SecurityKeyView;
  'securityKey.edit'(ask: KeyEdit): SecurityKeyView;
  /**
   * Verifies a key's answer with its stored public key and records the time. Binary members are base64url. `full`: the key was asked to
   * verify its user and for PRF, so what it didn't do it can't.
   */
  'securityKey.verify'(ask: {
    credentialId: string;
    challenge: string;
    clientDataJson: string;
    authenticatorData: string;
    signature: string;
    full?: { readonly prf: boolean };
  }): SecurityKeyView;
  'securityKey.delete'(ask: { id: SecurityKeyId }): Undo;
  /**
   * Joins two records of one key: `into` gets the registrations, credentials and whatever it lacks; `from` goes to the trash. Throws
   * `record-missing`, and `webauthn-mismatch` for two keys that the browser tells apart.
   */
  'securityKey.merge'(ask: { into: SecurityKeyId; from: SecurityKeyId }): Undo;
  /** Moves registrations and credentials of a record that stands for two keys to a new record. Throws `record-missing` where one isn't the key's. */
  'securityKey.split'(ask: {
    id: SecurityKeyId;
    label: string;
    place: string;
    registrations: readonly RegistrationId[];
    credentials?: readonly string[];
  }): Undo;
  /** Moves a credential to another record, which is recognised by it from then on. Throws `record-missing`. */
  'securityKey.moveTouch'(ask: { credentialId: string; to: SecurityKeyId }): Undo;
  /** Undoes the last merge, split or move. Throws `record-missing` for another, and after the vault was locked. */
  'securityKey.undo'(ask: Undo): void;
}
