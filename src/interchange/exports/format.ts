/** What can be written beside Latchkey's own backup, which is the vault file itself. */
export type ExportFormat =
  | 'otpauth-list'
  | 'aegis-json'
  | 'aegis-encrypted'
  | '2fas-json'
  | 'bitwarden-json'
  | 'csv'
  | 'html-sheet'
  | 'google-transfer'
  | 'age';

/** A file to save. */
export interface ExportedFile {
  readonly kind: 'file';
  /** Without a path, with the day. */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** How many accounts it holds. */
  readonly count: number;
}

/** Texts to show as QR codes, one at a time. */
export interface ExportedCodes {
  readonly kind: 'codes';
  readonly payloads: readonly string[];
  readonly count: number;
}
