import type { ImportCandidate, ImportStanding } from '../../src/messages/interchange.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { AccountRecord } from '../../src/vault/records.ts';
import { foldText } from '../vault/fold.ts';

/** Compares entries with the accounts of the vault, which are indexed once. */
export function createComparer(accounts: readonly AccountRecord[]): (entry: ImportCandidate) => ImportStanding {
  const bySecret = new Map<string, AccountRecord[]>();
  const byName = new Map<string, AccountRecord>();
  for (const account of accounts) {
    for (const otp of [account.otp, account.pending?.otp]) {
      if (otp === undefined) continue;
      const twins = bySecret.get(otp.secret);
      if (twins === undefined) bySecret.set(otp.secret, [account]);
      else twins.push(account);
    }
    const name = nameKey(account);
    // Of several accounts of one name, one with codes is compared.
    if (byName.get(name)?.otp === undefined) byName.set(name, account);
  }

  return (entry) => {
    const name = nameKey(entry);
    const twins = bySecret.get(entry.otp.secret) ?? [];
    // Several accounts may share a secret: prefer one that makes the same codes, then one of the same name.
    const same = twins.filter((one) => hasShape(one, entry.otp));
    const alike = same.length > 0 ? same : twins;
    const twin = alike.find((one) => nameKey(one) === name) ?? alike[0];
    if (twin !== undefined) return { state: same.length > 0 ? 'same' : 'differs', known: knownOf(twin) };
    // A name alone ("alice") says nothing.
    const known = entry.issuer.trim() === '' ? undefined : byName.get(name);
    if (known === undefined) return { state: 'new' };
    return { state: known.otp === undefined ? 'bare' : 'differs', known: knownOf(known) };
  };
}

function nameKey({ issuer, name }: { readonly issuer: string; readonly name: string }): string {
  return `${foldText(issuer.trim())}\u0000${foldText(name.trim())}`;
}

function hasShape({ otp, pending }: AccountRecord, wanted: OtpParameters): boolean {
  const shape = shapeOf(wanted);
  return [otp, pending?.otp].some((one) => one !== undefined && shapeOf(one) === shape);
}

/** All that makes the code but a counter, which changes. */
function shapeOf(otp: OtpParameters): string {
  if (otp.kind === 'steam') return `steam ${otp.secret}`;
  const period = otp.kind === 'totp' ? otp.periodSeconds : '';
  return `${otp.kind} ${otp.secret} ${otp.algorithm} ${otp.digits} ${period}`;
}

function knownOf({ id, issuer, name }: AccountRecord) {
  return { id, issuer, name };
}
