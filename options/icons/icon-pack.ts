import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { setIcons } from './choose-icon.ts';

/** An account for which the pack has an icon. */
export interface PackMatch {
  readonly row: AccountRow;
  /** The icon as the vault would keep it. */
  readonly png: string;
}

/** An icon pack that was read. */
export interface ReadPack {
  readonly name: string;
  readonly matches: readonly PackMatch[];
}

/** Choosing icons from a pack. */
export interface IconPackState {
  readonly pack: ReadonlySignal<ReadPack | undefined>;
  readonly chosen: ReadonlySignal<ReadonlySet<AccountId>>;
  readonly fault: Signal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  read(file: Blob | undefined): Promise<void>;
  toggle(id: AccountId): void;
  apply(): Promise<void>;
  close(): void;
}

/** Accounts in one request. */
const PAGE = 200;

/** Makes the state; nothing of a pack is kept but the icons that are used. */
export function createIconPack(app: AppState): IconPackState {
  const pack = signal<ReadPack | undefined>();
  const chosen = signal<ReadonlySet<AccountId>>(new Set());
  const fault = signal<Fault | undefined>();
  const isBusy = signal(false);

  async function readMatches(file: Blob): Promise<ReadPack> {
    const rows = await allAccounts(app);
    const services = [...new Set(rows.map(({ issuer }) => issuer))].filter((issuer) => issuer !== '');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { name, icons } = await app.platform.exchanger.readIconPack(bytes, services);
    const names = [...icons.keys()];
    const pngs = await app.platform.paintIcons([...icons.values()].map((icon) => new Blob([icon.slice()])));
    const byName = new Map(names.map((each, at) => [each, pngs[at]]));
    const matches = rows.flatMap((row) => {
      const png = byName.get(row.issuer);
      return png === undefined ? [] : [{ row, png }];
    });
    return { name, matches };
  }

  return {
    pack,
    chosen,
    fault,
    isBusy,
    async read(file) {
      if (file === undefined) return;
      isBusy.value = true;
      await app.attempt(fault, async () => {
        const found = await readMatches(file);
        chosen.value = new Set(found.matches.map(({ row }) => row.id));
        pack.value = found;
      });
      isBusy.value = false;
    },
    toggle(id) {
      const next = new Set(chosen.value);
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
    },
    async apply() {
      const settings = (pack.value?.matches ?? [])
        .filter(({ row }) => chosen.value.has(row.id))
        .map(({ row, png }) => ({ id: row.id, choice: { kind: 'picture' as const, png } }));
      isBusy.value = true;
      const done = await app.attempt(fault, () => setIcons(app, settings, iconsText.pack.applied(settings.length)));
      isBusy.value = false;
      if (done) pack.value = undefined;
    },
    close() {
      pack.value = undefined;
      fault.value = undefined;
    },
  };
}

async function allAccounts({ ask }: AppState): Promise<readonly AccountRow[]> {
  const rows: AccountRow[] = [];
  for (;;) {
    const page = await ask('home.page', { text: '', sort: 'name', offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
