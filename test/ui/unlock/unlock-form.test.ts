import { describe, expect, it, vi } from 'vitest';
import { createUnlockForm } from '../../../src/ui/unlock/unlock-form.ts';

describe('the form that unlocks the vault', () => {
  it('forgets the passphrase once it was right', async () => {
    const form = createUnlockForm(async () => true);
    form.passphrase.value = 'tulip gravel';
    await form.submit();
    expect(form.passphrase.value).toBe('');
    expect(form.refusals.value).toBe(0);
    expect(form.busy.value).toBe(false);
  });

  it('keeps a refused passphrase and counts it, so that its field can select it', async () => {
    const form = createUnlockForm(async () => false);
    form.passphrase.value = 'wrong';
    await form.submit();
    await form.submit();
    expect(form.passphrase.value).toBe('wrong');
    expect(form.refusals.value).toBe(2);
  });

  it('asks once while an answer is on its way, and never with an empty passphrase', async () => {
    let answer: (isRight: boolean) => void = () => undefined;
    const unlock = vi.fn(
      () =>
        new Promise<boolean>((resolve) => {
          answer = resolve;
        }),
    );
    const form = createUnlockForm(unlock);
    await form.submit();
    expect(unlock).not.toHaveBeenCalled();
    form.passphrase.value = 'tulip gravel';
    const first = form.submit();
    await form.submit();
    answer(true);
    await first;
    expect(unlock).toHaveBeenCalledOnce();
  });
});
