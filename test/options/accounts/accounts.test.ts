import { beforeEach, describe, expect, it } from 'vitest';
import { createAccount, keyText } from '../../../options/accounts/account.ts';
import { type AccountsState, createAccounts, pageSize } from '../../../options/accounts/accounts.ts';
import { createAddAccount } from '../../../options/add/add-account.ts';
import { type AppState, createAppState } from '../../../options/common/app-state.ts';
import { Fault } from '../../../src/fault.ts';
import { createDraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import { moveRow } from '../../../src/ui/reorder/reorder.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import type { AccountId } from '../../../src/vault/records.ts';
import { createFake, type Fake, passphrase } from '../fake.ts';
import { account } from '../records.ts';

describe('the table of accounts', () => {
  let fake: Fake;
  let app: AppState;
  let state: AccountsState;
  const ids = (...names: string[]) => names as AccountId[];

  beforeEach(async () => {
    toasts.value = [];
    fake = createFake({
      accounts: Array.from({ length: 430 }, (_, n) =>
        account({ id: `a${n}`, issuer: `Service ${String(n).padStart(3, '0')}`, tags: n % 2 === 0 ? ['even'] : [] }),
      ),
    });
    app = createAppState(fake.platform, (code) => code);
    await app.open();
    state = createAccounts(app);
    await state.load();
  });

  it('asks for one page at a time', async () => {
    expect(state.page.value?.rows).toHaveLength(pageSize);
    expect(state.page.value?.total).toBe(430);
    await state.turnTo(pageSize);
    expect(state.page.value?.rows[0]?.issuer).toBe('Service 050');
  });

  it('starts again at the first page when the search changes, and unticks what is out of sight', async () => {
    await state.turnTo(pageSize);
    state.toggle('a60' as AccountId);
    await state.search('Service 007');
    expect(state.offset.value).toBe(0);
    expect(state.selected.value.size).toBe(0);
    expect(state.page.value?.rows.map((row) => row.id)).toEqual(['a7']);
  });

  it('shows the last search even when an earlier answer comes later', async () => {
    await Promise.all([state.search('Service 001'), state.search('Service 002')]);
    expect(state.page.value?.rows.map((row) => row.id)).toEqual(['a2']);
  });

  it('ticks a page, and all matches beyond it', async () => {
    state.togglePage();
    expect(state.selected.value.size).toBe(pageSize);
    expect(state.allOnPage.value).toBe(true);
    await state.filterBy('even');
    await state.selectAll();
    expect(state.selected.value.size).toBe(215);
    const limits = fake.asked.flatMap(({ verb, ask }) =>
      verb === 'home.page' ? [(ask as { limit: number }).limit] : [],
    );
    expect(Math.max(...limits)).toBeLessThanOrEqual(200);
  });

  it('changes all that are ticked', async () => {
    for (const id of ids('a1', 'a3')) state.toggle(id);
    await state.change({ addTag: 'odd' });
    expect(fake.accounts.filter((one) => one.tags.includes('odd')).map((one) => one.id)).toEqual(['a1', 'a3']);
  });

  it('deletes and brings back', async () => {
    await state.remove(ids('a1', 'a3'));
    expect(fake.accounts).toHaveLength(428);
    expect(toasts.value[0]?.text).toBe('2 accounts deleted.');
    toasts.value[0]?.action?.run();
    await expect.poll(() => fake.accounts.length).toBe(430);
  });

  it('steps back to a page that is there when the last one was emptied', async () => {
    await state.turnTo(400);
    await state.remove(state.page.value?.rows.map((row) => row.id) ?? []);
    await state.load();
    expect(state.offset.value).toBe(350);
    expect(state.page.value?.rows).toHaveLength(50);
  });

  it('moves a row by hand, up before its neighbour and down past it', async () => {
    await state.sortBy('hand');
    const order = () => fake.accounts.slice(0, 4).map((one) => one.id);
    const row = (at: number) => {
      const found = state.page.value?.rows[at];
      if (found === undefined) throw new Error('no such row');
      return found;
    };
    const move = async (at: number, to: number) => {
      const list = state.sortable.value;
      if (list !== undefined) await moveRow(list, row(at).id, to);
    };
    await move(1, 0);
    expect(order()).toEqual(['a1', 'a0', 'a2', 'a3']);
    await move(0, 1);
    expect(order()).toEqual(['a0', 'a1', 'a2', 'a3']);
    await move(0, -1);
    expect(order()).toEqual(['a0', 'a1', 'a2', 'a3']);
  });

  it('keeps a row that is moved to the end of a page above the next page', async () => {
    await state.sortBy('hand');
    const [first] = state.page.value?.rows ?? [];
    const list = state.sortable.value;
    if (list === undefined || first === undefined) throw new Error('got no list, want one to sort');
    await moveRow(list, first.id, 49);
    expect(fake.accounts.slice(48, 51).map((one) => one.id)).toEqual(['a49', 'a0', 'a50']);
  });

  it('can only be sorted by hand while nothing is searched or filtered for', async () => {
    expect(state.sortable.value).toBeUndefined();
    await state.sortBy('hand');
    expect(state.sortable.value).toBeDefined();
    await state.search('a1');
    expect(state.sortable.value).toBeUndefined();
  });

  it('keeps the ticks and says why when a change fails', async () => {
    state.toggle('a1' as AccountId);
    fake.failing.set('account.bulk', new Fault('storage-full', 'got no room, want some'));
    await state.change({ pinned: true });
    expect(state.fault.value?.code).toBe('storage-full');
    expect(state.selected.value.size).toBe(1);
  });
});

describe('an account in its panel', () => {
  let fake: Fake;
  let app: AppState;
  const id = 'a' as AccountId;

  beforeEach(async () => {
    fake = createFake({ accounts: [account({ id })] });
    app = createAppState(fake.platform, (code) => code);
    await app.open();
  });

  it('shows its key only for the right passphrase, and forgets it when told to', async () => {
    const state = createAccount(app, id);
    expect(await state.reveal('wrong')).toBe(false);
    expect(state.revealFault.value?.code).toBe('passphrase-wrong');
    expect(state.revealed.value).toBeUndefined();
    expect(await state.reveal(passphrase)).toBe(true);
    expect(state.revealed.value?.key).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    state.conceal();
    expect(state.revealed.value).toBeUndefined();
  });

  it('copies the code that counts as a use', async () => {
    const state = createAccount(app, id);
    await state.load();
    await state.copy();
    expect(fake.asked.some(({ verb }) => verb === 'account.use')).toBe(true);
    expect(fake.copied).toEqual(['492039']);
  });

  it('keeps the account when its code generator is taken out', async () => {
    const state = createAccount(app, id);
    await state.load();
    await state.stopGenerating();
    expect(state.view.value?.kind).toBeUndefined();
    expect(fake.accounts).toHaveLength(1);
  });

  it('groups a key by fours for reading', () => {
    expect(keyText('otpauth://totp/x?secret=ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});

describe('adding an account', () => {
  it('says what is wrong with a key and keeps what was typed', async () => {
    const fake = createFake();
    const app = createAppState(fake.platform, (code) => code);
    await app.open();
    const state = createAddAccount(app);
    state.form.value = { ...state.form.value, issuer: 'Northwind', secret: '0189' };
    await state.readTyped();
    expect(state.fault.value?.code).toBe('otp-secret-invalid');
    expect(state.form.value.issuer).toBe('Northwind');
    state.form.value = { ...state.form.value, secret: 'JBSWY3DP' };
    await state.readTyped();
    expect(state.draft.value?.issuer).toBe('Northwind');
    const { value: draft } = state.draft;
    if (draft === undefined) throw new Error('no draft');
    const saved = await state.save(createDraftPreview(app.ask, draft, pageClock, new EventTarget()));
    expect(saved?.issuer).toBe('Northwind');
    expect(app.counts.value?.accounts).toBe(1);
  });
});
