import type { Family } from '../../src/messages/dispatch.ts';
import {
  either,
  id,
  integer,
  list,
  matching,
  nothing,
  object,
  oneOf,
  optional,
  text,
} from '../../src/schema/schema.ts';
import type { AccountId, IconId } from '../../src/vault/records.ts';
import { chooseIcons, picturesOf } from '../accounts/icons/icon-edits.ts';
import type { SiteIcons } from '../accounts/icons/site-icons.ts';
import { iconsOf, tileOf } from '../accounts/icons/tiles.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const accountId = id<AccountId>();
const png = text(2_731);
const choice = either(
  either(object({ kind: oneOf('auto') }), object({ kind: oneOf('letter') })),
  either(
    object({ kind: oneOf('brand'), brand: matching(/^\w{1,100}$/, 'the name of a service') }),
    object({ kind: oneOf('picture'), png }),
  ),
);

interface IconServices {
  readonly vaultStore: VaultStore;
  readonly siteIcons: SiteIcons;
}

/** What the tiles of accounts show. */
export function iconHandlers({ vaultStore, siteIcons }: IconServices): Family<'icon'> {
  return {
    'icon.tiles': {
      parse: object({ ids: list(accountId, 1_000), held: list(id<IconId>(), 1_000) }),
      handle: async (ask) => {
        const [accountIndex, waits] = await Promise.all([vaultStore.open(), siteIcons.isWaiting()]);
        const icons = iconsOf(accountIndex.contents);
        const tiles = ask.ids.flatMap((each) => {
          const account = accountIndex.findAccount(each);
          const tile = account && tileOf(account, icons);
          return tile === undefined ? [] : [tile];
        });
        const held = new Set(ask.held);
        const wanted = new Set(tiles.flatMap(({ picture }) => (picture && !held.has(picture) ? [picture] : [])));
        const pictures = [...wanted].flatMap((each) => {
          const icon = icons.get(each);
          return icon === undefined ? [] : [{ id: icon.id, png: icon.png }];
        });
        return { tiles, pictures, ...(waits && { waits }) };
      },
    },
    'icon.choose': {
      parse: object({ settings: list(object({ id: accountId, choice }), 20_000) }),
      handle: async ({ settings }) => {
        const pictures = await picturesOf(settings.map((each) => each.choice));
        const { answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, former } = chooseIcons(contents, settings, pictures);
          return { contents: next, answer: former };
        });
        return { former: answer };
      },
    },
    'icon.read': {
      parse: object({ tabId: integer(0, 2 ** 31) }),
      handle: async ({ tabId }) => ({ found: await siteIcons.read(tabId) }),
    },
    'icon.waiting': {
      parse: nothing,
      handle: async () => {
        const found = await siteIcons.waiting();
        return found === undefined ? {} : { picture: found.picture };
      },
    },
    'icon.keep': {
      parse: object({ png: optional(png) }),
      handle: async (ask) => ({ kept: await siteIcons.keep(ask.png) }),
    },
  };
}
