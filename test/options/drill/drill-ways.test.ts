import { describe, expect, it } from 'vitest';
import { accountDrills } from '../../../options/drill/drill-ways.ts';
import { createNames } from '../../../src/ui/readiness/names.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { openBackground } from '../../background/surface-background.ts';
import {
  accountId,
  accountRecord,
  keptItemRecord,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
} from '../../vault/records.ts';

async function drillsOf(vault: Partial<VaultContents>) {
  const { ask } = await openBackground({ vault, backedUp: false });
  const gathered = await ask('readiness.facts', {});
  return accountDrills(gathered.facts, createNames(gathered));
}

describe('what can be tried of accounts', () => {
  it('is never the usual way, and starts with the accounts used most', async () => {
    const drills = await drillsOf({
      accounts: [
        accountRecord({ id: 'rare', uses: 1 }),
        accountRecord({ id: 'often', uses: 50 }),
        accountRecord({ id: 'pinned', uses: 0, pinned: true }),
        accountRecord({ id: 'only-codes', uses: 90 }),
      ],
      recoverySets: ['rare', 'often', 'pinned'].map((account) => recoverySetRecord({ id: `set-${account}`, account })),
    });
    expect(drills.map(({ account }) => account)).toEqual(['pinned', 'often', 'rare'].map(accountId));
    expect(drills.map(({ way }) => way)).toEqual(['recovery-code', 'recovery-code', 'recovery-code']);
  });

  it('leaves out keys and sheets that are gone, and names where the others are', async () => {
    const sheet = keptItemRecord({ id: 'sheet', place: 'Bank safe' });
    const lost = keptItemRecord({ id: 'lost', gone: { atMs: 2, why: 'lost' } });
    const copy = { atMs: Date.now(), from: 'seen', key: true } as const;
    const drills = await drillsOf({
      accounts: [
        accountRecord({
          id: 'ann',
          copies: [
            { ...copy, item: lost.id },
            { ...copy, item: sheet.id },
          ],
        }),
        accountRecord({ id: 'ben', copies: [{ ...copy, item: lost.id }] }),
      ],
      securityKeys: [securityKeyRecord({ id: 'blue', lostMs: 5 })],
      registrations: [registrationRecord({ id: 'r', key: 'blue', account: 'ann' })],
      keptItems: [sheet, lost],
    });
    expect(drills).toEqual([{ account: accountId('ann'), way: 'sheet', words: expect.stringContaining('Bank safe') }]);
  });
});
