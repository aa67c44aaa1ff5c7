import { type FaultCode, toFault } from '../../fault.ts';
import type { Transfer } from '../../interchange/transfer.ts';
import type { AskBackground } from '../../messages/client.ts';
import type { DraftView } from '../../messages/views.ts';
import type { CodeKind } from '../../qr/kind.ts';
import type { Unread } from '../draft/found-drafts.ts';
import { scanText } from '../strings/scan.ts';

/** What the surface hands in to read texts of QR codes. */
export interface TextReader {
  readonly ask: AskBackground;
  readonly kindOf: (text: string) => CodeKind;
  /** The names that an address claims; empty where it has none. */
  readonly namesIn: (text: string) => string;
  /** Throws `import-damaged`, `import-too-large`. */
  readonly readTransfer: (text: string) => Promise<Transfer>;
}

/** What texts turned out to hold. */
export interface ReadTexts {
  /** Every text with the drafts that came from it. */
  readonly read: readonly { readonly text: string; readonly drafts: readonly DraftView[] }[];
  readonly unread: readonly Unread[];
  /** The sizes of the transfers that parts were read of, in QR codes. */
  readonly transferSizes: ReadonlySet<number>;
}

/**
 * Has the background keep a draft of every account in the texts, so that none is lost when the page closes. One text that cannot be read
 * keeps no other back. `url` is the page that they were read on. Throws `vault-locked`.
 */
export async function readTexts(
  { ask, kindOf, namesIn, readTransfer }: TextReader,
  texts: readonly string[],
  source: 'scan' | 'paste',
  url?: string,
): Promise<ReadTexts> {
  const read: { text: string; drafts: readonly DraftView[] }[] = [];
  const unread: Unread[] = [];
  const transferSizes = new Set<number>();
  const draftsIn = async (text: string): Promise<readonly DraftView[]> => {
    if (kindOf(text) !== 'transfer') {
      return [await ask('draft.read', { text, source, ...(url !== undefined && { url }) })];
    }
    const { part, entries, refused } = await readTransfer(text);
    for (const { issuer, name, number, code } of refused)
      unread.push({ label: `${issuer} ${name}`.trim() || scanText.entry(number), code });
    if (part !== undefined && part.size > 1) transferSizes.add(part.size);
    return ask('draft.transfer', { entries, ...(part && { part }) });
  };
  for (const text of texts) {
    try {
      read.push({ text, drafts: await draftsIn(text) });
    } catch (thrown) {
      const { code }: { code: FaultCode } = toFault(thrown);
      if (code === 'vault-locked') throw thrown;
      const isTransfer = kindOf(text) === 'transfer';
      unread.push({ label: isTransfer ? scanText.transferCode : namesIn(text) || scanText.unreadable, code });
    }
  }
  return { read, unread, transferSizes };
}
