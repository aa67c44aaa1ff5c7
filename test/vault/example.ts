import { emptyContents } from '../../src/vault/contents.ts';
import type { AccountRecord, BinEntry, VaultContents } from '../../src/vault/records.ts';
import {
  accountRecord,
  recoverySetRecord,
  registrationRecord,
  secretOf,
  securityKeyRecord,
  withoutCodes,
  withoutCredential,
} from './records.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A vault as a person would have it after some weeks: both surfaces show it. */
export function exampleVault(nowMs: number): VaultContents {
  return {
    ...emptyContents(),
    accounts: accounts(nowMs).map((account, order) => ({ ...account, order })),
    recoverySets: recoverySets(nowMs),
    securityKeys: [
      securityKeyRecord({
        id: 'blue',
        aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
        colour: 'blue',
        backup: { eligible: false, state: false },
        abilities: { userVerification: true, prf: true },
        acquiredMs: Date.UTC(2026, 2, 14),
        note: 'Bought with the red one. The serial number is on the box.',
        checkedMs: nowMs - 5 * DAY_MS,
      }),
      securityKeyRecord({
        id: 'laptop',
        label: 'Work laptop',
        attachment: 'platform',
        transports: ['internal'],
        place: '',
      }),
      withoutCredential(
        securityKeyRecord({
          id: 'old',
          label: 'Grey key',
          transports: [],
          colour: 'grey',
          form: 'nano',
          place: 'Lost on a train',
          lostMs: nowMs - 20 * DAY_MS,
        }),
      ),
    ],
    registrations: [
      registrationRecord({
        id: 'r1',
        key: 'blue',
        account: 'northwind',
        name: 'work key',
        usedMs: nowMs - 3 * HOUR_MS,
      }),
      registrationRecord({ id: 'r2', key: 'blue', account: 'github', host: 'github.com', name: 'yubi blue' }),
      registrationRecord({
        id: 'r3',
        key: 'blue',
        host: 'old.example.org',
        name: '',
        removedMs: nowMs - 30 * DAY_MS,
      }),
      registrationRecord({ id: 'r4', key: 'laptop', account: 'github', host: 'github.com', name: 'laptop' }),
      registrationRecord({ id: 'r5', key: 'old', account: 'registrar', host: 'registrar.example', name: 'grey' }),
    ],
    bin: bin(nowMs),
  };
}

/** In the order by use and by hand alike. */
function accounts(nowMs: number): readonly AccountRecord[] {
  return [
    accountRecord({
      id: 'northwind',
      hosts: [
        { host: 'dash.northwind.example', scope: 'host' },
        { host: 'billing.northwind.example', scope: 'host' },
      ],
      tags: ['finance'],
      uses: 41,
      usedMs: nowMs - 3 * HOUR_MS,
      note: 'Billing account. Ask Grace before changing anything.',
    }),
    accountRecord({
      id: 'github',
      issuer: 'GitHub',
      name: 'ada-l',
      hosts: [{ host: 'github.com', scope: 'host' }],
      tags: ['code'],
      pinned: true,
      uses: 120,
      usedMs: nowMs - 9 * 60_000,
    }),
    accountRecord({
      id: 'cloud66',
      issuer: 'Cloud 66',
      name: 'ops@example.com',
      hosts: [{ host: 'app.cloud66.example', scope: 'host' }],
      tags: ['work', 'servers', 'shared'],
      uses: 36,
      usedMs: nowMs - 2 * DAY_MS,
    }),
    accountRecord({
      id: 'posteo',
      issuer: 'Posteo',
      name: 'ada@posteo.example',
      tags: ['private'],
      uses: 30,
      usedMs: nowMs - 12 * DAY_MS,
    }),
    withoutCodes(
      accountRecord({
        id: 'registrar',
        issuer: 'Registrar',
        name: 'domains',
        hosts: [{ host: 'login.registrar.example', scope: 'host' }],
        tags: ['private'],
        uses: 25,
      }),
    ),
    accountRecord({
      id: 'bank',
      issuer: 'Bank of Somewhere with a Long Name',
      name: 'a.very.long.address@mail.example.com',
      uses: 21,
    }),
    accountRecord({
      id: 'token',
      issuer: 'Old token',
      name: 'vpn',
      otp: { kind: 'hotp', secret: secretOf('token'), algorithm: 'SHA-1', digits: 6, counter: 7 },
      uses: 20,
    }),
    accountRecord({ id: 'mailbox', issuer: 'Mailbox', name: 'ada@mailbox.example', uses: 17 }),
    accountRecord({ id: 'framagit', issuer: 'Framagit', name: 'ada', uses: 15 }),
    accountRecord({ id: 'hetzner', issuer: 'Hetzner', name: 'K0512', tags: ['work', 'servers'], uses: 14 }),
    accountRecord({ id: 'nextcloud', issuer: 'Nextcloud', name: 'ada', uses: 12 }),
    accountRecord({ id: 'wikipedia', issuer: 'Wikipedia', name: 'AdaL', uses: 11 }),
    accountRecord({ id: 'zulip', issuer: 'Zulip', name: 'ada@example.com', uses: 10 }),
    accountRecord({
      id: 'steam',
      issuer: 'Steam',
      name: 'lovelace',
      otp: { kind: 'steam', secret: secretOf('steam') },
      hosts: [{ host: 'store.steampowered.com', scope: 'site' }],
      uses: 9,
      usedMs: nowMs - 40 * DAY_MS,
    }),
    accountRecord({
      id: 'router',
      issuer: 'Router',
      name: 'admin',
      hosts: [
        { host: '192.168.1.1', scope: 'host', http: true },
        { host: 'vpn.example.com', scope: 'host' },
      ],
      filling: { offer: true, submit: true, join: 'after' },
    }),
  ];
}

