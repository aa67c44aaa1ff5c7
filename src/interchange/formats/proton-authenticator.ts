import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';
import { base64Of } from '../containers/base64.ts';
import {
  checkVersion,
  findRecord,
  hasMembers,
  type JsonRecord,
  listOf,
  member,
  parseJson,
  recordMember,
  recordOf,
  textMember,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { parseText } from '../text.ts';
import { findCodeDraft } from '../uri.ts';

const PURPOSE = 'proton.authenticator.export.v1';
const KDF = { variant: 'id', memoryKib: 19_456, passes: 2, lanes: 1 } as const;

/** Proton Authenticator: entries with addresses, plain or under a passphrase. */
export const protonAuthenticatorFormats = [
  defineFormat({
    id: 'proton-authenticator-plain',
    document: 'json-object',
    recognise: (json) =>
      hasMembers(json, 'version', 'entries') && Array.isArray(member(json, 'entries')) ? json : undefined,
    read: readEntries,
  }),
  defineFormat({
    id: 'proton-authenticator-encrypted',
    document: 'json-object',
    recognise: (json) =>
      hasMembers(json, 'version', 'salt', 'content') && Object.keys(json).length === 3 ? json : undefined,
    read: readEncrypted,
  }),
] as const;

async function readEncrypted(json: JsonRecord, reading: Reading): Promise<readonly Draft[]> {
  checkVersion(member(json, 'version'), 1, 'version');
  const salt = base64Of(member(json, 'salt'), 'salt');
  const content = base64Of(member(json, 'content'), 'content');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key = await deriveArgon2(KDF, passphrase, salt);
  const plain = await findGcm(key, content.subarray(0, 12), content.subarray(12), encodeUtf8(PURPOSE));
  if (plain === undefined) throw new Fault('import-passphrase', 'got content that does not open, want the passphrase');
  return readEntries(recordOf(parseJson(parseText(plain)), 'the export'));
}

function readEntries(json: JsonRecord): readonly Draft[] {
  checkVersion(member(json, 'version'), 1, 'version');
  return listOf(member(json, 'entries'), 'entries').map((entry): Draft => {
    const content = recordMember(findRecord(entry), 'content');
    const name = textMember(content, 'name');
    const uri = textMember(content, 'uri');
    const type = textMember(content, 'entry_type').toLowerCase();
    const isSteam = type === 'steam';
    const draft = isSteam ? findCodeDraft(uri, 'Steam', name) : findCodeDraft(uri, '', name);
    return {
      ...(draft ?? { name, fault: 'import-secret-missing' }),
      ...(isSteam || type === '' || type === 'totp' ? {} : { kind: type }),
      note: member(findRecord(entry), 'note'),
    };
  });
}
