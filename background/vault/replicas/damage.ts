import type { DamageView } from '../../../src/messages/backups.ts';
import type { Inventory } from './inventory.ts';
import { isDayPlace, readDayPlace, SECONDARY } from './replica.ts';

/** Describes what the inventory found of a vault whose newest replica is not in its place. */
export function damageOf(found: Inventory): DamageView {
  const { highWaterMark, savedMs = highWaterMark?.savedMs } = found;
  return {
    ...(savedMs !== undefined && { savedMs }),
    replicas: found.replicas.map(({ place, header: { gen } }) => {
      if (isDayPlace(place)) return { where: 'day', day: readDayPlace(place).day, gen };
      return { where: place === SECONDARY ? 'mirror' : 'database', gen };
    }),
    unreadable: found.unreadable.length + found.newer.length,
    complete: found.replicas.some(({ header }) => highWaterMark !== undefined && header.gen >= highWaterMark.gen),
  };
}
