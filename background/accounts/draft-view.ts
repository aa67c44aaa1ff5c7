import type { DraftView, ExistingAccount } from '../../src/messages/views.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { isShortSecret } from '../../src/otp/secret.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import type { DraftRecord } from '../../src/vault/records.ts';
import { codesOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { type Duplicate, findDuplicate } from './duplicates.ts';
import { findImitated } from './host-question.ts';

/** A draft as the page shows it, with the account that it would repeat. */
export function draftView(draft: DraftRecord, accountIndex: AccountIndex, at: Moment): DraftView {
  const { otp, id, source, issuer, name, host, chosen, filledMs } = draft;
  const duplicate = findDuplicate(accountIndex.contents.accounts, { otp, issuer, name, host });
  const lookalike = host && findImitated(accountIndex, duplicate?.account ?? { hosts: [], issuer }, host);
  return {
    id,
    source,
    issuer: chosen?.issuer ?? issuer,
    name: chosen?.name ?? name,
    ...shapeOf(otp),
    short: isShortSecret(otp.secret),
    ...(otp.kind === 'hotp' && { counter: otp.counter }),
    ...(host !== undefined && { host }),
    ...(lookalike && { lookalike }),
    ...(chosen && { mode: chosen.mode, bindHost: chosen.bindHost }),
    ...(filledMs !== undefined && { filled: true }),
    ...codesOf(otp, at),
    ...(duplicate && { existing: existingView(duplicate, otp, host) }),
  };
}

/** What parameters show beside their codes. */
function shapeOf(otp: OtpParameters) {
  if (otp.kind === 'steam') return { kind: otp.kind, algorithm: 'SHA-1', digits: 5 } as const;
  return { kind: otp.kind, algorithm: otp.algorithm, digits: otp.digits };
}

function existingView(
  { account, sameSecret }: Duplicate,
  read: OtpParameters,
  host: string | undefined,
): ExistingAccount {
  const { id, issuer, name, otp, pending, hosts } = account;
  const isLinked = host !== undefined && createHostMatcher(host)(hosts);
  const isPending = otp?.secret !== read.secret && pending?.otp.secret === read.secret;
  const compared = isPending ? pending.otp : otp;
  return {
    id,
    issuer,
    name,
    sameSecret,
    ...(isPending && { waits: true }),
    ...(isLinked && { linked: true }),
    ...(compared && shapeOf(compared)),
    ...(compared?.kind === 'totp' && { periodSeconds: compared.periodSeconds }),
  };
}
