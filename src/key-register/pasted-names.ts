import { foldEach } from './fold-each.ts';
import type { FoundItems, Item } from './pasted-items.ts';
import { isHeading } from './pasted-words.ts';

/** Models of security keys, which a site writes under the name. */
const MODEL =
  /\b(?:yubikey (?:[45]|bio|neo|series)|titan security key|security key (?:c )?(?:nfc )?by yubico|solokey|solo 2|nitrokey (?:3|fido)|epass|token2|feitian|onlykey|thetis|trezor)\b/u;

interface NamedItem {
  readonly name: string;
  readonly dates: Item['dates'];
}

/** Chooses each item’s name by where it stands, and leaves out what is no item. */
export function namedItems({ items: found, isMixed }: FoundItems): readonly NamedItem[] {
  const items = withoutCommon(sureItems(found, isMixed)).map((item) => ({ ...item, names: belowHeading(item) }));
  const named = items.filter(({ names }) => names.length > 0);
  const most = Math.min(...named.map(({ names }) => names.length));
  return items.flatMap((item): readonly NamedItem[] => {
    if (item.isMethod) return [];
    const labelled = item.dates.some(({ of }) => of !== undefined);
    const month = item.dates.find((date) => date.of === undefined && date.orName !== undefined && labelled);
    const isOwn =
      month !== undefined &&
      item.names.length > 0 &&
      month.orName !== undefined &&
      item.dates.some(({ of }) => of === 'created');
    const name = nameOf(item, most, named.length === 1);
    // A date without a label belongs to the name where the block has the labelled one as well.
    if (month?.orName !== undefined && (name === undefined || name === item.kind))
      return [{ name: month.orName, dates: item.dates.filter((date) => date !== month) }];
    if (isOwn && name !== undefined && month.orName?.startsWith(name))
      return [{ name: month.orName, dates: item.dates.filter((date) => date !== month) }];
    if (name === undefined || (isHeading(foldEach(name)) && name !== item.field)) return [];
    return [{ name, dates: item.dates }];
  });
}

function belowHeading({ names, aboveHeading, field }: Item): readonly string[] {
  if (field !== undefined) return [field];
  return aboveHeading < names.length ? names.slice(aboveHeading) : names;
}

/** What every item has beside its name says what kind of thing it is. */
function withoutCommon(items: readonly Item[]): readonly Item[] {
  const [first] = items;
  const common = new Set(first?.names.filter((name) => items.every(({ names }) => names.includes(name))));
  if (items.length < 2 || common.size === 0) return items;
  return items.map((item) => {
    const rest = (names: readonly string[]) => names.filter((name) => !common.has(name));
    if (rest(item.names).length === 0) return item;
    const above = rest(item.names.slice(0, item.aboveHeading)).length;
    return { ...item, names: rest(item.names), own: rest(item.own), aboveHeading: above };
  });
}

/** Where any item has a date or a button, others have none because they are headings or descriptions. */
function sureItems(found: readonly Item[], isMixed: boolean): readonly Item[] {
  const isSure = ({ dates, hasButton }: Item) => dates.length > 0 || hasButton;
  if (!found.some(isSure)) {
    // Names alone are a list only where nothing else stands between them.
    if (isMixed) return [];
    return found.flatMap((item) =>
      belowHeading(item).map((name): Item => ({ ...item, names: [name], own: [], weak: [], aboveHeading: 0 })),
    );
  }
  const sure = found.filter(isSure);
  // Of a list with dates, what has only a button and follows an item without one is that item’s last line.
  const withDates = sure.some(({ dates }) => dates.length > 0);
  return sure.filter((item, at) => {
    const before = sure[at - 1];
    return !(
      withDates &&
      item.dates.length === 0 &&
      before !== undefined &&
      before.dates.length > 0 &&
      !before.hasButton
    );
  });
}

/** The name of an item; by its place in the smallest item, since a heading may stand above it and a description below. */
function nameOf(item: Item, most: number, isOnly: boolean): string | undefined {
  const { names, own, kind, weak, dates } = item;
  if (names.length === 0) {
    const last = weak.findLast(({ isDated }) => !isDated || dates.length > 0)?.text;
    return last ?? (dates.length > 0 ? kind : undefined);
  }
  if (!isOnly) return names[names.length - most];
  if (own.length > 0) return own[0];
  const nearest = names.at(-1) ?? '';
  const isModel = names.length > 1 && MODEL.test(foldEach(nearest)) && !MODEL.test(foldEach(names.at(-2) ?? ''));
  return isModel ? names.at(-2) : nearest;
}
