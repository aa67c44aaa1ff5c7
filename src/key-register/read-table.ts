import { foldText } from '../bytes/fold-text.ts';
import { Fault } from '../fault.ts';
import { type CsvTable, parseCsv } from '../interchange/containers/csv.ts';
import { unguardCell } from '../interchange/formats/latchkey-csv.ts';
import type { KeyFacts } from '../messages/key-register.ts';
import { findColourName, findFormName } from './appearance.ts';
import { type ReadKey, type ReadRegister, type ReadSetting, type ReadSite, unknownRegister } from './found-register.ts';
import { createFindColumn, hasSecretColumn, isOwnHead, isRegisterHead } from './register-columns.ts';
import {
  abilitiesOf,
  backupOf,
  dayOf,
  isNoteLong,
  isYes,
  modelOf,
  nameOf,
  noteOf,
  ownNoteOf,
  stateOf,
  timeOf,
} from './register-values.ts';

type Cell = (name: string) => string;

const NO_MODEL = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a table with a row for each registration, or for each key. What it says of syncing and of abilities is taken as the user’s word, and
 * fills only what the vault doesn’t know. Its `source` is not read: without the credential’s hash a registration is never one that was seen,
 * so that each stays said. Throws `key-register-logins` for a table with a column of secrets, `key-register-unknown`, `key-register-damaged`,
 * `key-register-large`.
 */
export async function readTable(text: string, setting: ReadSetting): Promise<ReadRegister> {
  const { header, rows, brokenLine } = await parse(text);
  if (hasSecretColumn(header)) throw new Fault('key-register-logins', 'got a table with secrets, want security keys');
  if (!isRegisterHead(header)) throw unknownRegister();
  if (brokenLine !== undefined) throw new Fault('key-register-damaged', 'got a quote without an end, want one');
  const find = createFindColumn(header);
  const isOwn = isOwnHead(header);
  const shortened = new Set<string>();
  const places = new Map<string, number>();
  const keys: { entry: ReadKey; cell: Cell }[] = [];
  const sites: ReadSite[] = [];
  let codes = 0;
  for (const { cells } of rows.slice(1)) {
    const whole: Cell = (name) => {
      const raw = cells[find(name)] ?? '';
      return isOwn ? unguardCell(raw) : raw;
    };
    const cell: Cell = (name) => whole(name).trim();
    const label = nameOf(cell('key'));
    if (label === '') continue;
    const texts = ['key', 'model', 'place', 'service', 'account', 'name at site'].map(cell);
    if (texts.some((text) => nameOf(text, Number.POSITIVE_INFINITY) !== nameOf(text)) || isNoteLong(cell('note')))
      shortened.add(label);
    const number = cell('number');
    const mark = number === '' ? `name ${foldText(label)} ${cell('serial')}` : `number ${number}`;
    let at = places.get(mark);
    if (at === undefined) {
      at = keys.length;
      places.set(mark, at);
      const ownNote = isOwn ? ownNoteOf(whole('note')) : undefined;
      keys.push({ entry: keyOf(cell, { label, ownNote }, setting), cell });
    }
    if (/^(?:totp|otp|hotp)$/i.test(cell('kind'))) codes += 1;
    else sites.push(...siteOf(cell, at, isOwn, setting));
  }
  if (keys.length === 0) throw unknownRegister();
  return {
    keys: keys.map(({ entry, cell }) => {
      const next = places.get(`number ${cell('replaced by')}`);
      return next === undefined ? entry : { ...entry, replacedBy: next };
    }),
    sites,
    leftOut: { codes, secrets: 0 },
    ...(shortened.size > 0 && { shortened: [...shortened] }),
  };
}

async function parse(text: string): Promise<CsvTable> {
  try {
    return await parseCsv(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Fault('key-register-large', 'got too many rows or cells, want fewer', { cause });
  }
}

function keyOf(
  cell: Cell,
  { label, ownNote }: { readonly label: string; readonly ownNote: string | undefined },
  setting: ReadSetting,
): ReadKey {
  const serial = cell('serial');
  const time = (name: string) => timeOf(cell(name), setting);
  const model = modelOf(cell('vendor'), cell('model'));
  const note = ownNote ?? noteOf([...(serial === '' ? [] : [setting.serialNumber(serial)]), cell('note')]);
  const form = findFormName(cell('form'));
  const colour = findColourName(cell('colour'));
  const state = stateOf(cell('status'), setting.nowMs);
  const known = {
    acquiredMs: dayOf(cell('acquired'), setting),
    checkedMs: time('last checked'),
    lostMs: time('lost') ?? state.lostMs,
    retiredMs: time('retired') ?? state.retiredMs,
    ...{ form, colour },
    model: model || undefined,
    note: note || undefined,
    backup: backupOf(cell('synced')),
    abilities: abilitiesOf(cell('verifies user'), cell('unlocks latchkey')),
    spare: isYes(cell('spare')) || state.spare === true || undefined,
  };
  const createdMs = time('added');
  const facts: KeyFacts = {
    label,
    attachment: /^(?:built-in|platform)$/i.test(cell('kind')) ? 'platform' : 'cross-platform',
    transports: cell('connection')
      .split(/[\s,]+/)
      .filter((name) => /^[\w-]{1,64}$/.test(name))
      .slice(0, 16),
    aaguid: UUID.test(cell('aaguid')) ? cell('aaguid') : NO_MODEL,
    place: nameOf(cell('place')),
    ...withoutAbsent(known),
  };
  return { facts, ...(createdMs !== undefined && { createdMs }) };
}

function siteOf(cell: Cell, key: number, isOwn: boolean, setting: ReadSetting): readonly ReadSite[] {
  const service = nameOf(cell('service'));
  const site = cell('site') || (isOwn ? '' : service);
  if (site === '') return [];
  const account = nameOf(cell('account'));
  const time = (name: string) => timeOf(cell(name), setting);
  const times = {
    createdMs: time('recorded'),
    sinceMs: time('registered'),
    usedMs: time('last used'),
    removedMs: time('removed') ?? (isYes(cell('revoked')) ? setting.nowMs : undefined),
  };
  return [
    {
      ...{ key, site, name: nameOf(cell('name at site')) || (isOwn ? '' : account) },
      ...(service + account !== '' && { accountNames: { issuer: service, name: account } }),
      ...withoutAbsent(times),
    },
  ];
}

/** The members that have a value. */
function withoutAbsent<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
