import { type FaultCode, toFault } from '../../src/fault.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { kindOf } from '../../src/qr/kind.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';

/** Something found that cannot be added, and why. */
export interface Unread {
  readonly label: string;
  readonly code: FaultCode;
}

/**
 * Reads every text that was found, so that none is lost when the popup closes, and shows what they are before anything is saved: one
 * account by itself, several as a list.
 */
export async function readFound(popup: Popup, texts: readonly string[], source: 'scan' | 'paste'): Promise<void> {
  popup.problem.value = undefined;
  const unread: Unread[] = [];
  const drafts: DraftView[] = [];
  const numbers = new Map<string, number>();
  const sizes = new Set<number>();
  const numberOf = (text: string) => popup.shot.peek()?.marks.find((mark) => mark.text.trim() === text)?.number;
  const read = async (text: string): Promise<readonly DraftView[]> => {
    const { url } = popup.ports.tab;
    if (kindOf(text) !== 'transfer') {
      return [await popup.ports.ask('draft.read', { text, source, ...(url !== undefined && { url }) })];
    }
    const { readTransfer } = await import('../../src/interchange/transfer.ts');
    const { part, entries, refused } = await readTransfer(text);
    unread.push(...refused);
    if (part !== undefined && part.size > 1) sizes.add(part.size);
    return popup.ports.ask('draft.transfer', { entries, ...(part && { part }) });
  };
  for (const text of texts) {
    try {
      const number = numberOf(text);
      for (const draft of await read(text)) {
        drafts.push(draft);
        if (number !== undefined) numbers.set(draft.id, number);
      }
    } catch (thrown) {
      const { code } = toFault(thrown);
      if (code === 'vault-locked') throw thrown;
      unread.push({ label: scannedLabel(text), code });
    }
  }
  const shot = popup.shot.peek();
  if (shot !== undefined) popup.shot.value = { ...shot, numbers };
  const [only] = drafts;
  const [problem] = unread;
  if (texts.length === 1 && sizes.size === 0 && only === undefined && problem !== undefined) {
    popup.problem.value = { code: problem.code };
    return;
  }
  popup.unread.value = unread;
  if (drafts.length === 1 && unread.length === 0 && sizes.size === 0 && only !== undefined) {
    popup.go({ name: 'preview', draft: only });
    return;
  }
  await popup.reload();
  popup.go({ name: 'found' });
  const home = popup.home.peek();
  const open = home?.state === 'unlocked' ? (home.transfers ?? []) : [];
  for (const size of sizes) {
    if (!open.some((transfer) => transfer.size === size))
      showToast(`All ${size} pictures of the transfer are scanned.`);
  }
}

/** What a found text is called among others: issuer and name as it claims. */
export function scannedLabel(text: string): string {
  if (kindOf(text) === 'transfer') return 'Transfer code';
  if (!URL.canParse(text)) return 'Unreadable account';
  const url = new URL(text);
  const path = decode(url.pathname.replace(/^\/+(?:totp|hotp|steam)?\/*/i, ''));
  const [before, ...rest] = path.split(':');
  const issuer = url.searchParams.get('issuer') ?? (rest.length > 0 ? before : undefined) ?? '';
  const name = rest.length > 0 ? rest.join(':') : path;
  return `${issuer} ${name}`.trim().slice(0, 100) || 'Unnamed account';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
