import type { LeftView } from '../../src/messages/backups.ts';
import type { Survey } from './inventory.ts';
import { isDayPlace, MIRROR, readDayPlace } from './replica.ts';

/** Names what a survey found of a vault whose newest copy is not in its place. */
export function leftOf(found: Survey): LeftView {
  const { mark, savedMs = mark?.savedMs } = found;
  return {
    ...(savedMs !== undefined && { savedMs }),
    copies: found.copies.map(({ place, header: { gen } }) => {
      if (isDayPlace(place)) return { where: 'day', day: readDayPlace(place).day, gen };
      return { where: place === MIRROR ? 'mirror' : 'database', gen };
    }),
    unreadable: found.unreadable.length + found.newer.length,
    complete: found.copies.some(({ header }) => mark !== undefined && header.gen >= mark.gen),
  };
}
