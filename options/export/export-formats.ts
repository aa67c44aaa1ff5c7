import type { ExportFormat } from '../../src/interchange/exports/format.ts';

/** The formats in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  'aegis-encrypted',
  'age',
  'google-transfer',
  'aegis-json',
  '2fas-json',
  'bitwarden-json',
  'otpauth-list',
  'csv',
  'html-sheet',
];

/** Whether nobody can read the format without its passphrase. */
export function isEncrypted(format: ExportFormat): boolean {
  return format === 'aegis-encrypted' || format === 'age';
}
