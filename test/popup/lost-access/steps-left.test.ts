import { describe, expect, it } from 'vitest';
import { findRisks } from '../../../popup/home/find-risks.ts';
import { stepsLeft } from '../../../popup/lost-access/steps-left.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { openBackground } from '../../background/surface-background.ts';
import {
  accountId,
  accountRecord,
  keptItemRecord,
  recoverySetId,
  recoverySetRecord,
  registrationRecord,
  securityKeyRecord,
} from '../../vault/records.ts';

const ann = accountId('ann');
const pages = { name: 'Northwind', methods: ['totp'], recovery: 'https://northwind.example/lost' };

async function stepsOf(vault: Partial<VaultContents>, known: typeof pages | undefined = undefined) {
  const { ask } = await openBackground({ vault, backedUp: false });
  const gathered = await ask('readiness.facts', { only: [ann] });
  return stepsLeft(gathered, ann, { pages: known, set: recoverySetId('s') });
}

describe('what is left to try', () => {
  it('goes from what is at hand to what takes days', async () => {
    const sheet = keptItemRecord({ id: 'sheet', place: 'Bank safe' });
    const steps = await stepsOf(
      {
        accounts: [
          accountRecord({ id: 'ann', copies: [{ item: sheet.id, atMs: Date.now(), from: 'seen', key: true }] }),
        ],
        recoverySets: [recoverySetRecord({ id: 's', account: 'ann' })],
        securityKeys: [securityKeyRecord({ id: 'blue', place: 'Bag' })],
        registrations: [registrationRecord({ id: 'r', key: 'blue', account: 'ann' })],
        keptItems: [sheet],
      },
      pages,
    );
    expect(steps.map(({ way }) => way)).toEqual(['code', 'key', 'recovery-code', 'sheet', 'service']);
    expect(steps.find(({ way }) => way === 'sheet')?.title).toContain('Bank safe');
    expect(steps.at(-1)?.press).toEqual({ kind: 'link', address: pages.recovery });
    expect(steps.find(({ way }) => way === 'recovery-code')?.press).toMatchObject({
      kind: 'fill',
      subject: { kind: 'recovery', set: recoverySetId('s') },
    });
  });

  it('leaves out what is lost, and a service of which the user says that it doesn’t help', async () => {
    const steps = await stepsOf(
      {
        accounts: [accountRecord({ id: 'ann', serviceRecovery: { means: [] } })],
        securityKeys: [securityKeyRecord({ id: 'blue', lostMs: 5 })],
        registrations: [registrationRecord({ id: 'r', key: 'blue', account: 'ann' })],
      },
      pages,
    );
    expect(steps.map(({ way }) => way)).toEqual(['code']);
  });

  it('says what the user knows of the service, and something where nobody knows anything', async () => {
    const accounts = [accountRecord({ id: 'ann', serviceRecovery: { means: ['email', 'waiting'], days: 5 } })];
    expect((await stepsOf({ accounts })).at(-1)?.detail).toMatch(/email.*5 days/);
    const unknown = (await stepsOf({ accounts: [accountRecord({ id: 'ann' })] })).at(-1);
    expect(unknown?.press).toBeUndefined();
    expect(unknown?.way).toBe('service');
  });
});

describe('the accounts at risk', () => {
  const risks = async (vault: Partial<VaultContents>) => {
    const { ask } = await openBackground({ vault, backedUp: false });
    const home = await ask('home.open', { url: 'https://github.com/', limit: 1 });
    const site = home.state === 'unlocked' ? home.site : expect.unreachable();
    return [...(await findRisks(ask, site)).locked];
  };

  it('are those that one loss locks out', async () => {
    const hosts = [{ host: 'github.com', scope: 'site' }] as const;
    const account = accountRecord({ id: 'ann', hosts, serviceRecovery: { means: [] } });
    expect(await risks({ accounts: [account] })).toEqual([ann]);
  });

  it('are none where the service itself has a page about lost access', async () => {
    const hosts = [{ host: 'github.com', scope: 'site' }] as const;
    expect(await risks({ accounts: [accountRecord({ id: 'ann', hosts })] })).toEqual([]);
  });
});