function recoverySets(nowMs: number): VaultContents['recoverySets'] {
  const used = (at: number, many: number) =>
    at < many ? { usedMs: nowMs - at * DAY_MS, ...(at === 0 && { usedFor: 'my new phone' }) } : {};
  return [
    recoverySetRecord({
      id: 'set-1',
      account: 'northwind',
      codes: Array.from({ length: 10 }, (_, at) => ({ text: `3f9c-81d${at}`, ...used(at, 3) })),
    }),
    recoverySetRecord({
      id: 'set-0',
      account: 'northwind',
      createdMs: nowMs - 300 * DAY_MS,
      supersededMs: nowMs - 60 * DAY_MS,
      supersededWhy: 'renewed',
    }),
    recoverySetRecord({
      id: 'set-2',
      account: 'registrar',
      codes: Array.from({ length: 8 }, (_, at) => ({ text: `K7QF-22X${at}-PLM`, ...used(at, 6) })),
    }),
    recoverySetRecord({
      id: 'set-3',
      account: 'github',
      codes: Array.from({ length: 16 }, (_, at) => ({ text: `a81f${at}-99bc2`, ...used(at, 14) })),
    }),
  ];
}

/** An account with its codes, a set, a key with its sites, and a site of a key that is still there. */
function bin(nowMs: number): readonly BinEntry[] {
  const [hour, threeDays, twelveDays, almostGone] = [HOUR_MS, 3 * DAY_MS, 12 * DAY_MS, 29.6 * DAY_MS].map(
    (agoMs) => nowMs - Math.round(agoMs),
  ) as [number, number, number, number];
  const set = (id: string, account: string, unused: number) =>
    recoverySetRecord({
      id,
      account,
      codes: Array.from({ length: unused }, (_, at) => ({ text: `9d1e-0b${at}${at}` })),
    });
  const site = (id: string, key: string, host: string) => registrationRecord({ id, key, host });
  return [
    {
      deletedMs: hour,
      kind: 'account',
      record: accountRecord({ id: 'gone-mail', issuer: 'Tutanota', name: 'ada@tutanota.example' }),
    },
    { deletedMs: hour, kind: 'recovery-set', record: set('gone-mail-set', 'gone-mail', 8) },
    { deletedMs: threeDays, kind: 'recovery-set', record: set('gone-set', 'github', 1) },
    {
      deletedMs: twelveDays,
      kind: 'security-key',
      record: securityKeyRecord({ id: 'gone-key', label: 'Green key with the cracked case' }),
    },
    { deletedMs: twelveDays, kind: 'registration', record: site('gone-site-1', 'gone-key', 'shop.example.org') },
    { deletedMs: twelveDays, kind: 'registration', record: site('gone-site-2', 'gone-key', 'bank.example.org') },
    { deletedMs: almostGone, kind: 'registration', record: site('gone-site-3', 'blue', 'forum.example.org') },
  ];
}
