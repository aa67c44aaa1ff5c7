import { type ExportAccount, withCodes } from '../../src/interchange/exports/accounts.ts';
import { type PrintedKey, printedKeyOf } from '../../src/interchange/exports/printed-key.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import { encodeQr, type QrDrawing } from '../../src/qr/encode.ts';
import type { Way } from '../../src/readiness/facts.ts';
import type { FindServicePages } from '../../src/services/service-pages.ts';
import { capitalised, createNames, type Names } from '../../src/ui/readiness/names.ts';
import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** What the user wants on paper. */
export interface SheetWish {
  readonly keys: boolean;
  readonly codes: boolean;
}

/** One account on paper. */
export interface SheetAccount {
  readonly id: AccountId | undefined;
  readonly service: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly key?: PrintedKey & { readonly qr: QrDrawing };
  readonly codes: readonly string[];
  /** Whole sentences: which keys open it and where they are, what it signs in with, where the service helps. */
  readonly opens: readonly string[];
}

/** Everything that is printed, but for the words that are always the same. */
export interface SheetContents {
  readonly madeMs: number;
  readonly accounts: readonly SheetAccount[];
  /** Where backups are, in one phrase; absent where none is known. */
  readonly backups?: string;
  readonly emergencyCode?: string;
  /** What the sheet is called that this one replaces. */
  readonly replaces?: string;
}

/** Puts together what goes on paper. Whatever is lost or thrown away is left out. */
export function sheetContents(
  accounts: readonly ExportAccount[],
  gathered: ReadinessFacts,
  wish: SheetWish & { readonly madeMs: number; readonly findPages: FindServicePages },
): SheetContents {
  const names = createNames(gathered);
  const gone = new Set<string>(gathered.facts.things.filter(({ goneMs }) => goneMs !== undefined).map(({ id }) => id));
  const ways = new Map(gathered.facts.accounts.map((one) => [one.id, one.ways]));
  const backups = gathered.facts.things
    .filter(({ kind, goneMs }) => kind === 'backup' && goneMs === undefined)
    .map(({ id }) => names.thingWithPlace(id));
  return {
    madeMs: wish.madeMs,
    accounts: accounts.map((account) => ({
      id: account.id,
      service: account.issuer || account.name,
      name: account.issuer === '' ? '' : account.name,
      hosts: account.hosts.map(({ host }) => host),
      ...(wish.keys && keyOf(account)),
      codes: wish.codes ? account.recoveryCodes : [],
      opens: opensOf(account, {
        ways: account.id === undefined ? [] : (ways.get(account.id) ?? []),
        names,
        gone,
        wish,
      }),
    })),
    ...(backups.length > 0 && { backups: formatList(backups) }),
  };
}

function keyOf(account: ExportAccount): Pick<SheetAccount, 'key'> {
  const [withKey] = withCodes([account]);
  if (withKey === undefined) return {};
  const printed = printedKeyOf(withKey);
  return { key: { ...printed, qr: encodeQr(printed.uri) } };
}

function opensOf(
  account: ExportAccount,
  at: {
    readonly ways: readonly Way[];
    readonly names: Names;
    readonly gone: ReadonlySet<string>;
    readonly wish: { readonly findPages: FindServicePages };
  },
): readonly string[] {
  const { ways, names, gone, wish } = at;
  const text = emergencySheetText.paper.opens;
  const sentences = ways.flatMap((way) => {
    if (way.kind === 'key') return gone.has(way.key) ? [] : text.key(names.thingWithPlace(way.key));
    if (way.kind === 'sign-on') return text.signOn(names.account(way.account));
    return way.kind === 'provider-sign-on' ? text.signOn(names.thing(way.provider)) : [];
  });
  const page = wish.findPages(account)?.recovery;
  return [...sentences.map(capitalised), ...(page === undefined ? [] : [text.service(page)])];
}
