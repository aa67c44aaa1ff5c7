import { decodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { list, matching, nothing, object, optional, text } from '../../src/schema/schema.ts';
import { addSecurityKey, parseNewKey } from '../accounts/security-key-records.ts';
import type { PassphraseRule } from '../policy/passphrase-rule.ts';
import type { KeyChange } from '../vault/change-key.ts';
import { keptMethods, withKeptSecrets, withSecrets } from '../vault/kept-secrets.ts';
import type { LastUnlockKeyStore } from '../vault/last-unlock-key.ts';
import type { RecentPassphrase } from '../vault/recent-passphrase.ts';
import type { Unlock } from '../vault/unlock.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';

type Verbs =
  | 'vault.changePassphrase'
  | 'vault.confirm'
  | 'vault.isPassphraseRecent'
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

const keep = optional(keptMethods);

interface UnlockMethodServices {
  readonly unlock: Pick<Unlock, 'unlockWithKey' | 'confirm' | 'checkCode'>;
  readonly keyChange: KeyChange;
  readonly unlockMethods: UnlockMethods;
  readonly recentPassphrase: Pick<RecentPassphrase, 'isRecent'>;
  readonly lastUnlockKey: Pick<LastUnlockKeyStore, 'remember'>;
  readonly nowMs: () => number;
  readonly passphraseRule: Pick<PassphraseRule, 'requireGood' | 'note'>;
  readonly afterUnlock: () => Promise<void>;
  /** Called after the lock rules may have changed with the session. */
  readonly onUnlocked: () => void;
}

/** What opens the vault: the passphrase, security keys and the recovery code. */
export function unlockMethodHandlers(services: UnlockMethodServices): Pick<Family<'vault'>, Verbs> {
  const {
    unlock,
    keyChange,
    unlockMethods,
    recentPassphrase,
    lastUnlockKey,
    nowMs,
    passphraseRule,
    afterUnlock,
    onUnlocked,
  } = services;
  /** Another vault key begins another session, which has to learn anew what is known of the passphrase. */
  const beginAgain = async (current: string) => {
    await passphraseRule.note(current).catch(ignore('session-write'));
    onUnlocked();
  };
  return {
    'vault.changePassphrase': {
      parse: object({ current: passphrase, next: passphrase, keep }),
      handle: async ({ current, next, keep: kept }) => {
        await passphraseRule.requireGood(next);
        if (next.normalize('NFKC') === current.normalize('NFKC')) {
          await unlock.confirm(current);
          throw new Fault('passphrase-same', 'got the current passphrase, want another');
        }
        await withKeptSecrets(kept, (secrets) => keyChange.setPassphrase(current, next, secrets));
        onUnlocked();
      },
    },
    'vault.confirm': { parse: object({ passphrase }), handle: (ask) => unlock.confirm(ask.passphrase) },
    'vault.isPassphraseRecent': { parse: nothing, handle: () => recentPassphrase.isRecent() },
    'vault.unlockMethods': { parse: nothing, handle: () => unlockMethods.list() },
    'vault.unlockWithSecurityKey': {
      parse: object({ credentialId: bytes, outputs }),
      handle: async (ask) => {
        const credentialId = decodeBase64url(ask.credentialId);
        await withSecrets([ask.outputs], ([secret = new Uint8Array()]) => unlock.unlockWithKey(credentialId, secret));
        await lastUnlockKey.remember(credentialId);
        await afterUnlock();
      },
    },
    'vault.addSecurityKey': {
      parse: object({
        passphrase: optional(passphrase),
        credentialId: bytes,
        transports: list(text(32), 8),
        salt: bytes,
        outputs,
        key: optional(parseNewKey),
      }),
      handle: async ({ key, ...ask }) => {
        const credentialId = decodeBase64url(ask.credentialId);
        const salt = decodeBase64url(ask.salt);
        await withSecrets([ask.outputs], ([secret = new Uint8Array()]) =>
          unlockMethods.addKey(
            ask.passphrase,
            { credentialId, salt, transports: ask.transports, outputs: secret },
            (contents) => (key === undefined ? contents : addSecurityKey(contents, key, nowMs()).contents),
          ),
        );
      },
    },
    'vault.newEmergencyCode': { parse: nothing, handle: () => ({ code: unlockMethods.newCode() }) },
    'vault.setEmergencyCode': {
      parse: object({ passphrase, code, keep }),
      handle: async (ask) => {
        if ((await unlockMethods.list()).code === undefined) return unlockMethods.addCode(ask.passphrase, ask.code);
        await withKeptSecrets(ask.keep, (secrets) => keyChange.replaceCode(ask.passphrase, ask.code, secrets));
        await beginAgain(ask.passphrase);
      },
    },
    'vault.checkEmergencyCode': { parse: object({ code }), handle: (ask) => unlock.checkCode(ask.code) },
    'vault.unlockWithEmergencyCode': {
      parse: object({ code, next: passphrase }),
      handle: async (ask) => {
        await passphraseRule.requireGood(ask.next);
        const keysDropped = await keyChange.recover(ask.code, ask.next);
        await afterUnlock();
        return { keysDropped };
      },
    },
    'vault.removeMethod': {
      parse: object({ slot: bytes, passphrase, keep }),
      handle: async (ask) => {
        await withKeptSecrets(ask.keep, (secrets) => keyChange.removeMethod(ask.slot, ask.passphrase, secrets));
        await beginAgain(ask.passphrase);
      },
    },
  };
}
