import { foldText } from '../bytes/fold-text.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import type { AccountRecord } from './records.ts';

/** What an account, a draft or an entry of a file is recognised by. */
export interface Recognisable {
  readonly otp?: OtpParameters | undefined;
  readonly pending?: { readonly otp: OtpParameters } | undefined;
  readonly issuer: string;
  readonly name: string;
}

/**
 * How far two of them are one account, by what they are and never by a record's number. `same`: the same codes under the same name.
 * `twin`: the same codes under another name. `secret`: one secret with other parameters. `namesake`: the same issuer and name, and no
 * secret in common. Only `same` is certain; the others are shown to the user, who decides.
 */
export type Likeness = 'same' | 'twin' | 'secret' | 'namesake';

/** Equal for parameters that make the same codes: key bytes, kind and parameters, but not the counter, which changes. */
export function codesKeyOf(otp: OtpParameters): string {
  if (otp.kind === 'steam') return `steam ${otp.secret}`;
  const step = otp.kind === 'totp' ? otp.periodSeconds : '';
  return `${otp.kind} ${otp.secret} ${otp.algorithm} ${otp.digits} ${step}`;
}

/** Equal for names that a person would call the same: without case, accents and outer space. */
export function nameKeyOf({ issuer, name }: Pick<Recognisable, 'issuer' | 'name'>): string {
  return `${foldText(issuer.trim())}\u0000${foldText(name.trim())}`;
}

/** Finds the account that something stands for. The accounts are indexed once, for tens of thousands of questions. */
export function createRecogniser<T extends AccountRecord>(
  accounts: readonly T[],
): (wanted: Recognisable) => { readonly account: T; readonly likeness: Likeness } | undefined {
  const bySecret = new Map<string, T[]>();
  const byName = new Map<string, T>();
  for (const account of accounts) {
    for (const secret of new Set(inForce(account).map((otp) => otp.secret))) {
      const others = bySecret.get(secret);
      if (others === undefined) bySecret.set(secret, [account]);
      else others.push(account);
    }
    const name = nameKeyOf(account);
    // Of several accounts of one name, one with codes is compared.
    if (byName.get(name)?.otp === undefined) byName.set(name, account);
  }
  return (wanted) => {
    const name = nameKeyOf(wanted);
    const isNamed = (account: T) => nameKeyOf(account) === name;
    const codes = new Set(inForce(wanted).map(codesKeyOf));
    const sharing = inForce(wanted).flatMap((otp) => bySecret.get(otp.secret) ?? []);
    const twins = sharing.filter((account) => inForce(account).some((otp) => codes.has(codesKeyOf(otp))));
    const same = twins.find(isNamed);
    if (same !== undefined) return { account: same, likeness: 'same' };
    if (twins[0] !== undefined) return { account: twins[0], likeness: 'twin' };
    const related = sharing.find(isNamed) ?? sharing[0];
    if (related !== undefined) return { account: related, likeness: 'secret' };
    // A name alone ("alice") says nothing.
    const namesake = wanted.issuer.trim() === '' ? undefined : byName.get(name);
    return namesake && { account: namesake, likeness: 'namesake' };
  };
}

function inForce({ otp, pending }: Recognisable): readonly OtpParameters[] {
  return [otp, pending?.otp].filter((one) => one !== undefined);
}
