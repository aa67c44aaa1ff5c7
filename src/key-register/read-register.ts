import { Fault } from '../fault.ts';
import { findRecord, member, parseJson } from '../interchange/containers/json.ts';
import { MAX_LISTED_KEYS, MAX_LISTED_SITES } from '../security-key/register-limits.ts';
import { type ReadRegister, type ReadSetting, unknownRegister } from './found-register.ts';
import { readKeeyo } from './read-keeyo.ts';
import { readTable } from './read-table.ts';

const MOST_CHARACTERS = 32 * 1024 * 1024;

/**
 * Reads a list of security keys: Latchkey's own table, Keeyo's backup or table, or any table with a column for the key's name and one more that
 * is known. Throws `key-register-unknown`, `key-register-damaged`, `key-register-large`.
 */
export async function readRegister(text: string, setting: ReadSetting): Promise<ReadRegister> {
  if (text.length > MOST_CHARACTERS) throw tooLarge('characters');
  const isJson = /^\uFEFF?\s*[{[]/.test(text);
  const found = isJson ? readJson(text, setting) : await readTable(text, setting);
  if (found.keys.length > MAX_LISTED_KEYS) throw tooLarge('keys');
  if (found.sites.length > MAX_LISTED_SITES) throw tooLarge('sites');
  return found;
}

function readJson(text: string, setting: ReadSetting): ReadRegister {
  let parsed: unknown;
  try {
    parsed = parseJson(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Fault('key-register-damaged', 'got broken JSON, want it whole', { cause });
  }
  const record = findRecord(parsed);
  if (member(record, 'app') !== 'keeyo') throw unknownRegister();
  return readKeeyo(record, setting);
}

function tooLarge(of: string): Fault {
  return new Fault('key-register-large', `got too many ${of}, want fewer`);
}
