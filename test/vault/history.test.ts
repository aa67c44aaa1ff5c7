import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../src/vault/preferences.ts';
import { openVault, unlockWithPassphrase, unlockWithPrf, unlockWithRecoveryCode } from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';

interface Known {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly credentialIdHex: string;
  readonly prfHex: string;
  readonly contents: Readonly<Record<string, unknown>> & { readonly preferences: object };
}

const folder = fileURLToPath(new URL('./fixtures/history', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.latchkey'));
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('a vault of an earlier format', () => {
  it('is there for every format that was ever written', () => {
    expect(names.length).toBeGreaterThanOrEqual(6);
  });

  it.each(names)('opens in every way and gives back every record and preference: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    const known: Known = JSON.parse(readFileSync(`${folder}/${name.replace('.latchkey', '.json')}`, 'utf8'));
    const rawKeys = [
      await unlockWithPassphrase(bytes, known.passphrase),
      await unlockWithPrf(bytes, unhex(known.credentialIdHex), unhex(known.prfHex)),
      await unlockWithRecoveryCode(bytes, known.recoveryCode),
    ];
    for (const rawKey of rawKeys) {
      const { contents } = await openVault(await importVaultKey(rawKey), bytes);
      // What the file's writer did not know yet has its default.
      const preferences = { ...defaultPreferences(), ...known.contents.preferences };
      expect(contents).toEqual({ ...known.contents, schema: 2, preferences });
    }
  });
});
