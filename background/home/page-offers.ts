import { toFault } from '../../src/fault.ts';
import { createLexicon, foldText } from '../../src/fill/lexicon.ts';
import { ADDING } from '../../src/fill/words/adding.ts';
import { HARDWARE } from '../../src/fill/words/login.ts';
import { ignore } from '../../src/ignored.ts';
import type { PageOffers } from '../../src/messages/filling.ts';
import { readPageCodes } from '../../src/recovery/read.ts';
import { titleOf } from '../../src/recovery/titles.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface PageOffersDeps {
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly capturePageText: (tabId: number) => Promise<{ readonly text: string }>;
}

/** A longer line talks about it, and isn't a heading or a button that does it. */
const MAX_LABEL = 80;
const BOTH = 3;

const look = createLexicon([HARDWARE, ADDING]);

/** What the tab's page has that the vault could keep. A page that can't be read offers nothing. */
export async function findPageOffers(
  { vaultStore, capturePageText }: PageOffersDeps,
  tabId: number,
): Promise<PageOffers> {
  const page = await capturePageText(tabId).catch(ignore('page-offers-read'));
  if (page === undefined) return {};
  const lines = page.text.split('\n');
  const codes = lines.some((line) => titleOf(line) === 'codes') ? codesIn(page.text) : [];
  const hasCodes = codes.length > 0 && !(await areKept(vaultStore, codes));
  return {
    ...(hasCodes && { recoveryCodes: true }),
    ...(lines.some(addsSecurityKey) && { securityKey: true }),
  };
}

function codesIn(text: string): readonly string[] {
  try {
    return readPageCodes(text).codes.map((code) => code.text);
  } catch (thrown) {
    if (toFault(thrown).code === 'recovery-none-found') return [];
    throw thrown;
  }
}

async function areKept(vaultStore: PageOffersDeps['vaultStore'], codes: readonly string[]): Promise<boolean> {
  const { recoverySets } = (await vaultStore.open()).contents;
  const kept = new Set(recoverySets.flatMap((set) => set.codes.map((code) => code.text)));
  return codes.every((code) => kept.has(code));
}

function addsSecurityKey(line: string): boolean {
  return line.length <= MAX_LABEL && look(foldText(line)) === BOTH;
}
