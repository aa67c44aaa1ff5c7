import { describe, expect, it } from 'vitest';
import { createNewPassphrase } from '../../../src/ui/new-passphrase/new-passphrase.ts';

const good = 'tulip gravel oboe tenant';

function typed(first: string, second: string) {
  const state = createNewPassphrase();
  state.first.value = first;
  state.second.value = second;
  return state;
}

describe('a new passphrase', () => {
  it('is read once it was typed twice alike', async () => {
    expect(await typed(good, good).read()).toBe(good);
    expect(await typed(good, `${good}s`).read()).toBeUndefined();
    expect(await typed('', '').read()).toBeUndefined();
  });

  it.each(['a', 'aaaaaaaaaaaa', 'x7#Kq2!', '        ', 'password', 'Password123!'])('is refused: %j', async (poor) => {
    expect(await typed(poor, poor).read()).toBeUndefined();
  });

  it('says nothing of a repetition that is still being typed, and names what is wrong once it is complete', () => {
    expect(typed(good, 'tulip').problem.value).toBeUndefined();
    expect(typed(good, good.replace('t', 'T')).problem.value).toBe('differs');
  });

  it('names one problem at a time, that of the first field first', async () => {
    const state = typed('short', 'other');
    await state.read();
    expect(state.problem.value).toBe('short');
    state.first.value = good;
    expect(state.problem.value).toBe('differs');
    state.second.value = '';
    expect(state.problem.value).toBe('repeat-missing');
    state.second.value = good;
    expect(state.problem.value).toBeUndefined();
    expect(state.refusals.value).toBe(1);
  });

  it('calls a passphrase that is guessed quickly weak even when the meter has not judged it yet', async () => {
    const state = typed('Password123!', 'Password123!');
    await state.read();
    expect(state.problem.value).toBe('weak');
  });

  it('says what is wrong with the first field when it is left, and nothing of an empty one', async () => {
    const state = typed('', '');
    await state.leaveFirst();
    expect(state.problem.value).toBeUndefined();
    state.first.value = 'short';
    expect(state.problem.value).toBeUndefined();
    await state.leaveFirst();
    expect(state.problem.value).toBe('short');
    state.first.value = '';
    expect(state.problem.value).toBeUndefined();
    state.first.value = 'summer2024';
    await state.leaveFirst();
    expect(state.problem.value).toBe('weak');
    expect(state.refusals.value).toBe(0);
  });

  it('is suggested into both fields, shown, and good enough to be read', async () => {
    const state = typed('short', 'other');
    await state.read();
    await state.suggest();
    const suggested = state.first.value;
    expect(suggested.split(' ')).toHaveLength(5);
    expect(state.second.value).toBe(suggested);
    expect(state.shown.value).toBe(true);
    expect(state.problem.value).toBeUndefined();
    expect(await state.read()).toBe(suggested);
    expect(state.strength.value?.score).toBe(4);
    expect(state.isSuggestion.value).toBe(true);
    state.second.value = 'my own';
    expect(state.isSuggestion.value).toBe(false);
    state.clear();
    expect([state.first.value, state.second.value, state.shown.value]).toEqual(['', '', false]);
  });
});
