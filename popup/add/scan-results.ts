import type { FaultCode } from '../../src/fault.ts';
import type { DraftView } from '../../src/messages/views.ts';
import { accountsIn, kindOf, namesIn } from '../../src/qr/kind.ts';
import type { Unread } from '../../src/ui/draft/found-drafts.ts';
import { readTexts } from '../../src/ui/scan/read-texts.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';

/** What the texts that were found come to. */
type FoundResult =
  | { readonly is: 'one'; readonly draft: DraftView }
  | { readonly is: 'refused'; readonly code: FaultCode }
  | { readonly is: 'several'; readonly unread: readonly Unread[]; readonly transferSizes: ReadonlySet<number> };

/** Reads every text that was found and shows the accounts before anything is saved: one by itself, several as a list. Throws `vault-locked`. */
export async function addFound(popup: Popup, texts: readonly string[], source: 'scan' | 'paste'): Promise<void> {
  popup.problem.value = undefined;
  const result = await readFound(popup, texts, source);
  if (result.is === 'refused') {
    popup.problem.value = { code: result.code };
    return;
  }
  popup.unread.value = result.is === 'several' ? result.unread : [];
  if (result.is === 'one') {
    popup.go({ name: 'preview', draft: result.draft });
    return;
  }
  await popup.reload();
  popup.go({ name: 'found' });
  announceComplete(popup, result.transferSizes);
}

async function readFound(popup: Popup, texts: readonly string[], source: 'scan' | 'paste'): Promise<FoundResult> {
  const { ask, tab } = popup.ports;
  const readTransfer = async (text: string) => (await import('../../src/interchange/transfer.ts')).readTransfer(text);
  const { read, unread, transferSizes } = await readTexts(
    { ask, kindOf, namesIn, readTransfer },
    texts,
    source,
    tab.url,
  );
  numberDrafts(popup, read);
  const [only, ...others] = read.flatMap(({ drafts }) => drafts);
  const [refusal] = unread;
  if (transferSizes.size === 0) {
    if (texts.length === 1 && only === undefined && refusal !== undefined) return { is: 'refused', code: refusal.code };
    if (only !== undefined && others.length === 0 && refusal === undefined) return { is: 'one', draft: only };
  }
  return { is: 'several', unread, transferSizes };
}

/** Notes which code of the picture each draft came from. */
function numberDrafts(popup: Popup, read: readonly { text: string; drafts: readonly DraftView[] }[]): void {
  const shot = popup.shot.peek();
  if (shot === undefined) return;
  const numberOf = (text: string) => shot.codes.find((code) => accountsIn([code.text]).includes(text))?.number;
  const numbers = new Map(
    read.flatMap(({ text, drafts }) => {
      const number = numberOf(text);
      return number === undefined ? [] : drafts.map(({ id }) => [id, number] as const);
    }),
  );
  popup.shot.value = { ...shot, numbers };
}

function announceComplete(popup: Popup, sizes: ReadonlySet<number>): void {
  const home = popup.home.peek();
  const open = home?.state === 'unlocked' ? (home.transfers ?? []) : [];
  for (const size of sizes) {
    if (!open.some((transfer) => transfer.size === size)) showToast(scanText.transfer.complete(size));
  }
}
