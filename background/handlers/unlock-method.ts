import { decodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { requireGoodPassphrase } from '../../src/messages/passphrase.ts';
import type { KeptMethod } from '../../src/messages/unlocking.ts';
import { either, list, matching, nothing, object, optional, text } from '../../src/schema/schema.ts';
import type { KeptSecret } from '../../src/vault/rotation.ts';
import type { Services } from '../services.ts';
import { keyRecordOf, newKey } from './security-key.ts';

type UnlockMethods =
  | 'vault.changePassphrase'
  | 'vault.confirm'
  | 'vault.unlockMethods'
  | 'vault.unlockWithSecurityKey'
  | 'vault.addSecurityKey'
  | 'vault.newEmergencyCode'
  | 'vault.setEmergencyCode'
  | 'vault.checkEmergencyCode'
  | 'vault.unlockWithEmergencyCode'
  | 'vault.removeMethod';

const passphrase = text(LIMITS.passphrase);
/** A recovery code as a person may type it. */
const code = text(256);
const bytes = matching(/^[\w-]{1,1364}$/, 'base64url');
/** Two PRF results of 32 bytes each. */
const outputs = matching(/^[\w-]{86}$/, '64 bytes in base64url');

const keep = optional(list(either(object({ slot: bytes, outputs }), object({ slot: bytes, code })), 16));

/** Gives decoded secrets to `work` and zeroes them afterwards. */
async function lend<T>(texts: readonly string[], work: (secrets: readonly Bytes[]) => Promise<T>): Promise<T> {
  const secrets = texts.map(decodeBase64url);
  try {
    return await work(secrets);
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
}

/** Gives the secrets of ways that go on opening the vault to `work`. */
function lendKept(
  keep: readonly KeptMethod[] = [],
  work: (secrets: readonly KeptSecret[]) => Promise<void>,
): Promise<void> {
  const touched = keep.flatMap((one) => ('outputs' in one ? [one.outputs] : []));
  return lend(touched, (secrets) => {
    const left = [...secrets];
    return work(
      keep.map((one): KeptSecret => {
        const id = decodeBase64url(one.slot);
        return 'code' in one ? { id, code: one.code } : { id, outputs: left.shift() ?? new Uint8Array() };
      }),
    );
  });
}

/** What opens the vault: the passphrase, security keys and the recovery code. `opened` runs after an unlock. */
export function unlockMethodHandlers(
  { vaultAccess, unlockMethods, nowMs, onUnlocked }: Services,
  opened: () => Promise<void>,
): Pick<Family<'vault'>, UnlockMethods> {
  return {
    'vault.changePassphrase': {
      parse: object({ current: passphrase, next: passphrase, keep }),
      handle: async ({ current, next, keep: kept }) => {
        requireGoodPassphrase(next);
        if (next.normalize('NFKC') === current.normalize('NFKC')) {
          await vaultAccess.confirm(current);
          throw new Fault('passphrase-same', 'got the passphrase in force, want another');
        }
        await lendKept(kept, (secrets) => vaultAccess.setPassphrase(current, next, secrets));
        onUnlocked();
      },
    },
    'vault.confirm': { parse: object({ passphrase }), handle: (ask) => vaultAccess.confirm(ask.passphrase) },
    'vault.unlockMethods': { parse: nothing, handle: () => unlockMethods.list() },
    'vault.unlockWithSecurityKey': {
      parse: object({ credentialId: bytes, outputs }),
      handle: async (ask) => {
        const credentialId = decodeBase64url(ask.credentialId);
        await lend([ask.outputs], ([secret = new Uint8Array()]) => vaultAccess.unlockWithKey(credentialId, secret));
        await opened();
      },
    },
    'vault.addSecurityKey': {
      parse: object({
        passphrase,
        credentialId: bytes,
        transports: list(text(32), 8),
        salt: bytes,
        outputs,
        key: optional(newKey),
      }),
      handle: async ({ key, ...ask }) => {
        const credentialId = decodeBase64url(ask.credentialId);
        const salt = decodeBase64url(ask.salt);
        await lend([ask.outputs], ([secret = new Uint8Array()]) =>
          unlockMethods.addKey(
            ask.passphrase,
            { credentialId, salt, transports: ask.transports, outputs: secret },
            (contents) =>
              key === undefined
                ? contents
                : { ...contents, securityKeys: [...contents.securityKeys, keyRecordOf(contents, key, nowMs())] },
          ),
        );
      },
    },
    'vault.newEmergencyCode': { parse: nothing, handle: () => ({ code: unlockMethods.newCode() }) },
    'vault.setEmergencyCode': {
      parse: object({ passphrase, code, keep }),
      handle: async (ask) => {
        if ((await unlockMethods.list()).code === undefined) return unlockMethods.addCode(ask.passphrase, ask.code);
        await lendKept(ask.keep, (secrets) => vaultAccess.replaceCode(ask.passphrase, ask.code, secrets));
        onUnlocked();
      },
    },
    'vault.checkEmergencyCode': { parse: object({ code }), handle: (ask) => vaultAccess.checkCode(ask.code) },
    'vault.unlockWithEmergencyCode': {
      parse: object({ code, next: passphrase }),
      handle: async (ask) => {
        requireGoodPassphrase(ask.next);
        const keysDropped = await vaultAccess.recover(ask.code, ask.next);
        await opened();
        return { keysDropped };
      },
    },
    'vault.removeMethod': {
      parse: object({ slot: bytes, passphrase, keep }),
      handle: async (ask) => {
        await lendKept(ask.keep, (secrets) => vaultAccess.removeWay(ask.slot, ask.passphrase, secrets));
        onUnlocked();
      },
    },
  };
}
