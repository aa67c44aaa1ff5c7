import type { OtherWay } from '../../readiness/key-removal.ts';
import type { Names } from '../readiness/names.ts';
import { wayText } from '../readiness/proof-text.ts';
import { lostKeyText } from '../strings/lost-key.ts';
import { formatList } from '../strings/plural.ts';
import type { LostKeyList, LostKeySite } from './load-lost-key.ts';

/** What else opens a site, a sentence for what is certain, for what may, and for the service itself. */
export function othersText({ others }: LostKeySite, names: Names): readonly string[] {
  const text = lostKeyText.others;
  if (others.length === 0) return [text.none];
  return (['now', 'maybe', 'later'] as const).flatMap((opens) => {
    const ways = others.filter((one) => one.opens === opens).map(({ way }) => nameWay(way, names));
    return ways.length === 0 ? [] : [text[opens](formatList(ways))];
  });
}

/** A key is named with its place: whoever reads the list has to fetch it. */
function nameWay(way: OtherWay['way'], names: Names): string {
  return way.kind === 'key' ? names.thingWithPlace(way.key) : wayText(way, names);
}

/** The title of a list: what became of the key. */
export function listTitle({ key, standing, successor }: LostKeyList): string {
  const text = lostKeyText.title;
  if (standing === 'replaced' && successor !== undefined) return text.replaced(key.label, successor.label);
  return text[standing === 'replaced' ? 'retired' : standing](key.label);
}

/** What to do with a list. */
export function listLead({ standing, successor }: LostKeyList): string {
  const text = lostKeyText.lead;
  if (standing === 'replaced' && successor !== undefined) return text.replaced(successor.label);
  return text[standing === 'replaced' ? 'retired' : standing];
}
