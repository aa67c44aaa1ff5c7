import { Fault } from '../../src/fault.ts';
import { advanceCounter, generateCode } from '../../src/otp/code.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { editAccount } from './account-edits.ts';

/**
 * A code of an account to be given out, as of `codeMs` by the clock of codes. A counter is advanced and saved first. Throws
 * `record-missing`, and `record-invalid` without codes.
 */
export async function drawCode(
  vaultStore: VaultStore,
  id: AccountId,
  codeMs: number,
  which: 'otp' | 'pending' = 'otp',
): Promise<string> {
  const account = (await vaultStore.open()).requireAccount(id);
  const otp = which === 'pending' ? account.pending?.otp : account.otp;
  if (otp === undefined) throw new Fault('record-invalid', 'got an account without codes, want one with');
  return otp.kind === 'hotp' ? drawCounterCode(vaultStore, id, codeMs, which) : generateCode(otp, codeMs);
}

async function drawCounterCode(
  vaultStore: VaultStore,
  id: AccountId,
  codeMs: number,
  which: 'otp' | 'pending',
): Promise<string> {
  const { answer } = await vaultStore.change(({ contents }) => {
    let code = '';
    const changed = editAccount(contents, id, (before) => {
      const current = which === 'pending' ? before.pending?.otp : before.otp;
      if (current?.kind !== 'hotp') throw new Fault('record-invalid', 'got another kind of codes, want a counter');
      code = generateCode(current, codeMs);
      const next = advanceCounter(current);
      if (which === 'otp') return { ...before, otp: next };
      return before.pending ? { ...before, pending: { ...before.pending, otp: next } } : before;
    });
    return { contents: changed.contents, answer: code };
  });
  return answer;
}
