import { canonical, fieldMs } from './field-times.ts';
import type { AccountRecord, IconId, IconRecord, VaultContents } from './records.ts';

/** Most icons of a vault. Each takes at most 2,048 bytes, so all of them take at most 1 MiB. */
export const MAX_ICONS = 512;

/** The icons of both sides, each once; of two with one id, the greater. */
export function mergeIcons(
  { icons: ours = [] }: Pick<VaultContents, 'icons'>,
  { icons: theirs = [] }: Pick<VaultContents, 'icons'>,
): readonly IconRecord[] {
  const merged = new Map<IconId, IconRecord>();
  for (const icon of [...ours, ...theirs]) {
    const known = merged.get(icon.id);
    if (known === undefined || canonical(icon) > canonical(known)) merged.set(icon.id, icon);
  }
  return [...merged.values()];
}

/**
 * The contents with the icons that an account shows or would show again, at most `MAX_ICONS` of them: those that a user chose first, then
 * those that were set last: `added` are set by the very edit that is not dated yet. An account whose icon is gone shows that of a well-known
 * service, or its letter.
 */
export function keepIcons({ icons, ...contents }: VaultContents, added: readonly IconRecord[] = []): VaultContents {
  if (icons === undefined) return contents;
  const wanted = rankIcons(contents);
  const isAdded = new Set(added.map(({ id }) => id));
  const kept = icons
    .flatMap((icon) => {
      const rank = wanted.get(icon.id);
      if (rank === undefined) return [];
      return [{ icon, rank: isAdded.has(icon.id) ? { ...rank, setMs: Number.POSITIVE_INFINITY } : rank }];
    })
    .sort((a, b) => compareRanks(b.rank, a.rank) || (a.icon.id < b.icon.id ? -1 : 1))
    .slice(0, MAX_ICONS)
    .map(({ icon }) => icon);
  return kept.length === 0 ? contents : { ...contents, icons: kept };
}

/** How much an icon is wanted. */
interface Rank {
  readonly isChosen: boolean;
  readonly setMs: number;
}

/** The rank of each icon that an account refers to, those in the trash included. */
function rankIcons({ accounts, bin }: VaultContents): ReadonlyMap<IconId, Rank> {
  const ranks = new Map<IconId, Rank>();
  const want = (icon: IconId, rank: Rank) => {
    const known = ranks.get(icon);
    if (known === undefined || compareRanks(rank, known) > 0) ranks.set(icon, rank);
  };
  const wantAll = (account: AccountRecord) => {
    const { chosenIcon, siteIcon } = account;
    if (chosenIcon?.kind === 'picture')
      want(chosenIcon.icon, { isChosen: true, setMs: fieldMs(account, 'chosenIcon') });
    if (siteIcon !== undefined) want(siteIcon.icon, { isChosen: false, setMs: fieldMs(account, 'siteIcon') });
  };
  for (const account of accounts) wantAll(account);
  for (const entry of bin) if (entry.kind === 'account') wantAll(entry.record);
  return ranks;
}

function compareRanks(a: Rank, b: Rank): number {
  return Number(a.isChosen) - Number(b.isChosen) || compareTimes(a.setMs, b.setMs);
}

/** Without arithmetic, since two of them may be infinite. */
function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
