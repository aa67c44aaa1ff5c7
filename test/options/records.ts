import type { AccountView, RecoverySetCodes, RegistrationView, SecurityKeyView } from '../../src/messages/views.ts';
import type { AccountId, RecoverySetId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';

/** A record with plain texts for its ids. */
type Part<T> = Partial<Omit<T, 'id' | 'account' | 'key'>>;

const zeros = '00000000-0000-0000-0000-000000000000';

/** What the browser would be asked for; it allows all that it is asked. */
function fillOfferOf(hosts: AccountView['hosts']): AccountView['fillOffer'] {
  return { origins: hosts.map(({ host }) => `https://${host}/*`), left: [], allowed: true };
}

export function account(part: Part<AccountView> & { id: string }): AccountView {
  return {
    issuer: 'Northwind',
    name: 'ada@example.com',
    kind: 'totp',
    code: '492039',
    nextCode: '118560',
    periodSeconds: 30,
    untilMs: Math.ceil(Date.now() / 30_000) * 30_000,
    pinned: false,
    tags: [],
    hosts: [],
    uses: 0,
    createdMs: Date.UTC(2026, 8, 3),
    updatedMs: Date.UTC(2026, 8, 3),
    keys: 0,
    note: '',
    algorithm: 'SHA-1',
    digits: 6,
    registrations: [],
    recoverySets: [],
    filling: {},
    fillOffer: fillOfferOf(part.hosts ?? []),
    ...part,
    id: part.id as AccountId,
  };
}

export function recoverySet(part: Part<RecoverySetCodes> & { id: string; account: string }): RecoverySetCodes {
  const codes: RecoverySetCodes['codes'] =
    part.codes ?? Array.from({ length: 10 }, (_, n) => ({ text: `3f9c-81d${n}` }));
  return {
    issuer: 'Northwind',
    name: 'ada@example.com',
    createdMs: Date.UTC(2026, 9, 1),
    ...part,
    codes,
    unused: codes.filter((code) => code.usedMs === undefined).length,
    total: codes.length,
    id: part.id as RecoverySetId,
    account: part.account as AccountId,
  };
}

export function securityKey(part: Part<SecurityKeyView> & { id: string }): SecurityKeyView {
  return {
    label: 'Blue key',
    attachment: 'cross-platform',
    transports: ['usb', 'nfc'],
    aaguid: zeros,
    place: 'On my key ring',
    credentialId: `credential-${part.id}`,
    createdMs: Date.UTC(2026, 8, 4),
    registrations: [],
    ...part,
    id: part.id as SecurityKeyId,
  };
}

export function registration(
  part: Part<RegistrationView> & { id: string; key: string; account?: string },
): RegistrationView {
  const { account: tied, ...rest } = part;
  return {
    keyLabel: 'Blue key',
    attachment: 'cross-platform',
    host: 'dash.northwind.example',
    name: 'blue',
    createdMs: Date.UTC(2026, 8, 5),
    ...rest,
    id: part.id as RegistrationId,
    key: part.key as SecurityKeyId,
    ...(tied === undefined ? {} : { account: tied as AccountId }),
  };
}
