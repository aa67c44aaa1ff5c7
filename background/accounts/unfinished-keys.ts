import type { UnfinishedKey } from '../../src/messages/lost-key.ts';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import type { VaultContents } from '../../src/vault/records.ts';

/** The keys that are gone or on their way out, and still open a site or the vault: lost ones first, then the newest. */
export function unfinishedKeys(contents: VaultContents, methods: readonly KeyMethod[]): readonly UnfinishedKey[] {
  const known = new Set(contents.securityKeys.map(({ id }) => id));
  return contents.securityKeys
    .flatMap(
      ({ id, label, lostMs, retiredMs, replacedBy, credential, otherCredentials = [] }): readonly UnfinishedKey[] => {
        const sinceMs = lostMs ?? retiredMs;
        if (sinceMs === undefined) return [];
        const sites = contents.registrations.filter(({ key }) => key === id);
        const left = sites.filter(({ removedMs }) => removedMs === undefined).length;
        const own = new Set([credential, ...otherCredentials].map((each) => each?.id));
        const slots = methods.filter(({ credentialId }) => own.has(credentialId)).map(({ slot }) => slot);
        if (left === 0 && slots.length === 0) return [];
        const why =
          lostMs !== undefined ? 'lost' : replacedBy === undefined || !known.has(replacedBy) ? 'retired' : 'replaced';
        return [{ id, label, why, sinceMs, left, total: sites.length, slots }];
      },
    )
    .sort((a, b) => Number(b.why === 'lost') - Number(a.why === 'lost') || b.sinceMs - a.sinceMs);
}
