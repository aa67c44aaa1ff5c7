import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountEdit, AccountView } from '../../../src/messages/views.ts';
import { type AccountEditState, createAccountEdit } from '../../../src/ui/account-form/account-edit.ts';

const view = {
  issuer: 'Northwind',
  name: 'ada',
  hosts: [{ host: 'a.example.com', scope: 'host' }],
  tags: [],
  note: '',
} as unknown as AccountView;

let saved: AccountEdit[];
let accepts: boolean;
let state: AccountEditState;

beforeEach(() => {
  saved = [];
  accepts = true;
  state = createAccountEdit(
    () => view,
    async (edit) => {
      if (accepts) saved.push(edit);
      return accepts;
    },
  );
});

describe('editing an account', () => {
  it('saves only what was changed, with names trimmed', async () => {
    expect(state.isChanged.value).toBe(false);
    expect(await state.save()).toBe(false);
    state.change({ issuer: ' North ' });
    state.change({ note: ' as typed ' });
    expect(await state.save()).toBe(true);
    expect(saved).toEqual([{ issuer: 'North', note: ' as typed ' }]);
    expect(state.isChanged.value).toBe(false);
  });

  it('keeps what was changed when saving is refused', async () => {
    accepts = false;
    state.change({ tags: ['work'] });
    expect(await state.save()).toBe(false);
    expect(state.edit.value).toEqual({ tags: ['work'] });
    expect(state.isBusy.value).toBe(false);
  });

  it('saves a site that was typed and not added', async () => {
    state.site.value = 'https://B.example.com/login';
    expect(state.isChanged.value).toBe(true);
    await state.save();
    expect(saved).toEqual([
      {
        hosts: [
          { host: 'a.example.com', scope: 'host' },
          { host: 'b.example.com', scope: 'host' },
        ],
      },
    ]);
    expect(state.site.value).toBe('');
  });

  it('saves nothing while what was typed is no site', async () => {
    state.change({ name: 'bob' });
    state.site.value = 'nonsense';
    expect(await state.save()).toBe(false);
    expect([saved, state.siteFault.value]).toEqual([[], 'host-invalid']);
    state.discard();
    expect([state.edit.value, state.site.value, state.siteFault.value]).toEqual([{}, '', undefined]);
  });

  it('links a site once', () => {
    state.site.value = 'a.example.com';
    expect(state.addSite()).toBe(true);
    expect(state.edit.value).toEqual({});
  });
});
