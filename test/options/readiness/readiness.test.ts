import { beforeEach, describe, expect, it } from 'vitest';
import { headlineText } from '../../../options/readiness/headline.ts';
import { createReadiness, type ReadinessState, type ReadinessView } from '../../../options/readiness/readiness.ts';
import { rowsOf, rowsWithin } from '../../../options/readiness/rows.ts';
import { savePlace } from '../../../options/readiness/save-place.ts';
import { stepEffect, stepRoute, stepTitle } from '../../../options/readiness/step-text.ts';
import type { ThingId } from '../../../src/readiness/facts.ts';
import { lossKey } from '../../../src/readiness/loss.ts';
import { letterAt } from '../../../src/readiness/map.ts';
import { countsOf } from '../../../src/readiness/rows.ts';
import { stepsOf } from '../../../src/readiness/steps.ts';
import { accountId, accountRecord, keptItemRecord, recoverySetRecord, securityKeyRecord } from '../../vault/records.ts';
import { manyAccounts } from '../../vault/variations.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

async function loaded(start: Parameters<typeof openOptions>[0] = {}) {
  const harness = await openOptions({ backedUp: false, ...start });
  await harness.app.open();
  const state = createReadiness(harness.app);
  await state.load();
  const view = state.view.value;
  if (view === undefined) throw new Error('got no map, want one');
  return { harness, state, view };
}

const lossOf = ({ map }: ReadinessView, thing: string) =>
  map.losses.findIndex((loss) => lossKey(loss) === `thing:${thing}`);
const letter = (view: ReadinessView, account: string, thing: string) =>
  letterAt(view.map, view.map.indexes.get(accountId(account)) ?? -1, lossOf(view, thing));

describe('the map of a vault', () => {
  it('is useful with nothing told but the accounts', async () => {
    const { view } = await loaded({ vault: { accounts: [accountRecord({ id: 'ann' })] } });
    expect([letter(view, 'ann', 'computer'), letter(view, 'ann', 'passphrase')]).toEqual(['D', 'D']);
    expect(headlineText(view)).toContain('this computer');
    const steps = stepsOf(view.map);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(stepTitle(step, view.names)).not.toBe('');
      expect(stepEffect(step, view.names)).toMatch(/get into|up to date/);
      expect(stepRoute(step) === undefined).toBe(step.action.kind === 'say-where');
    }
  });

  it('knows that a service helps, unless the user says that it doesn’t', async () => {
    const github = accountRecord({ id: 'gh', issuer: 'GitHub', hosts: [{ host: 'github.com', scope: 'site' }] });
    const { view } = await loaded({ vault: { accounts: [github] } });
    expect(letter(view, 'gh', 'computer')).toBe('C');
    const { view: told } = await loaded({ vault: { accounts: [{ ...github, serviceRecovery: { means: [] } }] } });
    expect(letter(told, 'gh', 'computer')).toBe('D');
  });

  it('survives the loss of this computer once a copy of the setup key is on a phone', async () => {
    const phone = keptItemRecord({ id: 'phone', kind: 'phone', name: 'Pixel', place: 'Home' });
    const account = accountRecord({
      id: 'ann',
      copies: [{ item: phone.id, atMs: Date.now(), from: 'said', key: true }],
    });
    const { view } = await loaded({ vault: { accounts: [account], keptItems: [phone] } });
    expect(letter(view, 'ann', 'computer')).toBe('B');
    expect(letter(view, 'ann', phone.id)).toBe('A');
    expect(view.names.thingWithPlace(phone.id as string as ThingId)).toBe('Pixel (Home)');
  });

  it('puts thousands of accounts alike into one row, which opens to all of them', async () => {
    const { view } = await loaded({ vault: manyAccounts() });
    const rows = rowsOf(view.map);
    expect(rows.length).toBeLessThan(5);
    const [first] = rows;
    if (first === undefined) throw new Error('got no row, want one');
    expect(rowsWithin(view.map, first)).toHaveLength(first.accounts.length);
  });

  it('has a row for each account where there are few, the worst first', async () => {
    const accounts = [
      accountRecord({ id: 'safe', serviceRecovery: { means: ['email'] } }),
      accountRecord({ id: 'lost', name: 'other' }),
    ];
    const { view } = await loaded({ vault: { accounts } });
    expect(rowsOf(view.map).map(({ accounts: [id] }) => id)).toEqual([accountId('lost'), accountId('safe')]);
  });
});

describe('what if', () => {
  it('judges all that is ticked as one loss', async () => {
    const { state, view } = await loaded({
      vault: {
        accounts: [accountRecord({ id: 'ann' })],
        recoverySets: [recoverySetRecord({ id: 's', account: 'ann' })],
      },
    });
    expect(state.whatIf.value).toBeUndefined();
    state.ticked.value = new Set(view.map.losses.filter(({ kind }) => kind === 'thing').map(lossKey));
    const map = state.whatIf.value;
    expect(map && countsOf(map, 0).D).toBe(1);
  });
});

describe('saying where something is', () => {
  let harness: OptionsHarness;
  let state: ReadinessState;

  beforeEach(async () => {
    const opened = await loaded({ vault: { securityKeys: [securityKeyRecord({ id: 'blue', place: '' })] } });
    harness = opened.harness;
    state = opened.state;
  });

  it.each(['computer', 'key', 'last-backup'] as const)('records the place of the %s', async (what) => {
    const { ask } = harness.app;
    if (what === 'last-backup') await ask('backup.done', { gen: (await ask('backup.make')).gen });
    await state.load();
    const isWanted = ({ id, key }: { id: string; key?: string }) => (what === 'key' ? key !== undefined : id === what);
    const thing = state.view.value?.gathered.things.find(isWanted);
    if (thing === undefined) throw new Error(`got no ${what}, want one`);
    await savePlace(ask, thing, 'Home');
    await state.load();
    const { places } = state.view.value?.gathered.facts ?? { places: [] };
    expect(places.map(({ id }) => id)).toEqual(['home']);
    expect((await ask('keptItem.list')).places).toEqual(['Home']);
  });
});
