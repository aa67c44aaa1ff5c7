import type { TileView } from '../../../src/messages/icons.ts';
import { createHostMatcher } from '../../../src/sites/match.ts';
import type { AccountRecord, IconId, IconRecord, VaultContents } from '../../../src/vault/records.ts';

/** The icons of a vault by their ids. */
export function iconsOf({ icons = [] }: VaultContents): ReadonlyMap<IconId, IconRecord> {
  return new Map(icons.map((icon) => [icon.id, icon]));
}

/** What an account's tile shows; `undefined` where only its own words say it. A picture that is gone counts as none. */
export function tileOf(account: AccountRecord, icons: ReadonlyMap<IconId, IconRecord>): TileView | undefined {
  const { id, chosenIcon } = account;
  if (chosenIcon?.kind === 'letter') return { id, letter: true, chosen: true };
  if (chosenIcon?.kind === 'brand') return { id, brand: chosenIcon.brand, chosen: true };
  if (chosenIcon?.kind === 'picture' && icons.has(chosenIcon.icon))
    return { id, picture: chosenIcon.icon, chosen: true };
  const picture = siteIconOf(account);
  return picture === undefined || !icons.has(picture) ? undefined : { id, picture };
}

/** The icon of a site, as long as the account is linked to that site. */
export function siteIconOf({ siteIcon, hosts }: AccountRecord): IconId | undefined {
  return siteIcon !== undefined && createHostMatcher(siteIcon.host)(hosts) ? siteIcon.icon : undefined;
}
