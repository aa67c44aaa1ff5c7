import { Fault } from '../../src/fault.ts';
import type { SaveMode } from '../../src/messages/views.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { codesKeyOf } from '../../src/vault/identity.ts';
import { furthest } from '../../src/vault/merge-records.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountRecord, DraftRecord, VaultContents } from '../../src/vault/records.ts';
import { editAccount, lastOrder, newAccount, replaceOtp } from './account-edits.ts';
import { findDuplicate } from './duplicates.ts';

/** What the user made of a draft. */
export interface DraftChoice {
  readonly issuer: string;
  readonly name: string;
  readonly mode: SaveMode;
  readonly bindHost: boolean;
}

/**
 * The contents with a draft as a new account, or in place of the one that it stands for. Only a new account gets the draft's site: one that
 * exists may hold a secret that the site must not get, so the user is asked (`site.question`). Throws `record-missing`.
 */
export function saveDraft(
  contents: VaultContents,
  draft: DraftRecord,
  choice: DraftChoice,
  atMs: number,
): { readonly contents: VaultContents; readonly answer: AccountRecord } {
  const { issuer, name, mode } = choice;
  if (mode === 'new') {
    const hosts = choice.bindHost && draft.host !== undefined ? ([{ host: draft.host, scope: 'host' }] as const) : [];
    const given = { id: newId<'account'>(), issuer, name, hosts, order: lastOrder(contents), otp: draft.otp };
    const account = newAccount(given, atMs);
    return { contents: { ...contents, accounts: [...contents.accounts, account] }, answer: account };
  }
  // By what was read: a draft that the user renamed since still stands for the account that its view named.
  const existing = findDuplicate(contents.accounts, draft)?.account;
  if (existing === undefined) throw new Fault('record-missing', 'got no account to replace, want one');
  const { contents: next, account } = editAccount(contents, existing.id, (before) => ({
    ...takeOver(before, draft.otp, mode, atMs),
    // A field left blank never removes a name.
    issuer: issuer || before.issuer,
    name: name || before.name,
    updatedMs: atMs,
  }));
  return { contents: next, answer: account };
}

function takeOver(
  before: AccountRecord,
  read: OtpParameters,
  mode: Exclude<SaveMode, 'new'>,
  atMs: number,
): AccountRecord {
  if (mode === 'replace') return putInForce(before, read, atMs);
  if (before.otp === undefined) return { ...before, otp: read };
  return { ...before, pending: { otp: read, atMs } };
}

/** The same secret read again is nothing new: it makes no history, and a counter never goes back. */
function putInForce(before: AccountRecord, read: OtpParameters, atMs: number): AccountRecord {
  const otp = furthest(read, [before.otp, before.pending?.otp]);
  const isKnown = before.otp !== undefined && codesKeyOf(before.otp) === codesKeyOf(otp);
  return isKnown ? { ...before, otp, updatedMs: atMs } : replaceOtp(before, otp, atMs);
}
