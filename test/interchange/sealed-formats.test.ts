import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { fate, lines, read, SECRET } from './reading.ts';
import { PASSPHRASE, SEALED_SAMPLES } from './sealed-samples.ts';
import * as seal from './sealers.ts';

const LINE = `Acme|bob|totp ${SECRET} SHA-1 6 30`;

/** The bytes of a file with one of them changed. */
function flipped(file: Uint8Array | string | object, share: number): Uint8Array {
  const bytes =
    file instanceof Uint8Array ? file.slice() : encodeUtf8(typeof file === 'string' ? file : JSON.stringify(file));
  const at = Math.floor(share * (bytes.length - 1));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('Encrypted exports', () => {
  it.each(SEALED_SAMPLES)(
    '%s asks for its passphrase and opens with it exactly as typed',
    async (format, make) => {
      const file = await make();
      expect((await read(file)).files[0]).toMatchObject({ state: 'locked', format });
      expect(await lines(file, PASSPHRASE)).toEqual([LINE]);
      for (const wrong of [PASSPHRASE.trim(), '']) expect(await fate(file, wrong)).toBe('import-passphrase');
    },
    60_000,
  );

  it.each(SEALED_SAMPLES.filter(([format]) => !/stratum-encrypted|v3|proton-auth/.test(format)))(
    '%s is opened whole or refused when a byte is changed',
    async (_format, make) => {
      const file = await make();
      for (let share = 0; share < 1; share += 0.07) {
        const changed = flipped(file, share);
        const { files, entries } = await read(changed, PASSPHRASE);
        for (const one of files) if (one.state === 'refused') expect([share, one.fault]).not.toContain('unexpected');
        for (const entry of entries) if ('otp' in entry) expect(entry.otp.secret).toMatch(/^[A-Z2-7]+$/);
      }
    },
    60_000,
  );

  it('An andOTP file without any signature is read only with a passphrase.', async () => {
    const file = seal.sealOldAndOtp(PASSPHRASE);
    expect((await read(file)).files[0]).toMatchObject({ fault: 'import-unknown', format: 'andotp-encrypted-old' });
    expect(await lines(file, PASSPHRASE)).toEqual([LINE]);
    expect(await fate(file, 'x')).toBe('import-passphrase');
  });

  it('A damaged body is told from a wrong passphrase where the structure shows it.', async () => {
    const aegis = seal.sealAegis(PASSPHRASE) as { db: string };
    expect(await fate({ ...aegis, db: `AAAA${aegis.db.slice(4)}` }, PASSPHRASE)).toBe('import-damaged');
    const bitwarden = seal.sealBitwarden(PASSPHRASE, 0) as { data: string };
    const broken = bitwarden.data.replace(/^2\.(.)/, (_all, first: string) => `2.${first === 'A' ? 'B' : 'A'}`);
    expect(await fate({ ...bitwarden, data: broken }, PASSPHRASE)).toBe('import-damaged');
    expect(await fate({ ...seal.sealTwoFas(PASSPHRASE), servicesEncrypted: 'AAAA:AAAA' }, PASSPHRASE)).toBe(
      'import-damaged',
    );
  });
});
