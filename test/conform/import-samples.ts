import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An entry as an expectation states it; unknown members are never compared. */
export interface ExpectedEntry {
  readonly type: string;
  readonly issuer: string;
  readonly account: string;
  readonly secretHex: string;
  readonly secretBase32?: string | null;
  readonly algorithm: string;
  readonly digits: number;
  readonly period: number | null;
  readonly counter: number | null;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly favorite?: boolean;
  readonly trashed?: boolean;
  readonly optional?: boolean;
  readonly alsoAccept?: readonly Partial<ExpectedEntry>[];
  readonly doNotCompare?: readonly string[];
}

/** What must not be imported and must be reported. */
export interface ExpectedRefusal {
  readonly name: string;
  readonly reason: string;
}

/** The expectation beside a sample. */
export interface Expectation {
  /** In a folder of cases for several inputs, where the file goes; others than `import` are left to their own runners. */
  readonly surface?: string;
  readonly format?: string | null;
  readonly password?: string | null;
  readonly otherPasswords?: readonly string[];
  readonly priority?: 'low';
  readonly error?: { readonly kind: string; readonly alsoAccept?: readonly string[] };
  readonly orEntries?: readonly ExpectedEntry[];
  readonly entries: readonly ExpectedEntry[];
  /** At least these, where there is a `surface`; else exactly these. */
  readonly unsupported: readonly ExpectedRefusal[];
  /** Refusing the whole file so is right too. */
  readonly orError?: string;
  /** Reporting every entry instead of importing it is right too. */
  readonly orUnsupported?: boolean;
  readonly doNotCompare?: readonly string[];
  readonly batches?: readonly { readonly batchSize: number; readonly batchIndex: number; readonly batchId: number }[];
  readonly hostile?: boolean;
  readonly count?: number;
  readonly expect?: {
    readonly outcome: 'error' | 'partial' | 'complete';
    readonly error?: string;
    readonly orOutcome?: string;
    readonly orError?: string;
  };
}

/** A sample of a corpus. */
export interface Sample {
  /** Its path below the corpus. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly expectation: Expectation;
  readonly class: 'usual' | 'low' | 'hostile';
}

/** Every file of a folder and its subfolders that has an expectation beside it, of those surfaces or of none. */
export function readSamples(folder: string, surfaces: readonly string[] = ['import']): readonly Sample[] {
  const suffix = '.expected.json';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => path.slice(0, -suffix.length))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .flatMap((id): readonly Sample[] => {
      const raw = JSON.parse(readFileSync(join(folder, id + suffix), 'utf8')) as Partial<Expectation>;
      const expectation: Expectation = { ...raw, entries: raw.entries ?? [], unsupported: raw.unsupported ?? [] };
      const isHostile = expectation.hostile === true || expectation.expect !== undefined;
      if (expectation.surface !== undefined && !surfaces.includes(expectation.surface)) return [];
      const sample: Sample = {
        id,
        bytes: new Uint8Array(readFileSync(join(folder, id))),
        expectation,
        class: isHostile ? 'hostile' : expectation.priority === 'low' ? 'low' : 'usual',
      };
      return [sample];
    });
}
