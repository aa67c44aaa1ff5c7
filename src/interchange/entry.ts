import type { FaultCode } from '../fault.ts';
import type { ReadNotice } from '../otp/notice.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import type { HostBinding } from '../vault/records.ts';

/** Where an entry stands in a file of lines. */
export interface EntryPlace {
  /** From 1. */
  readonly line: number;
  /** It stands for everything from that line to the end of the file, which is lost. */
  readonly toEnd?: true;
}

/** What an entry of a foreign file says about itself, within the vault's limits and free of control, bidi and zero-width characters. */
export interface EntryFacts {
  readonly issuer: string;
  readonly name: string;
  /** What reading changed, assumed or left out; missing where it was nothing. */
  readonly notices?: readonly ReadNotice[];
  /** Missing where position means nothing. */
  readonly place?: EntryPlace;
  readonly note: string;
  /** Tags, groups, folders, categories and vaults. */
  readonly tags: readonly string[];
  readonly favourite: boolean;
  /** Place when sorted by hand, ascending; 0 for the first entry of a file. */
  readonly order: number;
  /** The name of the other program's icon, e.g. `github`; never picture data. */
  readonly icon?: string;
  /** The picture file that the other program had for it, in Base64: any bytes, of which a page of ours makes an icon. */
  readonly picture?: string;
  /** Hosts that the entry may belong to, in lower-case ASCII and not checked further. */
  readonly hosts: readonly HostBinding[];
  readonly recoveryCodes: readonly string[];
  /** How often it was used, and when last, where the file says. */
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
