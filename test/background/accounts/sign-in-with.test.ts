import { describe, expect, it } from 'vitest';
import { addAccount, OTHER_SECRET, startWithVault } from '../in-memory-background.ts';

async function twoAccounts() {
  const world = await startWithVault();
  const a = await addAccount(world);
  const b = await addAccount(world, { secret: OTHER_SECRET, issuer: 'GitHub' });
  const signIn = async (id: typeof a.id) =>
    (await world.ask('readiness.facts', { only: [id] })).accounts.find((one) => one.id === id)?.signsInWith;
  return { ...world, a: a.id, b: b.id, signIn };
}

describe('what an account signs in with', () => {
  it('is an account of the vault, a provider by name, or nothing else', async () => {
    const { ask, a, b, signIn } = await twoAccounts();
    await ask('wayIn.setSignIn', { id: a, with: { kind: 'account', account: b } });
    expect(await signIn(a)).toEqual({ kind: 'account', account: b });
    await ask('wayIn.setSignIn', { id: a, with: { kind: 'provider', provider: ' Google ' } });
    expect(await signIn(a)).toEqual({ kind: 'provider', provider: 'Google' });
    await ask('wayIn.setSignIn', { id: a });
    expect(await signIn(a)).toBeUndefined();
  });

  it('is never the account itself, nor one that signs in with it', async () => {
    const { ask, a, b, signIn } = await twoAccounts();
    const itself = ask('wayIn.setSignIn', { id: a, with: { kind: 'account', account: a } });
    await expect(itself).rejects.toMatchObject({ code: 'sign-in-circle' });
    await ask('wayIn.setSignIn', { id: a, with: { kind: 'account', account: b } });
    const back = ask('wayIn.setSignIn', { id: b, with: { kind: 'account', account: a } });
    await expect(back).rejects.toMatchObject({ code: 'sign-in-circle' });
    expect(await signIn(b)).toBeUndefined();
  });

  it('stays named when that account is deleted, and comes back with it', async () => {
    const { ask, a, b, signIn } = await twoAccounts();
    await ask('wayIn.setSignIn', { id: a, with: { kind: 'account', account: b } });
    await ask('account.delete', { ids: [b] });
    expect(await signIn(a)).toEqual({ kind: 'account', account: b });
    const lost = ask('wayIn.setSignIn', { id: a, with: { kind: 'account', account: b } });
    await expect(lost).rejects.toMatchObject({ code: 'record-missing' });
  });
});
