import { type Signal, signal } from '@preact/signals';
import type { Brand, Brands } from '../../icons/brands.ts';
import type { AskBackground } from '../../messages/client.ts';
import type { TileView } from '../../messages/icons.ts';
import type { AccountId, IconId } from '../../vault/records.ts';

/** What the store needs of its page. */
export interface IconDeps {
  readonly ask: AskBackground;
  /** Icons are asked for after this: the first code comes first. */
  readonly ready: Promise<unknown>;
  /** Called when the icon of a page waits to be painted. */
  readonly onWaiting?: (() => void) | undefined;
}

/** The account that a tile stands for; without an id, one that is not in the vault. */
export interface TileAccount {
  readonly id?: AccountId | undefined;
  readonly issuer: string;
  readonly icon?: string | undefined;
  readonly hosts?: readonly { readonly host: string }[] | undefined;
}

/** What a tile draws in place of a letter. */
export type TileImage =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'brand'; readonly brand: Brand };

/** Most accounts in one request. */
const MOST_IDS = 1_000;

let deps: IconDeps | undefined;
/** What the background said of each account; `null` where it has nothing, `undefined` where it has not answered. */
const tiles = new Map<AccountId, Signal<TileView | null | undefined>>();
const pictures = new Map<IconId, string>();
const brands = signal<Brands | undefined>(undefined);
let wanted = new Set<AccountId>();
let isScheduled = false;
let areBrandsWanted = false;

/** Connects the store of this page; what was known before is forgotten. */
export function startIcons(next: IconDeps): void {
  deps = next;
  forgetIcons();
}

/** Drops what came from the vault; the lock calls it. */
export function forgetIcons(): void {
  for (const tile of tiles.values()) tile.value = undefined;
  tiles.clear();
  pictures.clear();
  wanted = new Set();
}

/** Asks again for every tile that was drawn: icons may have changed. */
export function refreshIcons(): void {
  for (const id of tiles.keys()) wanted.add(id);
  askSoon();
}

/** What an account's tile draws in place of its letter, as far as it is known; the first time asks for it. */
export function imageOf(account: TileAccount): TileImage | undefined {
  wantBrands();
  const tile = account.id === undefined ? null : signalOf(account.id).value;
  // Until the background has answered, nothing flashes that may be replaced.
  if (tile === undefined || tile?.letter) return undefined;
  const png = tile?.picture && pictures.get(tile.picture);
  if (png !== undefined) return { kind: 'picture', address: addressOf(png) };
  const brand = tile?.brand === undefined ? brands.value?.find(account) : brands.value?.bySlug(tile.brand);
  return brand && { kind: 'brand', brand };
}

/** All icons of services, in the order of their titles; empty until they are loaded. */
export function allBrands(): readonly Brand[] {
  wantBrands();
  return brands.value?.all ?? [];
}

/** The `data:` address of a vault's picture. */
export function addressOf(png: string): string {
  return `data:image/png;base64,${png.replaceAll('-', '+').replaceAll('_', '/')}`;
}

function signalOf(id: AccountId): Signal<TileView | null | undefined> {
  let tile = tiles.get(id);
  if (tile === undefined) {
    tile = signal(undefined);
    tiles.set(id, tile);
    wanted.add(id);
    askSoon();
  }
  return tile;
}

function wantBrands(): void {
  if (areBrandsWanted || deps === undefined) return;
  areBrandsWanted = true;
  void deps.ready
    .then(() => import('../../icons/brands.ts'))
    .then(({ openBrands }) => {
      brands.value = openBrands();
    })
    .catch(() => {
      areBrandsWanted = false;
    });
}

/** All tiles that are drawn together share a request. */
function askSoon(): void {
  if (isScheduled || deps === undefined) return;
  isScheduled = true;
  const asking = deps;
  void asking.ready
    .then(() => {
      isScheduled = false;
      return askAll(asking);
    })
    // A tile without an answer shows its letter.
    .catch(() => undefined);
}

async function askAll(asking: IconDeps): Promise<void> {
  const ids = [...wanted];
  wanted = new Set();
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const part = ids.slice(at, at + MOST_IDS);
    const answer = await asking.ask('icon.tiles', { ids: part, held: [...pictures.keys()] });
    if (deps !== asking) return;
    for (const { id, png } of answer.pictures) pictures.set(id, png);
    const found = new Map(answer.tiles.map((tile) => [tile.id, tile]));
    for (const id of part) {
      const tile = tiles.get(id);
      if (tile !== undefined) tile.value = found.get(id) ?? null;
    }
    if (answer.waits) asking.onWaiting?.();
  }
}
