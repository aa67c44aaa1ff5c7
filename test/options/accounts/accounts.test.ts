import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAccount, keyText } from '../../../options/accounts/account.ts';
import { type AccountsState, createAccounts, pageSize } from '../../../options/accounts/accounts.ts';
import { createAddAccount } from '../../../options/add/add-account.ts';
import type { AccountView } from '../../../src/messages/views.ts';
import { generateCode } from '../../../src/otp/code.ts';
import { createAccountEdit } from '../../../src/ui/account-form/account-edit.ts';
import { createDraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import { moveRow } from '../../../src/ui/reorder/reorder.ts';
import { accountsText } from '../../../src/ui/strings/accounts.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { PASSPHRASE, START_MS } from '../../background/in-memory-background.ts';
import { accountId, accountRecord, totpOf } from '../../vault/records.ts';
import { type OptionsHarness, openOptions } from '../options-harness.ts';

describe('the table of accounts', () => {
  let harness: OptionsHarness;
  let background: OptionsHarness['background'];
  let state: AccountsState;
  const ids = (...names: string[]) => names.map(accountId);
  const accounts = async () => (await background.contents()).accounts;

  beforeEach(async () => {
    toasts.value = [];
    harness = await openOptions({
      vault: {
        accounts: Array.from({ length: 430 }, (_, order) =>
          accountRecord({
            id: `a${order}`,
            issuer: `Service ${String(order).padStart(3, '0')}`,
            tags: order % 2 === 0 ? ['even'] : [],
            order,
          }),
        ),
      },
    });
    background = harness.background;
    await harness.app.open();
    state = createAccounts(harness.app);
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
    state.selection.toggle(accountId('a60'));
    await state.search('Service 007');
    expect(state.offset.value).toBe(0);
    expect(state.selection.ids.value.size).toBe(0);
    expect(state.page.value?.rows.map((row) => row.id)).toEqual(ids('a7'));
  });

  it('shows the last search even when an earlier answer comes later', async () => {
    const answerFirst = background.holdNext('home.page');
    const first = state.search('Service 001');
    await state.search('Service 002');
    answerFirst();
    await first;
    expect(state.page.value?.rows.map((row) => row.id)).toEqual(ids('a2'));
  });

  it('ticks a page, and all matches beyond it', async () => {
    state.selection.togglePage();
    expect(state.selection.ids.value.size).toBe(pageSize);
    expect(state.selection.allOnPage.value).toBe(true);
    await state.filterBy('even');
    await state.selectAll();
    expect(state.selection.ids.value.size).toBe(215);
    const limits = background.askedOf('home.page').map(({ limit }) => limit);
    expect(Math.max(...limits)).toBeLessThanOrEqual(200);
  });

  it('ticks a range in either direction, and unticks one', () => {
    const { selection } = state;
    selection.toggle(accountId('a5'));
    selection.toggle(accountId('a8'), true);
    expect([...selection.ids.value]).toEqual(ids('a5', 'a6', 'a7', 'a8'));
    selection.toggle(accountId('a6'), true);
    expect([...selection.ids.value]).toEqual(ids('a5'));
  });

  it('ticks one alone where the range would begin on another page', async () => {
    state.selection.toggle(accountId('a5'));
    await state.turnTo(pageSize);
    state.selection.toggle(accountId('a60'), true);
    expect([...state.selection.ids.value]).toEqual(ids('a5', 'a60'));
  });

  it('sorts by a column, and the other way round the second time, pinned accounts still on top', async () => {
    const firstThree = () => state.page.value?.rows.slice(0, 3).map((row) => row.id);
    await background.ask('account.edit', { id: accountId('a7'), edit: { pinned: true } });
    await background.ask('account.use', { id: accountId('a9') });
    await state.sortByColumn('recent');
    expect(firstThree()).toEqual(ids('a7', 'a9', 'a0'));
    await state.sortByColumn('name');
    expect(firstThree()).toEqual(ids('a7', 'a0', 'a1'));
    await state.sortByColumn('name');
    expect(firstThree()).toEqual(ids('a7', 'a429', 'a428'));
  });

  it('copies the code of a row and counts the use', async () => {
    const [row] = state.page.value?.rows ?? [];
    if (row === undefined) throw new Error('got no row, want one');
    await state.copy(row);
    expect(harness.browser.copied).toEqual([state.codes.of(row.id).value.code]);
    expect((await accounts()).find(({ id }) => id === row.id)?.uses).toBe(1);
  });

  it('changes all that are ticked', async () => {
    for (const id of ids('a1', 'a3')) state.selection.toggle(id);
    await state.change({ addTag: 'odd' });
    const odd = (await accounts()).filter((one) => one.tags.includes('odd'));
    expect(odd.map((one) => one.id)).toEqual(ids('a1', 'a3'));
  });

  it('deletes and brings back', async () => {
    await state.remove(ids('a1', 'a3'));
    expect(await accounts()).toHaveLength(428);
    expect(toasts.value[0]?.text).toBe(accountsText.deleted(2));
    toasts.value[0]?.action?.run();
    await expect.poll(async () => (await accounts()).length).toBe(430);
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
    const order = async () =>
      [...(await accounts())]
        .sort((a, b) => a.order - b.order)
        .slice(0, 4)
        .map((one) => one.id);
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
    expect(await order()).toEqual(ids('a1', 'a0', 'a2', 'a3'));
    await move(0, 1);
    expect(await order()).toEqual(ids('a0', 'a1', 'a2', 'a3'));
    await move(0, -1);
    expect(await order()).toEqual(ids('a0', 'a1', 'a2', 'a3'));
  });

  it('keeps a row that is moved to the end of a page above the next page', async () => {
    await state.sortBy('hand');
    const [first] = state.page.value?.rows ?? [];
    const list = state.sortable.value;
    if (list === undefined || first === undefined) throw new Error('got no list, want one to sort');
    await moveRow(list, first.id, 49);
    const sorted = [...(await accounts())].sort((a, b) => a.order - b.order);
    expect(sorted.slice(48, 51).map((one) => one.id)).toEqual(ids('a49', 'a0', 'a50'));
  });

  it('can only be sorted by hand while nothing is searched or filtered for', async () => {
    expect(state.sortable.value).toBeUndefined();
    await state.sortBy('hand');
    expect(state.sortable.value).toBeDefined();
    await state.search('a1');
    expect(state.sortable.value).toBeUndefined();
  });

  it('keeps the ticks and says why when a change fails', async () => {
    state.selection.toggle(accountId('a1'));
    background.fillDisk(true);
    await state.change({ pinned: true });
    expect(state.fault.value?.code).toBe('storage-full');
    expect(state.selection.ids.value.size).toBe(1);
  });
});

describe('an account in its panel', () => {
  let harness: OptionsHarness;
  const id = accountId('a');
  const otp = totpOf('a', { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' });

  beforeEach(async () => {
    vi.useFakeTimers({ now: START_MS, toFake: ['Date'] });
    harness = await openOptions({ vault: { accounts: [accountRecord({ id: 'a', otp })] } });
    await harness.app.open();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows its key only for the right passphrase, and forgets it when told to', async () => {
    const state = createAccount(harness.app, id);
    expect(await state.reveal('wrong')).toBe(false);
    expect(state.revealFault.value?.code).toBe('passphrase-wrong');
    expect(state.revealed.value).toBeUndefined();
    expect(await state.reveal(PASSPHRASE)).toBe(true);
    expect(state.revealed.value?.key).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    state.conceal();
    expect(state.revealed.value).toBeUndefined();
  });

  it('copies the code that counts as a use', async () => {
    const state = createAccount(harness.app, id);
    await state.load();
    await state.copy();
    expect(harness.browser.copied).toEqual([generateCode(otp, START_MS)]);
    expect((await harness.background.contents()).accounts).toMatchObject([{ uses: 1, usedMs: START_MS }]);
  });

  it('keeps the account when its code generator is taken out', async () => {
    const state = createAccount(harness.app, id);
    await state.load();
    await state.stopGenerating();
    expect(state.view.value?.kind).toBeUndefined();
    const { accounts } = await harness.background.contents();
    expect(accounts).toMatchObject([{ id, formerOtp: [{ otp }] }]);
    expect(accounts[0]).not.toHaveProperty('otp');
  });

  it('is not left with unsaved edits before the user decides', async () => {
    const { app, browser } = harness;
    app.go({ section: 'accounts', item: id });
    const state = createAccount(app, id);
    await state.load();
    const edits = createAccountEdit(
      () => state.view.value as AccountView,
      (edit) => state.save(edit),
    );
    app.unsaved.form.value = edits;
    edits.change({ name: 'grace' });
    const leave = () => {
      browser.hash = '#/settings';
      app.followHash();
    };
    leave();
    expect(app.route.value.section).toBe('accounts');
    expect(browser.hash).toBe(`#/accounts/${id}`);
    app.unsaved.stay();
    expect(edits.edit.value).toEqual({ name: 'grace' });
    harness.background.fillDisk(true);
    leave();
    await app.unsaved.leave(true);
    expect(app.route.value.section).toBe('accounts');
    expect(edits.edit.value).toEqual({ name: 'grace' });
    harness.background.fillDisk(false);
    leave();
    await app.unsaved.leave(true);
    expect(app.route.value.section).toBe('settings');
    expect((await harness.background.contents()).accounts).toMatchObject([{ name: 'grace' }]);
  });

  it('drops edits when told to', async () => {
    const { app } = harness;
    app.go({ section: 'accounts', item: id });
    const state = createAccount(app, id);
    await state.load();
    const edits = createAccountEdit(
      () => state.view.value as AccountView,
      (edit) => state.save(edit),
    );
    app.unsaved.form.value = edits;
    edits.change({ name: 'grace' });
    app.go({ section: 'about' });
    await app.unsaved.leave(false);
    expect(app.route.value.section).toBe('about');
    expect(edits.isChanged.value).toBe(false);
    expect((await harness.background.contents()).accounts).not.toMatchObject([{ name: 'grace' }]);
  });

  it('groups a key by fours for reading', () => {
    expect(keyText('otpauth://totp/x?secret=ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});

describe('adding an account', () => {
  it('says what is wrong with a key and keeps what was typed', async () => {
    const { app, background } = await openOptions({ vault: {} });
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
    expect(await background.contents()).toMatchObject({ accounts: [{ issuer: 'Northwind', name: '' }] });
  });
});
