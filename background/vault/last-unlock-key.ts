import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { ignore } from '../../src/ignored.ts';
import { hasCredential } from '../../src/vault/key-records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import type { LastUnlockKey } from '../storage/stored-shapes.ts';
import type { VaultStore } from './vault-store.ts';

export type LastUnlockKeyStore = ReturnType<typeof createLastUnlockKey>;

/**
 * Remembers outside the vault which security key was last set up or used to unlock on this computer, so that the locked screen names it:
 * docs/decisions/0042-lock-rules-and-what-the-locked-screen-names.md.
 */
export function createLastUnlockKey(deps: {
  readonly local: KeyValueStore;
  readonly vaultStore: Pick<VaultStore, 'findCurrent'>;
}) {
  const { local, vaultStore } = deps;

  function find(): Promise<LastUnlockKey | undefined> {
    return readValue(local, KEYS.lastUnlockKey).catch(ignore('unlock-methods-read'));
  }

  function describe(credentialId: string): LastUnlockKey | undefined {
    const vault = vaultStore.findCurrent();
    const slot = vault?.header.slots.find((one) => one.t === 'prf' && encodeBase64url(one.p.cid) === credentialId);
    if (vault === undefined || slot?.t !== 'prf') return undefined;
    const record = vault.accountIndex.contents.securityKeys.find((key) => hasCredential(key, credentialId));
    const builtIn = record === undefined ? slot.p.transports.includes('internal') : record.attachment === 'platform';
    return { credentialId, label: record?.label ?? '', builtIn };
  }

  /** The key was set up, or has just unlocked. */
  async function remember(credentialId: Bytes): Promise<void> {
    const found = describe(encodeBase64url(credentialId));
    if (found !== undefined) await writeValue(local, KEYS.lastUnlockKey, found).catch(ignore('unlock-methods-read'));
  }

  /** The vault changed: the key may have another name, or no longer open the vault. */
  async function follow(): Promise<void> {
    const stored = await find();
    if (stored === undefined || vaultStore.findCurrent() === undefined) return;
    const now = describe(stored.credentialId);
    if (now?.label === stored.label && now.builtIn === stored.builtIn) return;
    await writeValue(local, KEYS.lastUnlockKey, now).catch(ignore('unlock-methods-read'));
  }

  return { find, remember, follow };
}
