import type { FaultCode } from '../fault.ts';
import type { ReadNotice } from '../otp/notice.ts';
import { unescapeAddress } from '../otp/unescape.ts';
import { toEntry } from './check-draft.ts';
import type { ReadableEntry } from './entry.ts';
import { parseMigration } from './formats/migration.ts';
import type { TransferPart } from './reading.ts';

/** An entry that can't become an account, and why. */
interface RefusedTransferEntry {
  readonly issuer: string;
  readonly name: string;
  /** Its place in the transfer code, from 1. */
  readonly number: number;
  readonly code: FaultCode;
}

/** An account of a transfer code. */
interface TransferEntry extends Pick<ReadableEntry, 'otp' | 'issuer' | 'name'> {
  readonly notices?: readonly ReadNotice[];
}

/** What one of Google Authenticator's transfer codes holds. */
export interface Transfer {
  /** Absent where the code does not say. */
  readonly part?: TransferPart;
  readonly entries: readonly TransferEntry[];
  readonly refused: readonly RefusedTransferEntry[];
}

/** Reads a transfer code; an entry that breaks a limit does not keep the others out. Throws `import-damaged`, `import-too-large`. */
export async function readTransfer(uri: string): Promise<Transfer> {
  const { drafts, parts } = await parseMigration(unescapeAddress(uri.trim()) ?? uri);
  const entries: Transfer['entries'][number][] = [];
  const refused: Transfer['refused'][number][] = [];
  drafts.forEach((draft, order) => {
    const entry = toEntry(draft, order, 0);
    const { issuer, name } = entry;
    if ('otp' in entry)
      entries.push({ issuer, name, otp: entry.otp, ...(entry.notices && { notices: entry.notices }) });
    else refused.push({ issuer, name, number: order + 1, code: entry.fault });
  });
  const [part] = parts ?? [];
  return { entries, refused, ...(part && { part }) };
}
