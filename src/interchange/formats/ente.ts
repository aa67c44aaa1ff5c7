import { Fault } from '../../fault.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';
import { findSecretstream } from '../ciphers/secretstream.ts';
import { base64Of } from '../containers/base64.ts';
import { checkVersion, hasMembers, type JsonRecord, member, recordMember, recordOf } from '../containers/json.ts';
import { defineFormat } from '../import-format.ts';
import { checkArgon2 } from '../limits.ts';
import { type Reading, type ReadResult, requirePassphrase } from '../reading.ts';
import { parseText } from '../text.ts';
import { readUriList } from './uri-list.ts';

/** Ente Auth's encrypted export: a list of addresses under Argon2id and libsodium's secretstream. */
export const enteEncrypted = defineFormat({
  id: 'ente-encrypted',
  document: 'json-object',
  recognise: (json) => (hasMembers(json, 'kdfParams', 'encryptedData', 'encryptionNonce') ? json : undefined),
  memoryMib: (json) => Number(member(recordMember(json, 'kdfParams'), 'memLimit')) / 2 ** 20,
  read: readEncrypted,
});

async function readEncrypted(json: JsonRecord, reading: Reading): Promise<ReadResult> {
  checkVersion(member(json, 'version'), 1, 'version');
  const kdf = recordOf(member(json, 'kdfParams'), 'kdfParams');
  const memoryKib = Math.floor(Number(member(kdf, 'memLimit')) / 1024);
  const passes = Number(member(kdf, 'opsLimit'));
  checkArgon2(memoryKib, passes, 1);
  const salt = base64Of(member(kdf, 'salt'), 'salt');
  const header = base64Of(member(json, 'encryptionNonce'), 'encryptionNonce');
  const sealed = base64Of(member(json, 'encryptedData'), 'encryptedData');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key = await deriveArgon2({ variant: 'id', memoryKib, passes, lanes: 1 }, passphrase, salt);
  reading.onStage('decrypting');
  const plain = await findSecretstream(key, header, sealed);
  if (plain === undefined) throw new Fault('import-passphrase', 'got data that does not open, want the passphrase');
  return readUriList(parseText(plain));
}
