import type { FieldTimes } from './field-times.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from './records.ts';

/** A credential of this extension that identifies a security key. Binary members are base64url. */
export interface KeyCredential {
  readonly id: string;
  readonly publicKey: string;
  /** COSE algorithm number. */
  readonly algorithm: number;
  readonly signCount: number;
  /** Of what it was known before its record was merged with another; absent where its record has no other credential. */
  readonly origin?: CredentialOrigin;
}

/** What a record said of its own credential before two were merged: it goes along when they are split. */
export interface CredentialOrigin {
  /** The name of the record. */
  readonly label: string;
  readonly addedMs: number;
  readonly checkedMs?: number;
  readonly aaguid: string;
  readonly transports: readonly string[];
  readonly backup?: BackupFlags;
  readonly abilities?: KeyAbilities;
}

/** The backup flags of authenticator data (WebAuthn Level 3 section 6.1): `eligible`, the credential may be synced; `state`, it is. */
export interface BackupFlags {
  readonly eligible: boolean;
  readonly state: boolean;
}

/** What a security key was last seen to be able to do; a member is absent as long as nothing was seen. */
export interface KeyAbilities {
  /** It verifies its user, by a PIN or a fingerprint. */
  readonly userVerification?: boolean;
  /** It offers the PRF extension, by which it can unlock a vault. */
  readonly prf?: boolean;
}

/** An authenticator that the user owns: a key to carry, one that is built in, or a passkey provider. */
export interface SecurityKeyRecord extends FieldTimes {
  readonly id: SecurityKeyId;
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  /** WebAuthn transports as reported, e.g. `usb`, `nfc`, `internal`. */
  readonly transports: readonly string[];
  /** AAGUID as a lower-case UUID; all zeros if the authenticator does not name its model. */
  readonly aaguid: string;
  /** Where it is kept, in the user's words. */
  readonly place: string;
  readonly credential?: KeyCredential;
  /** Of records that were merged into this one: each identifies the same key. */
  readonly otherCredentials?: readonly KeyCredential[];
  /** What it looks like: `stick`, `nano`, `card`, `phone`, `built-in` or `provider`; a later version may write others. */
  readonly form?: string;
  /** `black`, `grey`, `white`, `red`, `orange`, `yellow`, `green`, `blue`, `purple` or `pink`; a later version may write others. */
  readonly colour?: string;
  /** The model's name as its attestation or the user says it. */
  readonly model?: string;
  readonly backup?: BackupFlags;
  readonly abilities?: KeyAbilities;
  readonly note?: string;
  /** Midnight in UTC of the day on which the user got it. */
  readonly acquiredMs?: number;
  readonly createdMs: number;
  /** When it last answered. */
  readonly checkedMs?: number;
  /** Kept in case another is lost. */
  readonly spare?: boolean;
  readonly lostMs?: number;
  /** When the user began to do without it. */
  readonly retiredMs?: number;
  /** The key that takes its place at each site. */
  readonly replacedBy?: SecurityKeyId;
}

/** A security key registered at one site, under the name that the user gave it there. */
export interface RegistrationRecord extends FieldTimes {
  readonly id: RegistrationId;
  /** `UNKNOWN_KEY` as long as the user has not said which key it is. */
  readonly key: SecurityKeyId;
  readonly host: string;
  readonly account?: AccountId;
  readonly name: string;
  /** When it was recorded. */
  readonly createdMs: number;
  /** When it was made at the site, where that is known to have been earlier. */
  readonly sinceMs?: number;
  readonly usedMs?: number;
  /** Set when the user removed the key at the site, or said of `UNKNOWN_KEY` that it is none of theirs. */
  readonly removedMs?: number;
  /** What was seen of it while the site registered or used it. Absent: the user said so. */
  readonly seen?: SeenRegistration;
}

/** What a watched site's page shows of a credential. */
export interface SeenRegistration {
  readonly atMs: number;
  readonly rpId: string;
  /** HMAC-SHA-256 of the credential ID under a key of its own, both in base64url: matches later uses, and gives nothing away. */
  readonly credential: { readonly key: string; readonly hash: string };
  readonly attachment?: 'cross-platform' | 'platform';
  readonly transports?: readonly string[];
  readonly aaguid?: string;
  readonly backup?: BackupFlags;
}

/** Stands for a key that the user has not named yet; no record has this id. */
export const UNKNOWN_KEY = 'AAAAAAAAAAAAAAAAAAAAAA' as SecurityKeyId;

/** Every credential by which a key is recognised. */
export function credentialsOf({
  credential,
  otherCredentials = [],
}: Pick<SecurityKeyRecord, 'credential' | 'otherCredentials'>): readonly KeyCredential[] {
  return credential === undefined ? otherCredentials : [credential, ...otherCredentials];
}

/** Whether a key is recognised by this credential. */
export function hasCredential(key: Pick<SecurityKeyRecord, 'credential' | 'otherCredentials'>, id: string): boolean {
  return credentialsOf(key).some((one) => one.id === id);
}
