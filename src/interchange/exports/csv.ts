import { guardCell, LATCHKEY_COLUMNS } from '../formats/latchkey-csv.ts';
import { type CodeAccount, plainAlgorithm } from './accounts.ts';

/** Formats Latchkey's own table, which holds everything every cell in quotes and none that a spreadsheet would run. Lists stand in one cell, an item a line. */
export async function formatCsv(accounts: readonly CodeAccount[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const data = accounts.map((account) => cellsOf(account).map(guardCell));
  return `${papa.unparse({ fields: [...LATCHKEY_COLUMNS], data }, { newline: '\r\n', quotes: true })}\r\n`;
}

function cellsOf({
  issuer,
  name,
  otp,
  tags,
  favourite,
  note,
  hosts,
  recoveryCodes,
  icon,
}: CodeAccount): readonly string[] {
  const digits = otp.kind === 'steam' ? 5 : otp.digits;
  return [
    ...[issuer, name, otp.kind, otp.secret, plainAlgorithm(otp), String(digits)],
    otp.kind === 'hotp' ? '' : String(otp.kind === 'totp' ? otp.periodSeconds : 30),
    otp.kind === 'hotp' ? String(otp.counter) : '',
    tags.join('\n'),
    favourite ? '1' : '',
    note,
    hosts.map(({ host, scope }) => (scope === 'site' ? `*.${host}` : host)).join('\n'),
    recoveryCodes.join('\n'),
    icon ?? '',
  ];
}
