import type { EnvelopeThing } from '../../src/envelope/contents.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import type { KeptItemView } from '../../src/messages/kept-items.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';

/** A thing with a place, which may go into an envelope. */
export interface KeptThing extends EnvelopeThing {
  readonly id: string;
  /** An envelope for someone else is nobody's business but theirs. */
  readonly isEnvelope: boolean;
}

/** Everything that is kept somewhere, and the envelopes among it. */
export async function readKeptThings(
  ask: AskBackground,
): Promise<{ readonly things: readonly KeptThing[]; readonly envelopes: readonly KeptItemView[] }> {
  const [{ items }, keys] = await Promise.all([ask('keptItem.list'), ask('securityKey.list')]);
  const here = items.filter(({ gone }) => gone === undefined);
  const things = [
    ...keys
      .filter(({ lostMs }) => lostMs === undefined)
      .map(({ id, label, place }) => ({ id, name: label, place, isEnvelope: false })),
    ...here.map((item) => ({
      id: item.id,
      name: nameOf(item),
      place: item.place,
      isEnvelope: item.kind === 'envelope' || item.opens !== undefined,
    })),
  ];
  return {
    things: things.filter(({ place }) => place !== ''),
    envelopes: here.filter(({ kind }) => kind === 'envelope'),
  };
}

/** What a kept item is called: the user's name for it, or what it is and since when. */
export function nameOf({ name, kind, madeMs }: Pick<KeptItemView, 'name' | 'kind' | 'madeMs'>): string {
  if (name !== '') return name;
  const text = readinessText.things;
  const day = formatDay(madeMs);
  const names = {
    computer: text.otherComputer,
    phone: text.phone,
    sheet: text.sheet(day),
    envelope: text.envelope(day),
    backup: text.backup(day),
  };
  return capitalised(names[kind]);
}
