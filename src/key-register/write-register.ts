import { guardCell } from '../interchange/formats/latchkey-csv.ts';
import type { KeyRegister, RegisterKey, RegisterSite } from '../messages/key-register.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';

/**
 * Writes the register as a table in the form of RFC 4180: a row for each registration, and for a key without any. Every cell is in quotes
 * and none that a spreadsheet would run. No secret and no credential is in it.
 */
export async function writeRegister({ keys, sites }: KeyRegister): Promise<string> {
  const { default: papa } = await import('papaparse');
  const numbers = new Map(keys.map(({ id }, at) => [id, String(at + 1)]));
  const data = keys.flatMap((key) => {
    const own = sites.filter((site) => site.key === key.id);
    const cells = keyCells(key, numbers);
    return (own.length === 0 ? [undefined] : own).map((site) =>
      [...cells, ...siteCells(site), ...factCells(key), sourceCell(site)].map(guardCell),
    );
  });
  return `${papa.unparse({ fields: [...REGISTER_COLUMNS], data }, { newline: '\r\n', quotes: true })}\r\n`;
}

function keyCells(key: RegisterKey, numbers: ReadonlyMap<string, string>): readonly string[] {
  const { form = '', colour = '', model = '', note = '' } = key;
  return [
    ...[numbers.get(key.id) ?? '', key.label, key.attachment === 'platform' ? 'built-in' : 'portable', form, colour],
    ...[
      model,
      key.aaguid,
      key.transports.join(' '),
      key.place,
      note,
      timeCell(key.acquiredMs),
      timeCell(key.createdMs),
    ],
    ...[timeCell(key.checkedMs), key.spare === true ? 'yes' : '', timeCell(key.lostMs), timeCell(key.retiredMs)],
    numbers.get(key.replacedBy ?? '') ?? '',
  ];
}

function siteCells(site: RegisterSite | undefined): readonly string[] {
  if (site === undefined) return Array<string>(8).fill('');
  const { host, name, account, createdMs, sinceMs, usedMs, removedMs } = site;
  return [
    ...[host, name, account?.issuer ?? '', account?.name ?? ''],
    ...[timeCell(createdMs), timeCell(sinceMs), timeCell(usedMs), timeCell(removedMs)],
  ];
}

/** What the key says of itself: whether it is synced, and what it can do. */
function factCells({ backup, abilities }: RegisterKey): readonly string[] {
  const answer = (is: boolean | undefined) => (is === undefined ? '' : is ? 'yes' : 'no');
  const synced = backup?.eligible === true ? (backup.state ? 'synced' : 'syncable') : 'device-bound';
  return [backup === undefined ? '' : synced, answer(abilities?.userVerification), answer(abilities?.prf)];
}

function sourceCell(site: RegisterSite | undefined): string {
  return site === undefined ? '' : site.isSeen === true ? 'seen' : 'said';
}

/** A time by ISO 8601, which spreadsheets read and sort. */
function timeCell(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString().replace('.000', '');
}
