import type { FaultCode } from '../fault.ts';
import type { ReadNotice } from '../otp/notice.ts';
import type { EntryPlace } from './entry.ts';
import type { SetupKey } from './setup-key.ts';

/**
 * An entry as a format's `read` found it, unchecked. Values keep whatever type the file gave them: missing, `null` and `''`
 * take the usual default, and a present but wrong one makes the entry a refused one.
 */
export interface Draft {
  /** `totp`, `hotp`, `steam`; any other text is reported as unsupported. Missing: `totp`. */
  readonly kind?: unknown;
  /** From one of the decoders in `setup-key.ts`. Missing: the entry has no key. */
  readonly secret?: SetupKey;
  readonly issuer?: unknown;
  readonly name?: unknown;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
  readonly note?: unknown;
  readonly tags?: readonly unknown[];
  readonly favourite?: boolean;
  readonly icon?: unknown;
  /** A picture file in Base64. */
  readonly picture?: unknown;
  /** Web addresses or hosts; `*.` before a host means its whole site. */
  readonly hosts?: readonly unknown[];
  /** Where the file keeps them apart; otherwise they are looked for in a note that names them. */
  readonly recoveryCodes?: readonly unknown[];
  readonly uses?: unknown;
  readonly usedMs?: unknown;
  /** What reading the entry's address changed, assumed or left out. */
  readonly notices?: readonly ReadNotice[];
  readonly place?: EntryPlace;
  /** Place when sorted by hand, where the file gives one. */
  readonly order?: unknown;
  /** Why it cannot be imported, where the reader already knows. */
  readonly fault?: FaultCode;
}
