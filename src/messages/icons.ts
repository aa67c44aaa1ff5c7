import type { AccountId, IconId } from '../vault/records.ts';

/** What an account's tile shows, where it is anything but what the account itself says: a picture, the icon of a service, or its letter. */
export interface TileView {
  readonly id: AccountId;
  readonly picture?: IconId;
  readonly brand?: string;
  readonly letter?: true;
  /** The user chose it. */
  readonly chosen?: true;
}

/** A picture of the vault: a PNG in base64url that `isIconPng` accepts. */
export interface IconPicture {
  readonly id: IconId;
  readonly png: string;
}

/** What a tile is to show. `auto`: the icon of a linked site, else that of a well-known service, else the letter. */
export type IconChoice =
  | { readonly kind: 'auto' }
  | { readonly kind: 'letter' }
  | { readonly kind: 'brand'; readonly brand: string }
  | { readonly kind: 'picture'; readonly png: string };

/** A choice for one account. */
export interface IconSetting {
  readonly id: AccountId;
  readonly choice: IconChoice;
}

/** Messages about the icons of accounts. An icon proves nothing: no decision about a page depends on one. */
export interface IconVerbs {
  /** What tiles show, and the pictures for that but for those that the page has. `waits`: an icon waits for `icon.waiting`. */
  'icon.tiles'(ask: { ids: readonly AccountId[]; held: readonly IconId[] }): {
    tiles: readonly TileView[];
    pictures: readonly IconPicture[];
    waits?: true;
  };
  /** Sets icons, and returns what they were: choosing that again undoes it. Throws `icon-invalid`, `icon-limit`. */
  'icon.choose'(ask: { settings: readonly IconSetting[] }): { former: readonly IconSetting[] };
  /**
   * Reads the icon of the page in a tab, if an account linked to its host lacks one. The icon is kept for `icon.waiting`; `found` says whether
   * there is one.
   */
  'icon.read'(ask: { tabId: number }): { found: boolean };
  /** The icon of a page as the page has it, a `data:` address that nothing has checked. */
  'icon.waiting'(): { picture?: string };
  /** Gives the waiting icon, painted anew, to the accounts that are linked to the host that it was read on. Without `png`, drops it. */
  'icon.keep'(ask: { png?: string }): { kept: number };
}

/** Path of the script that reads a page's icon. */
export const ICON_FILE = 'content/page-icon.js';

/** What that script answers with. */
export interface PageIcon {
  readonly origin: string;
  /** A `data:` address. */
  readonly picture?: string;
}

/** Longest `data:` address of a page's icon, in characters: a file of 96 kB. */
export const MAX_PAGE_ICON = 131_072;
