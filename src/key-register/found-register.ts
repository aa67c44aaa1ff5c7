import { Fault } from '../fault.ts';
import type { AccountNames, KeyFacts, SiteTimes } from '../messages/key-register.ts';

/** A security key of a list. */
export interface ReadKey {
  readonly facts: KeyFacts;
  readonly createdMs?: number;
  /** The place in the list of the key that replaces it. */
  readonly replacedBy?: number;
}

/** A registration of a list. */
export interface ReadSite extends SiteTimes {
  /** The place of its key in the list. */
  readonly key: number;
  /** A host, an address or the name of a service, as the list has it. */
  readonly site: string;
  readonly name: string;
  readonly accountNames?: AccountNames;
  readonly createdMs?: number;
}

/** A list of security keys from a file. */
export interface ReadRegister {
  readonly keys: readonly ReadKey[];
  readonly sites: readonly ReadSite[];
  /** What has no place in a register: codes that are on a key, and secret notes. */
  readonly leftOut: { readonly codes: number; readonly secrets: number };
  /** Keys with a text that is longer than a vault keeps. */
  readonly shortened?: readonly string[];
}

/** What a reader must know: the time, and how the user's language says what a record has no member for. */
export interface ReadSetting {
  readonly nowMs: number;
  readonly isDayFirst: boolean;
  readonly serialNumber: (serial: string) => string;
}

/** The refusal of a text that is no list of security keys. */
export function unknownRegister(): Fault {
  return new Fault('key-register-unknown', 'got another text, want a list of security keys');
}
