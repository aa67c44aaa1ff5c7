import { type FaultCode, toFault } from '../../fault.ts';
import type { Transfer } from '../../interchange/transfer.ts';
import type { AskBackground } from '../../messages/client.ts';
import type { DraftView } from '../../messages/views.ts';
import type { CodeKind } from '../../qr/kind.ts';
import type { Unread } from '../draft/found-drafts.ts';
import { commonText } from '../strings/common.ts';
import { scanText } from '../strings/scan.ts';

/** What the surface hands in to read texts of QR codes. */
export interface TextReader {
  readonly ask: AskBackground;
  readonly kindOf: (text: string) => CodeKind;
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
  { ask, kindOf, readTransfer }: TextReader,
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
      unread.push({ label: isTransfer ? scanText.transferCode : claimedName(text), code });
    }
  }
  return { read, unread, transferSizes };
}

/** Returns the texts that are accounts or transfers of accounts, each once. */
export function accountsAmong(texts: readonly string[], kindOf: TextReader['kindOf']): readonly string[] {
  const isAccount = (text: string) => ['account', 'transfer'].includes(kindOf(text));
  return [...new Set(texts.map((text) => text.trim()))].filter(isAccount);
}

/** Returns the addresses of accounts in a pasted text, each on its own line or between spaces. */
export function addressesIn(text: string, kindOf: TextReader['kindOf']): readonly string[] {
  const whole = text.trim();
  if (/^otpauth(?:-migration)?:\/\/[^\r\n]*$/i.test(whole)) return [whole];
  return accountsAmong(whole.split(/\s+/), kindOf);
}

/** Returns the service and account name that an unreadable address claims, 100 characters at most. */
export function claimedName(text: string): string {
  if (!URL.canParse(text)) return scanText.unreadable;
  const url = new URL(text);
  const path = decode(url.pathname.replace(/^\/+(?:totp|hotp|steam)?\/*/i, ''));
  const [before, ...rest] = path.split(':');
  const issuer = url.searchParams.get('issuer') ?? (rest.length > 0 ? before : undefined) ?? '';
  const name = rest.length > 0 ? rest.join(':') : path;
  return `${issuer} ${name}`.trim().slice(0, 100) || commonText.unnamedAccount;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
