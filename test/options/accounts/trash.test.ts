import { beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../../options/accounts/accounts.ts';
import { createTrash, type TrashState } from '../../../options/accounts/trash.ts';
import { trashFacts, trashLosses, trashTitle } from '../../../options/accounts/trash-text.ts';
import { type AddAccountState, createAddAccount } from '../../../options/add/add-account.ts';
import { createScanning } from '../../../options/add/scanning.ts';
import type { AppState } from '../../../options/common/app-state.ts';
import type { TrashItem } from '../../../src/messages/trash.ts';
import { createDraftPreview, type DraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import { accountsText } from '../../../src/ui/strings/accounts.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { accountId, accountRecord } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

const item: TrashItem = {
  ...{ undo: 'x', kind: 'account', title: 'Acme ann', makesCodes: true },
  ...{ deletedMs: 0, goneMs: 30 * 86_400_000, unusedCodes: 0, registrations: 0 },
};
let background: OptionsHarness['background'];
let app: AppState;
let state: TrashState;
const said = () => toasts.value.at(-1)?.text;
const names = async () => (await background.contents()).accounts.map(({ name }) => name);
const titles = () => state.items.value?.map(({ title }) => title);

beforeEach(async () => {
  toasts.value = [];
  const accounts = ['a', 'b'].map((name) => accountRecord({ id: name, issuer: 'Acme', name }));
  ({ app, background } = await openOptions({ vault: { accounts } }));
  await app.open();
  state = createTrash(app);
  await createAccounts(app).remove([accountId('a'), accountId('b')]);
  await state.load();
});

describe('what was deleted', () => {
  it('can be undone at once, and is listed to be brought back later', async () => {
    expect(titles()).toEqual(['Acme a', 'Acme b']);
    expect(toasts.value.at(-1)).toMatchObject({ text: accountsText.deleted(2), action: { label: 'Undo' } });
  });

  it('comes back one by one, and says so', async () => {
    const [first] = state.items.value ?? [];
    await state.restore(first ?? item);
    await state.load();
    expect([titles(), await names(), said()]).toEqual([['Acme b'], ['a'], accountsText.trash.restored('Acme a')]);
  });

  it('goes for good alone or all at once', async () => {
    const [first, ...rest] = state.items.value ?? [];
    await state.purge([first ?? item]);
    expect(said()).toBe(accountsText.trash.purged('Acme a'));
    await state.purge(rest);
    await state.load();
    expect(titles()).toEqual([]);
    expect(await background.contents()).toMatchObject({ accounts: [], bin: [] });
  });

  it('that is gone meanwhile is refused, and the list is as it is now', async () => {
    const [first] = state.items.value ?? [];
    await background.ask('trash.purge', { undo: first?.undo ?? '' });
    await state.restore(first ?? item);
    expect(state.fault.value?.code).toBe('record-missing');
    expect(titles()).toEqual(['Acme b']);
  });
});

describe('the words for it', () => {
  const text = accountsText.trash;

  it('name what it is and what goes with it', () => {
    const set: TrashItem = { ...item, kind: 'recovery-set', unusedCodes: 1, with: 'Acme ann' };
    const key: TrashItem = { ...item, kind: 'security-key', title: 'Blue', registrations: 2 };
    const site: TrashItem = { ...item, kind: 'registration', title: 'Blue', host: 'acme.example' };
    expect([item, set, key, site].map(trashTitle)).toEqual([
      'Acme ann',
      accountsText.trash.recoveryOf('Acme ann'),
      'Blue',
      accountsText.trash.registrationOn('Blue', 'acme.example'),
    ]);
    expect(trashFacts({ ...item, unusedCodes: 3 })).toBe(`${text.account} · ${text.unusedCodes(3)}`);
    expect(trashFacts(set)).toBe(`${text.unusedCodes(1)} · ${text.restoredTogether('Acme ann')}`);
    expect(trashFacts(key)).toBe(`${text.securityKey} · ${text.registeredOn(2)}`);
  });

  it('say what is lost for good, for every kind that loses something', () => {
    expect(trashLosses({ ...item, unusedCodes: 3 })).toHaveLength(2);
    const { makesCodes: _codes, ...bare } = item;
    expect(trashLosses(bare)).toEqual([]);
    expect(trashLosses({ ...bare, kind: 'recovery-set', unusedCodes: 2 })).toEqual([text.purge.losesCodes(2)]);
    expect(trashLosses({ ...bare, kind: 'security-key', registrations: 1 })).toEqual([text.purge.losesKeyAndSites(1)]);
  });
});

function previewOf({ draft }: AddAccountState): DraftPreview {
  if (draft.value === undefined) throw new Error('no draft');
  return createDraftPreview(app.ask, draft.value, pageClock, new EventTarget());
}

describe('an account that was read and not saved', () => {
  it('is left for later when its dialog is closed, and found again', async () => {
    const adding = createAddAccount(app);
    adding.form.value = { ...adding.form.value, issuer: 'New', name: 'ann', secret: 'JBSWY3DPEHPK3PXP' };
    await adding.readTyped();
    await adding.leave();
    expect(app.waiting.value).toMatchObject([{ issuer: 'New', name: 'ann' }]);
    expect(said()).toBe(addText.deferred('New ann'));
    const scanning = createScanning(app);
    await scanning.reload();
    expect(scanning.found.drafts.value).toMatchObject([{ issuer: 'New', name: 'ann' }]);
  });

  it('waits no more when the user goes back to the form, or locks the vault', async () => {
    const adding = createAddAccount(app);
    adding.form.value = { ...adding.form.value, secret: 'JBSWY3DPEHPK3PXP' };
    await adding.readTyped();
    await adding.discard(previewOf(adding), true);
    expect([app.waiting.value, adding.form.value.secret]).toEqual([[], 'JBSWY3DPEHPK3PXP']);
    await adding.readTyped();
    await adding.leave();
    app.locked();
    expect(app.waiting.value).toEqual([]);
  });
});
