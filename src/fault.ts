/** Every way Latchkey can refuse. Append only: texts for people and tests are keyed by these names. */
export type FaultCode =
  // vault file
  | 'vault-magic'
  | 'vault-version'
  | 'vault-truncated'
  | 'vault-header'
  | 'vault-size'
  | 'vault-kdf-weak'
  | 'vault-kdf-heavy'
  | 'vault-kdf-invalid'
  | 'vault-slot'
  | 'vault-damaged'
  | 'vault-contents'
  | 'vault-limit'
  // vault state
  | 'vault-missing'
  | 'vault-exists'
  | 'vault-locked'
  | 'vault-lost'
  | 'vault-rolled-back'
  | 'passphrase-wrong'
  | 'passphrase-weak'
  | 'security-key-wrong'
  | 'recovery-code-wrong'
  // storage
  | 'storage-full'
  | 'storage-failed'
  // one-time passwords
  | 'otp-secret-invalid'
  | 'otp-secret-length'
  | 'otp-digits'
  | 'otp-period'
  | 'otp-algorithm'
  | 'otp-counter'
  | 'otp-text'
  | 'otp-uri-scheme'
  | 'otp-uri-type'
  | 'otp-uri-duplicate'
  | 'otp-uri-invalid'
  // pictures
  | 'qr-none'
  | 'qr-not-account'
  | 'qr-timeout'
  | 'qr-image'
  | 'page-forbidden'
  | 'page-gone'
  // records
  | 'record-missing'
  | 'record-invalid'
  | 'record-limit'
  | 'draft-missing'
  | 'recovery-none-found'
  | 'recovery-spent'
  | 'recovery-superseded'
  // filling
  | 'fill-no-field'
  | 'fill-recovery-field'
  | 'fill-sent-code-field'
  | 'fill-frame'
  | 'fill-insecure'
  | 'fill-page-changed'
  | 'fill-not-taken'
  | 'fill-occupied'
  | 'fill-hidden'
  | 'fill-field-short'
  | 'fill-field-long'
  | 'fill-posts-elsewhere'
  | 'host-invalid'
  // security keys
  | 'webauthn-cancelled'
  | 'webauthn-unavailable'
  | 'webauthn-known'
  | 'webauthn-mismatch'
  | 'webauthn-invalid'
  // messages
  | 'message-invalid'
  | 'message-forbidden'
  | 'unexpected'
  // added later
  | 'bytes-invalid'
  | 'qr-cancelled'
  | 'recovery-code-invalid'
  // import: a whole file
  | 'import-empty'
  | 'import-unknown'
  | 'import-damaged'
  | 'import-locked'
  | 'import-passphrase'
  | 'import-version'
  | 'import-encryption'
  | 'import-account-bound'
  | 'import-kdf'
  | 'import-memory'
  | 'import-too-large'
  | 'import-nothing'
  | 'import-not-export'
  | 'import-cancelled'
  | 'import-unreadable'
  | 'import-too-many'
  // import: one entry
  | 'import-secret-missing'
  | 'import-kind'
  | 'import-line'
  | 'import-remark'
  | 'import-duplicate'
  | 'import-trashed'
  | 'import-entry-damaged'
  // export
  | 'export-nothing'
  | 'export-passphrase'
  // unlocking with a security key
  | 'webauthn-no-prf'
  // backups
  | 'backup-folder'
  | 'backup-missing'
  // transfer codes
  | 'qr-transfer'
  | 'draft-limit'
  // from the page, the camera and the screen
  | 'qr-picture-none'
  | 'scan-camera'
  | 'scan-camera-none'
  | 'scan-camera-busy'
  | 'scan-screen'
  // recovery codes from a person
  | 'recovery-unrecognised'
  | 'recovery-setup-key'
  | 'recovery-file'
  | 'recovery-document'
  | 'recovery-text-long'
  // changing the passphrase
  | 'passphrase-same'
  // an empty setup key
  | 'otp-secret-short'
  // comparing clocks
  | 'clock-unreadable'
  | 'clock-permission'
  | 'clock-stale'
  | 'clock-far'
  // the code and the password in one field
  | 'fill-password-empty'
  | 'fill-password-several'
  // filling: what lies over a field, a closed frame, two codes in a row, a recovery code by its number
  | 'fill-covered'
  | 'fill-frame-closed'
  | 'fill-same-code'
  | 'recovery-number'
  // addresses of accounts
  | 'otp-motp'
  | 'otp-uri-escaped'
  // import: files of other kinds
  | 'import-own-backup'
  | 'import-own-keys'
  | 'import-document'
  | 'import-video'
  | 'import-archive'
  | 'import-page'
  | 'import-push'
  // signing in another device
  | 'fill-device-code'
  // a recovery code where the page wants a code
  | 'fill-wants-code'
  // icons of accounts
  | 'icon-invalid'
  | 'icon-limit'
  | 'icon-pack'
  // unlocking
  | 'passphrase-needed'
  | 'webauthn-no-prf-built-in'
  | 'sign-in-circle'
  // recovery codes that are saved already
  | 'recovery-known'
  // envelopes for someone else
  | 'envelope-code-length'
  | 'envelope-code-mistyped'
  | 'envelope-code-other'
  | 'envelope-code-wrong'
  | 'envelope-part-repeated'
  | 'envelope-parts-missing'
  | 'envelope-damaged'
  | 'envelope-version'
  | 'envelope-contents'
  | 'envelope-limit'
  // recovery codes in a PDF
  | 'recovery-pdf'
  | 'recovery-pdf-locked'
  | 'recovery-pdf-picture'
  | 'recovery-pdf-large'
  // adding an account that is there
  | 'account-known'
  // security keys that don't answer
  | 'webauthn-timed-out'
  // lists of security keys from elsewhere
  | 'key-list-none'
  | 'key-register-unknown'
  | 'key-register-logins'
  | 'key-register-damaged'
  | 'key-register-large'
  // linking a key where it is linked
  | 'registration-known'
  // invitations of another device
  | 'sync-invitation'
  | 'sync-invitation-code'
  | 'sync-invitation-old'
  // several devices: reaching the place that keeps their files
  | 'sync-address'
  | 'sync-insecure'
  | 'sync-private'
  | 'sync-permission'
  | 'sync-offline'
  | 'sync-unreachable'
  | 'sync-certificate'
  | 'sync-timeout'
  | 'sync-redirect'
  | 'sync-password'
  | 'sync-app-password'
  | 'sync-forbidden'
  | 'sync-not-webdav'
  | 'sync-folder-missing'
  | 'sync-no-space'
  | 'sync-too-large'
  | 'sync-busy'
  | 'sync-server'
  | 'sync-answer'
  | 'sync-list-late'
  | 'sync-read-back'
  | 'sync-not-deleted'
  | 'sync-clock'
  | 'sync-keys'
  | 'sync-bucket'
  | 'sync-region'
  | 'sync-folder'
  | 'sync-browser-full'
  | 'sync-browser-none'
  // sync was ended
  | 'sync-off'
  // what an administrator set
  | 'policy-forbids'
  | 'passphrase-short'
  | 'fill-policy'
  | 'sync-policy';

/**
 * The one error class. `detail` reads "got X, want Y", is for developers and never holds a secret; the text for
 * people is chosen by `code`.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly detail: string;

  constructor(code: FaultCode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown value as a fault; an unknown error becomes `unexpected` with its class name only. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new Fault('unexpected', `got ${name}, want a Fault`, { cause: thrown });
}
