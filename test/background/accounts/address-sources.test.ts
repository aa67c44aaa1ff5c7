import { beforeAll, describe, expect, it } from 'vitest';
import { toFault } from '../../../src/fault.ts';
import { readImport } from '../../../src/interchange/read-import.ts';
import type { DraftView } from '../../../src/messages/views.ts';
import type { ReadNotice } from '../../../src/otp/notice.ts';
import { accountsIn } from '../../../src/qr/kind.ts';
import { emptyForm } from '../../../src/ui/account-form/setup-key.ts';
import { startWithVault } from '../in-memory-background.ts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const NAMED = `otpauth://totp/Acme:ann?secret=${KEY}&issuer=Acme`;

/** Texts that a QR code may hold, or a person may paste, type or save in a file. */
const TEXTS = [
  NAMED,
  `${NAMED}&digits=8&period=60&algorithm=sha_256`,
  `${NAMED}&amp;digits=8&amp;period=60`,
  `${NAMED}&digits=8&digits=8&secret=${KEY}`,
  `${NAMED}&digits=6&digits=8`,
  `${NAMED}&digits=five`,
  `${NAMED}&period=0`,
  `${NAMED}&algorithm=MD5`,
  `${NAMED}&algo=SHA512&interval=60&length=8&image=x`,
  `${NAMED}&digits=null`,
  `${NAMED}A`,
  `otpauth://totp/Acme:ann?secret=${KEY}1`,
  'otpauth://totp/Acme:ann?secret=48656c6c6f21deadbeef48656c6c6f21deadbeef',
  `otpauth://totp/Runbox:ada%runbox.example?secret=${KEY}&issuer=100% Shop`,
  `otpauth://totp/Acme:a%E2%80%AEb?secret=${KEY}`,
  `otpauth://totp/Acme:%D9%87%E2%80%8C%D8%B3?secret=${KEY}`,
  `otpauth://totp/Acme:${'x'.repeat(300)}?secret=${KEY}`,
  `otpauth://totp/https%3A%2F%2Fsso.example%3Abob?secret=${KEY}&issuer=https%3A%2F%2Fsso.example`,
  `otpauth://totp/admin:ada?secret=${KEY}&issuer=MODx Revolution&digits=8&period=60`,
  `otpauth://hotp/Acme:ann?secret=${KEY}`,
  `otpauth://hotp/Acme:ann?secret=${KEY}&counter=7&period=30`,
  `otpauth://hotp/Acme:ann?secret=${KEY}&counter=-1`,
  `otpauth://yaotp/Acme:ann?secret=${KEY}`,
  `steam://${KEY}`,
  `otpauth://totp/Steam:ann?secret=${KEY}&issuer=Steam`,
  `otpauth://totp/Acme:ann?secret=${KEY}&encoder=steam&digits=6`,
  `otpauth://steam/Steam:ann?secret=${KEY}&period=60`,
  `apple-otpauth://totp/Acme:ann?secret=${KEY}`,
  'motp://Acme:ann?secret=0123456789abcdef',
  `otpauth://totp/a?secret=3D${KEY}&issuer=3DAcme`,
];

type Outcome = readonly [shape: string, issuer: string, name: string, notices: readonly ReadNotice[]] | string;

const { ask } = await startWithVault();

/** A draft by what it makes codes with: the code shows the key. */
function ofDraft(view: DraftView): Outcome {
  const { kind, algorithm, digits, counter, periodSeconds, code, issuer, name, notices = [] } = view;
  const moving = kind === 'hotp' ? counter : `${periodSeconds} ${code}`;
  return [[kind, algorithm, digits, moving].join(' '), issuer, name, notices];
}

async function outcomeOf(read: () => Promise<DraftView>): Promise<Outcome> {
  try {
    return ofDraft(await read());
  } catch (thrown) {
    return toFault(thrown).code;
  }
}

async function imported(text: string): Promise<Outcome> {
  const { entries } = await readImport([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return `${entries.length} entries`;
  if (!('otp' in entry)) return entry.fault;
  const [view] = await ask('draft.transfer', { entries: [{ otp: entry.otp, issuer: entry.issuer, name: entry.name }] });
  if (view === undefined) return 'no draft';
  const [shape, issuer, name] = ofDraft(view) as Exclude<Outcome, string>;
  return [shape, issuer, name, entry.notices ?? []];
}

describe('a text means the same', () => {
  beforeAll(() => ask('draft.discardAll'));

  it.each(TEXTS)('scanned, pasted, typed and imported: %s', async (text) => {
    const [address = text] = accountsIn([text]);
    const scanned = await outcomeOf(() => ask('draft.read', { text: address, source: 'scan' }));
    expect(await outcomeOf(() => ask('draft.read', { text, source: 'paste' }))).toEqual(scanned);
    expect(await outcomeOf(() => ask('draft.type', { form: { ...emptyForm(), secret: text } }))).toEqual(scanned);
    expect(await imported(text)).toEqual(scanned);
    await ask('draft.discardAll');
  });

  it('whether a setup key alone is pasted or typed', async () => {
    const text = 'gezd-gnbv gy3t qojq gezd gnbv gy3t qojq'.replaceAll('-', ' ');
    const typed = await outcomeOf(() => ask('draft.type', { form: { ...emptyForm(), secret: text } }));
    expect(await outcomeOf(() => ask('draft.read', { text, source: 'paste' }))).toEqual(typed);
    expect(typed).not.toBeTypeOf('string');
  });
});

describe('two texts with one setup key', () => {
  it('are two accounts where their names differ, and one where they do not', async () => {
    const uri = (team: string, more = '') => `otpauth://totp/${team}:shared?secret=${KEY}&issuer=${team}${more}`;
    await ask('draft.discardAll');
    for (const text of [uri('A'), uri('B'), uri('A'), uri('B', '&digits=8')]) {
      await ask('draft.read', { text, source: 'scan' });
    }
    const home = await ask('home.open', { limit: 1 });
    const drafts = home.state === 'unlocked' ? (home.drafts ?? []) : [];
    expect(drafts.map(({ issuer, digits }) => `${issuer} ${digits}`)).toEqual(['B 6', 'A 6', 'B 8']);
  });
});
