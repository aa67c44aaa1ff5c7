import type { DraftView } from '../../../src/messages/views.ts';
import type { createFake } from '../fake.ts';
import { account, recoverySet, registration, securityKey } from '../records.ts';

type Seed = Parameters<typeof createFake>[0];

const day = 86_400_000;

/** A vault as a person would have it after some weeks. */
export function example(): Seed {
  const now = Date.now();
  const used = now - 3 * 3_600_000;
  return {
    accounts: [
      account({
        id: 'northwind',
        hosts: [
          { host: 'dash.northwind.example', scope: 'host' },
          { host: 'northwind.example', scope: 'site' },
        ],
        tags: ['work'],
        pinned: true,
        uses: 41,
        usedMs: used,
        note: 'Billing account. Ask Grace before changing anything.',
      }),
      account({
        id: 'github',
        issuer: 'GitHub',
        name: 'ada-l',
        hosts: [{ host: 'github.com', scope: 'host' }],
        tags: ['work', 'code'],
        uses: 120,
        usedMs: now - 9 * 60_000,
      }),
      account({
        id: 'cloud66',
        issuer: 'Cloud 66',
        name: 'ops@example.com',
        hosts: [{ host: 'app.cloud66.example', scope: 'host' }],
        tags: ['work', 'servers', 'shared'],
        uses: 7,
        usedMs: now - 2 * day,
        pendingCode: { code: '771204', periodSeconds: 30, untilMs: now + 20_000 },
      }),
      account({
        id: 'router',
        issuer: 'Router',
        name: 'admin',
        hosts: [
          { host: '192.168.1.1', scope: 'host', http: true },
          { host: 'vpn.example.com', scope: 'host' },
        ],
        filling: { offer: true, submit: true, join: 'after' },
        fillOffer: { origins: ['https://vpn.example.com/*'], left: ['192.168.1.1'], allowed: false },
      }),
      account({
        id: 'posteo',
        issuer: 'Posteo',
        name: 'ada@posteo.example',
        tags: ['private'],
        usedMs: now - 12 * day,
        uses: 2,
      }),
      (({ kind: _kind, code: _code, nextCode: _next, periodSeconds: _period, untilMs: _until, ...bare }) => bare)(
        account({
          id: 'registrar',
          issuer: 'Registrar',
          name: 'domains',
          hosts: [{ host: 'login.registrar.example', scope: 'host' }],
          tags: ['private'],
        }),
      ),
      account({
        id: 'steam',
        issuer: 'Steam',
        name: 'lovelace',
        kind: 'steam',
        code: '8T4QK',
        hosts: [{ host: 'store.steampowered.com', scope: 'site' }],
        usedMs: now - 40 * day,
        uses: 9,
      }),
    ],
    sets: [
      recoverySet({
        id: 'set-1',
        account: 'northwind',
        codes: Array.from({ length: 10 }, (_, n) => ({
          text: `3f9c-81d${n}`,
          ...(n < 3 ? { usedMs: now - n * day } : {}),
        })),
      }),
      recoverySet({ id: 'set-0', account: 'northwind', createdMs: now - 300 * day, supersededMs: now - 60 * day }),
      recoverySet({
        id: 'set-2',
        account: 'registrar',
        issuer: 'Registrar',
        name: 'domains',
        codes: Array.from({ length: 8 }, (_, n) => ({
          text: `K7QF-22X${n}-PLM`,
          ...(n < 6 ? { usedMs: now - n * day } : {}),
        })),
      }),
      recoverySet({
        id: 'set-3',
        account: 'github',
        issuer: 'GitHub',
        name: 'ada-l',
        codes: Array.from({ length: 16 }, (_, n) => ({ text: `a81f${n}-99bc2` })),
      }),
    ],
    bin: [
      {
        ...{ undo: 'gone-1', kind: 'account', title: 'Mailbox ada@mailbox.example', makesCodes: true },
        ...{ deletedMs: now - 40 * 60_000, goneMs: now + 30 * day, unusedCodes: 8, registrations: 0 },
      },
      {
        ...{ undo: 'gone-2', kind: 'recovery-set', title: 'GitHub ada-l' },
        ...{ deletedMs: now - 3 * day, goneMs: now + 27 * day, unusedCodes: 1, registrations: 0 },
      },
      {
        ...{ undo: 'gone-3', kind: 'security-key', title: 'Green key with the cracked case' },
        ...{ deletedMs: now - 12 * day, goneMs: now + 18 * day, unusedCodes: 0, registrations: 2 },
      },
      {
        ...{ undo: 'gone-4', kind: 'registration', title: 'Blue key', host: 'forum.example.org' },
        ...{ deletedMs: now - 29.6 * day, goneMs: now + 0.4 * day, unusedCodes: 0, registrations: 0 },
      },
    ],
    keys: [
      securityKey({
        id: 'blue',
        aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
        checkedMs: now - 5 * day,
        registrations: [
          registration({
            id: 'r1',
            key: 'blue',
            account: 'northwind',
            accountName: 'Northwind ada@example.com',
            usedMs: used,
          }),
          registration({
            id: 'r2',
            key: 'blue',
            host: 'github.com',
            account: 'github',
            accountName: 'GitHub ada-l',
            name: 'yubi blue',
          }),
          registration({ id: 'r3', key: 'blue', host: 'old.example.org', name: '', removedMs: now - 30 * day }),
        ],
      }),
      securityKey({
        id: 'laptop',
        label: 'Work laptop',
        attachment: 'platform',
        transports: ['internal'],
        place: '',
        registrations: [
          registration({
            id: 'r4',
            key: 'laptop',
            keyLabel: 'Work laptop',
            host: 'github.com',
            account: 'github',
            accountName: 'GitHub ada-l',
            name: 'laptop',
          }),
        ],
      }),
      (({ credentialId: _none, ...bare }) => bare)(
        securityKey({
          id: 'old',
          label: 'Grey key',
          transports: [],
          place: 'Lost on a train',
          lostMs: now - 20 * day,
          registrations: [
            registration({
              id: 'r5',
              key: 'old',
              keyLabel: 'Grey key',
              host: 'registrar.example',
              account: 'registrar',
              accountName: 'Registrar domains',
              name: 'grey',
            }),
          ],
        }),
      ),
    ],
  };
}

/** Some accounts that were read and are not saved; a code of the first was filled. */
export function waiting(howMany: number): readonly DraftView[] {
  return Array.from({ length: howMany }, (_, at) => ({
    id: `draft-${at}`,
    source: 'scan',
    issuer: at === 0 ? 'Harbour' : 'Ledger',
    name: 'ada@example.com',
    kind: 'totp',
    algorithm: 'SHA-1',
    digits: 6,
    short: false,
    code: '492039',
    nextCode: '118560',
    periodSeconds: 30,
    untilMs: Date.now() + 20_000,
    ...(at === 0 && { filled: true }),
  }));
}

/** Ten thousand accounts, and a thousand sets. */
export function many(): Seed {
  return {
    accounts: Array.from({ length: 10_000 }, (_, n) =>
      account({
        id: `a${n}`,
        issuer: `Service ${n}`,
        name: `user${n}@example.com`,
        tags: n % 3 === 0 ? ['third'] : [],
      }),
    ),
    sets: Array.from({ length: 1000 }, (_, n) =>
      recoverySet({ id: `s${n}`, account: `a${n}`, issuer: `Service ${n}`, name: `user${n}@example.com` }),
    ),
    keys: [],
  };
}
