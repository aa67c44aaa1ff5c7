import { Fault, type FaultCode } from '../../src/fault.ts';
import type { ClockCorrection, ClockReading } from '../../src/messages/clock.ts';
import type { HomeView } from '../../src/messages/home.ts';
import type { Envelope, Reply, Verb } from '../../src/messages/protocol.ts';
import type {
  AccountQuery,
  AccountRow,
  CodeView,
  DraftView,
  RegistrationView,
  SecurityKeyView,
} from '../../src/messages/views.ts';
import { readGivenCodes, readLinesAsCodes } from '../../src/recovery/read.ts';
import type { AccountId, Preferences, RecoverySetId, RegistrationId, SecurityKeyId } from '../../src/vault/records.ts';

/** A background without a vault: realistic answers for drawing the popup, and for its tests. */
export interface Fake {
  readonly transport: (envelope: Envelope) => Promise<Reply>;
  /** Every question asked, in order. */
  readonly asked: Envelope[];
  /** What verbs answer from now on, over the usual; a `FaultCode` in `refuse` throws it. */
  answers: Partial<Record<Verb, (ask: never) => unknown>>;
  refuse: Partial<Record<Verb, FaultCode>>;
  state: HomeView['state'];
  accounts: AccountRow[];
  site: readonly AccountRow[];
  host: string | undefined;
  drafts: readonly DraftView[];
  draftsAtHand: boolean;
  preferences: Preferences;
  tags: readonly string[];
  notice: Extract<HomeView, { state: 'unlocked' }>['notice'];
  clock: ClockCorrection | undefined;
  registrations: readonly RegistrationView[];
}

const PERIOD_SECONDS = 30;

/** A made-up code of a name and a time step: always six digits, never the same twice in a row. */
function codeOf(name: string, step: number): string {
  let hash = step;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 2654435761) >>> 0;
  return String(hash % 1_000_000).padStart(6, '0');
}

export function codesAt(name: string, nowMs: number): CodeView {
  const step = Math.floor(nowMs / 1000 / PERIOD_SECONDS);
  return {
    code: codeOf(name, step),
    nextCode: codeOf(name, step + 1),
    periodSeconds: PERIOD_SECONDS,
    untilMs: (step + 1) * PERIOD_SECONDS * 1000,
  };
}

export function account(issuer: string, name: string, more: Partial<AccountRow> = {}): AccountRow {
  return {
    id: `${issuer}/${name}` as AccountId,
    issuer,
    name,
    kind: 'totp',
    pinned: false,
    tags: [],
    hosts: [],
    uses: 0,
    createdMs: 0,
    keys: 0,
    ...codesAt(issuer + name, Date.now()),
    ...more,
  };
}

function counterAccount(issuer: string, name: string): AccountRow {
  const { code: _, nextCode: __, periodSeconds: ___, untilMs: ____, ...row } = account(issuer, name);
  return { ...row, kind: 'hotp' };
}

export const northwind = account('Northwind', 'ada@example.com', {
  recovery: { set: 'set' as RecoverySetId, unused: 7, total: 10 },
  keys: 1,
  hosts: [{ host: 'dash.northwind.example', scope: 'host' }],
});

const others = [
  account('GitHub', 'ada-l', { pinned: true }),
  account('Cloud 66', 'ops@example.com', { tags: ['work'] }),
  account('Posteo', 'ada@posteo.example'),
  account('Registrar', 'domains'),
  account('Bank of Somewhere with a Long Name', 'a.very.long.address@mail.example.com'),
  counterAccount('Old token', 'vpn'),
  account('Mailbox', 'ada@mailbox.example'),
  account('Framagit', 'ada'),
  account('Hetzner', 'K0512', { tags: ['work', 'servers'] }),
  account('Nextcloud', 'ada'),
  account('Wikipedia', 'AdaL'),
  account('Zulip', 'ada@example.com'),
];

export const preferences: Preferences = {
  theme: 'system',
  sort: 'use',
  hideCodes: false,
  clipboardSeconds: 30,
  idleMinutes: 15,
  lockOnSystemLock: true,
  sessionHours: 12,
};

const registration: RegistrationView = {
  id: 'r1' as RegistrationId,
  key: 'k1' as SecurityKeyId,
  keyLabel: 'Blue YubiKey',
  attachment: 'cross-platform',
  host: 'dash.northwind.example',
  account: northwind.id,
  accountName: 'Northwind ada@example.com',
  name: 'work key',
  createdMs: 0,
};

const keys: readonly SecurityKeyView[] = [
  {
    id: 'k1' as SecurityKeyId,
    label: 'Blue YubiKey',
    attachment: 'cross-platform',
    transports: ['usb', 'nfc'],
    aaguid: '',
    place: 'Key ring',
    createdMs: 0,
    registrations: [],
  },
  {
    id: 'k2' as SecurityKeyId,
    label: 'This laptop',
    attachment: 'platform',
    transports: ['internal'],
    aaguid: '',
    place: '',
    createdMs: 0,
    registrations: [],
  },
];

export const draft: DraftView = {
  id: 'draft',
  source: 'scan',
  issuer: 'Northwind',
  name: 'ada@example.com',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: 6,
  short: false,
  host: 'dash.northwind.example',
  ...codesAt('draft', Date.now()),
};

const paper = [
  '8f3k-29dm',
  'q7xw-11pz',
  'm4tt-8h2c',
  'v9rb-6s0n',
  'c2lp-5k7e',
  'x1dd-3f9q',
  'h6ya-4w8j',
  'n0gv-7b3t',
  'z5us-2m1r',
  'k8eo-9c6i',
];

