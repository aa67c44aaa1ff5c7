import { fieldMs } from '../../../src/vault/field-times.ts';
import type { AccountRecord } from '../../../src/vault/records.ts';
import { mayFill } from '../../fill/may-fill.ts';
import { readEncrypted, sealValue } from '../../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import { KEYS } from '../../storage/keys.ts';
import type { Session } from '../../vault/session.ts';
import type { VaultStore } from '../../vault/vault-store.ts';
import { iconRecordOf, withIcons } from './icon-edits.ts';
import type { ReadPageIcon } from './page-icon.ts';
import { siteIconOf } from './tiles.ts';

export interface SiteIconsDeps {
  readonly vaultStore: VaultStore;
  readonly session: Pick<Session, 'key'>;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly readPageIcon: ReadPageIcon;
  readonly nowMs: () => number;
}

export type SiteIcons = ReturnType<typeof createSiteIcons>;

/** Sites seldom change their icons. */
const READ_AGAIN_MS = 90 * 24 * 60 * 60 * 1000;

/** The icons of linked sites: read in a page after the user acted there, painted by one of our pages, then kept. */
export function createSiteIcons({ vaultStore, session, area, readPageIcon, nowMs }: SiteIconsDeps) {
  const isOld = (account: AccountRecord) =>
    siteIconOf(account) === undefined || fieldMs(account, 'siteIcon') < nowMs() - READ_AGAIN_MS;

  async function waiting() {
    return readEncrypted(area, await session.key(), KEYS.siteIcon);
  }

  async function put(value: { readonly url: string; readonly picture: string } | undefined): Promise<void> {
    const sealed = value && (await sealValue(await session.key(), KEYS.siteIcon, value));
    await area.write(new Map<string, unknown>([[KEYS.siteIcon.name, sealed]]));
  }

  return {
    /** Reads the icon of the page in a tab where an account that may be filled there has none, and keeps it until a page of ours paints it. */
    async read(tabId: number): Promise<boolean> {
      const { contents } = await vaultStore.open();
      const found = await readPageIcon(tabId, (url) =>
        contents.accounts.some((account) => mayFill(account.hosts, url) && isOld(account)),
      );
      if (found === undefined) return false;
      await put({ url: found.url.origin, picture: found.picture });
      return true;
    },

    /** Whether an icon waits to be painted. */
    async isWaiting(): Promise<boolean> {
      return (await area.read([KEYS.siteIcon.name])).get(KEYS.siteIcon.name) !== undefined;
    },

    waiting,

    /** Gives the painted icon to the accounts that may be filled on the page that it was read on, and to no other. */
    async keep(png: string | undefined): Promise<number> {
      const found = await waiting();
      await put(undefined);
      if (found === undefined || png === undefined) return 0;
      const record = await iconRecordOf(png);
      const url = new URL(found.url);
      const { answer } = await vaultStore.change(({ contents }) => {
        let kept = 0;
        const accounts = contents.accounts.map((account) => {
          if (!mayFill(account.hosts, url) || !isOld(account)) return account;
          kept++;
          return { ...account, siteIcon: { icon: record.id, host: url.host } };
        });
        if (kept === 0) return { contents, answer: kept };
        // Not a change that the user made.
        return { contents: withIcons({ ...contents, accounts }, [record]), answer: kept, quiet: true };
      });
      return answer;
    },
  };
}
