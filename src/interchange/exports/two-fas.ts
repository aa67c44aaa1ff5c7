import { formatOtpauthUri } from '../../otp/uri.ts';
import { type CodeAccount, plainAlgorithm } from './accounts.ts';
import { type RandomBytes, uuid } from './aegis.ts';

/** Formats a 2FAS backup, schema 4. The first tag becomes the group. */
export function formatTwoFas(accounts: readonly CodeAccount[], nowMs: number, random: RandomBytes): string {
  const groups = new Map<string, string>();
  for (const { tags } of accounts) {
    const [tag] = tags;
    if (tag !== undefined && !groups.has(tag)) groups.set(tag, uuid(random));
  }
  const services = accounts.map((account, position) => {
    const group = groups.get(account.tags[0] ?? '');
    return {
      // 2FAS requires a name of every service.
      name: account.issuer || account.name,
      secret: account.otp.secret,
      updatedAt: nowMs,
      otp: otpOf(account),
      order: { position },
      icon: { selected: 'Label', label: { text: labelOf(account), backgroundColor: 'Default' } },
      ...(group === undefined ? {} : { groupId: group }),
    };
  });
  return JSON.stringify(
    {
      services,
      groups: Array.from(groups, ([name, id]) => ({ id, name, isExpanded: true, updatedAt: nowMs })),
      updatedAt: nowMs,
      schemaVersion: 4,
      appVersionCode: 5_000_000,
      appVersionName: '5.0.0',
      appOrigin: 'android',
    },
    undefined,
    2,
  );
}

function otpOf({ otp, issuer, name }: CodeAccount) {
  const common = {
    link: formatOtpauthUri({ parameters: otp, issuer, name }),
    account: name,
    label: name,
    issuer,
    algorithm: plainAlgorithm(otp),
    tokenType: otp.kind.toUpperCase(),
    source: 'Manual',
  };
  if (otp.kind === 'hotp') return { ...common, digits: otp.digits, counter: otp.counter };
  return otp.kind === 'totp'
    ? { ...common, digits: otp.digits, period: otp.periodSeconds }
    : { ...common, digits: 5, period: 30 };
}

function labelOf({ issuer, name }: CodeAccount): string {
  return Array.from(issuer || name || '?')
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