/** A computer that is 42 s behind. */
export const reading: ClockReading = {
  offsetMs: 42_300,
  errorMs: 640,
  host: 'dash.northwind.example',
  atMs: Date.UTC(2026, 10, 21),
  verdict: 'off',
  known: true,
};

export function createFake(): Fake {
  const fake: Fake = {
    asked: [],
    answers: {},
    refuse: {},
    state: 'unlocked',
    accounts: others,
    site: [northwind],
    host: 'dash.northwind.example',
    drafts: [],
    draftsAtHand: true,
    preferences,
    tags: [],
    notice: undefined,
    clock: undefined,
    registrations: [registration],
    transport: async (envelope) => {
      fake.asked.push(envelope);
      const verb = envelope.verb as Verb;
      const code = fake.refuse[verb];
      if (code !== undefined) return { fault: { code, detail: 'as the test wants it' } };
      try {
        const own = fake.answers[verb];
        return { ok: own === undefined ? usual(fake, verb, envelope.ask) : own(envelope.ask as never) };
      } catch (thrown) {
        const fault = thrown instanceof Fault ? thrown : new Fault('unexpected', String(thrown));
        return { fault: { code: fault.code, detail: fault.detail } };
      }
    },
  };
  return fake;
}

function usual(fake: Fake, verb: Verb, raw: unknown): unknown {
  const ask = raw as Record<string, never>;
  const fresh = (rows: readonly AccountRow[]) =>
    rows.map((row) => (row.untilMs === undefined ? row : { ...row, ...codesAt(row.issuer + row.name, Date.now()) }));
  const count = fake.accounts.length + fake.site.length;
  switch (verb) {
    case 'home.open':
      if (fake.state !== 'unlocked') return { state: fake.state, theme: 'system' };
      return {
        state: 'unlocked',
        theme: fake.preferences.theme,
        site: {
          ...(fake.host !== undefined && { host: fake.host, registrable: fake.host.split('.').slice(-2).join('.') }),
          ...(fake.host === undefined && { closed: 'page-forbidden' }),
          accounts: fresh(fake.site),
          registrations: fake.registrations,
        },
        others: { rows: fresh(fake.accounts).slice(0, ask.limit), total: fake.accounts.length, count },
        tags: fake.tags,
        preferences: fake.preferences,
        ...(fake.drafts.length > 0 && { drafts: fake.drafts }),
        ...(fake.drafts.length > 0 && fake.draftsAtHand && { draftsAtHand: true }),
        ...(fake.notice !== undefined && { notice: fake.notice }),
        ...(fake.clock && { clock: fake.clock }),
      };
    case 'home.page': {
      const { text, tag, exceptUrl, offset, limit } = raw as AccountQuery;
      const all = exceptUrl === undefined ? [...fake.site, ...fake.accounts] : fake.accounts;
      const found = fresh(all)
        .filter((row) => `${row.issuer} ${row.name}`.toLowerCase().includes(text.toLowerCase()))
        .filter((row) => tag === undefined || row.tags.includes(tag));
      return { rows: found.slice(offset, offset + limit), total: found.length, count };
    }
    case 'home.codes': {
      const all = [...fake.site, ...fake.accounts];
      return (raw as { ids: readonly string[] }).ids.map((id) => {
        const row = all.find((one) => one.id === id);
        return { id, ...codesAt(`${row?.issuer}${row?.name}`, Date.now()) };
      });
    }
    case 'account.use':
      return { code: '492039' };
    case 'account.view': {
      const row = [...fake.site, ...fake.accounts].find(({ id }) => id === (raw as { id: string }).id);
      return { ...row, note: 'Shared with the finance team.', updatedMs: 0, registrations: [], recoverySets: [] };
    }
    case 'account.reveal':
      return { uri: 'otpauth://totp/Northwind:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Northwind' };
    case 'account.delete':
      return { undo: 'bin' };
    case 'draft.read':
    case 'draft.type':
      return fake.drafts[0] ?? draft;
    case 'draft.codes':
      return codesAt('draft', Date.now());
    case 'draft.save':
      fake.drafts = fake.drafts.filter(({ id }) => id !== (raw as { id: string }).id);
      return northwind;
    case 'draft.discard':
      fake.drafts = fake.drafts.filter(({ id }) => id !== (raw as { id: string }).id);
      return undefined;
    case 'draft.defer':
      fake.draftsAtHand = false;
      return undefined;
    case 'draft.discardAll':
      fake.drafts = [];
      return undefined;
    case 'recovery.capture':
      return { codes: paper.map((text) => ({ text })), host: fake.host };
    case 'recovery.preview':
      return (raw as { lines?: boolean }).lines
        ? readLinesAsCodes((raw as { text: string }).text)
        : readGivenCodes((raw as { text: string }).text);
    case 'recovery.add':
      return { id: 'set', total: paper.length, unused: paper.length };
    case 'securityKey.list':
      return keys;
    case 'fill.account':
    case 'fill.draft':
    case 'fill.bind':
    case 'fill.recovery':
      return { outcome: 'filled', host: fake.host };
    case 'site.question':
      return { host: fake.host, registrable: fake.host, bound: [] };
    case 'clock.check':
      return reading;
    case 'clock.correct':
      fake.clock = reading;
      return reading;
    case 'clock.stop':
      fake.clock = undefined;
      return undefined;
    case 'preferences.set':
      fake.preferences = { ...fake.preferences, ...(raw as Partial<Preferences>) };
      return fake.preferences;
    case 'vault.lock':
      fake.state = 'locked';
      return undefined;
    case 'vault.create':
    case 'vault.unlock':
      fake.state = 'unlocked';
      return undefined;
    default:
      return undefined;
  }
}
