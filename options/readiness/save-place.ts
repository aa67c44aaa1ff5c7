import type { AskBackground } from '../../src/messages/client.ts';
import type { NamedThing } from '../../src/messages/readiness.ts';

/** Records where a thing is kept, with a record of its own if it has none yet. Throws as `keptItem.add`. */
export async function savePlace(ask: AskBackground, { id, item, key }: NamedThing, place: string): Promise<void> {
  if (key !== undefined) await ask('securityKey.edit', { id: key, place });
  else if (id === 'computer') await ask('keptItem.thisComputer', { place });
  else if (item !== undefined) await ask('keptItem.edit', { id: item, place });
  else if (id === 'last-backup') await ask('keptItem.add', { kind: 'backup', place, from: 'said' });
  else if (id === 'emergency-code') {
    const { code } = await ask('vault.unlockMethods');
    await ask('keptItem.add', {
      kind: 'sheet',
      place,
      from: 'said',
      ...(code !== undefined && { emergencySlot: code }),
    });
  }
}
