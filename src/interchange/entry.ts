import type { FaultCode } from '../fault.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import type { HostBinding } from '../vault/records.ts';

/** What an entry of a foreign file says about itself, cleaned: no control, bidi or zero-width characters, within the vault's limits. */
export interface EntryFacts {
  readonly issuer: string;
  readonly name: string;
  /** Where it stood, for people: `line 3`, `record 2`, the name of a field; empty where position means nothing. */
  readonly place: string;
  readonly note: string;
  /** Groups, folders, categories and vaults as well as tags. */
  readonly tags: readonly string[];
  readonly favourite: boolean;
  /** Place when sorted by hand, ascending; 0 for the first entry of a file. */
  readonly order: number;
  /** Name of the icon that the other program showed, e.g. `github`; never picture data. */
  readonly icon?: string;
  /** Hosts of web pages that the entry belongs to, as candidates for bindings: lower case and ASCII, not checked further. */
  readonly hosts: readonly HostBinding[];
  readonly recoveryCodes: readonly string[];
  /** How often and when it was last used, where the file says. */
  readonly uses?: number;
  readonly usedMs?: number;
  /** Index of the file it came from. */
  readonly file: number;
}

/** An entry that can become an account. */
export interface ReadableEntry extends EntryFacts {
  readonly otp: OtpParameters;
  /** The secret is shorter than 10 bytes. */
  readonly shortSecret: boolean;
}

/** An entry that cannot be imported, and why. */
export interface RefusedEntry extends EntryFacts {
  readonly fault: FaultCode;
}

/** One entry of an imported file; `'otp' in entry` tells the two apart. */
export type ImportedEntry = ReadableEntry | RefusedEntry;
