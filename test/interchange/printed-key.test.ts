import { describe, expect, it } from 'vitest';
import type { CodeAccount } from '../../src/interchange/exports/accounts.ts';
import { printedKeyOf } from '../../src/interchange/exports/printed-key.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';

// Eleven bytes: the last group is a short one.
const SECRET = 'JBSWY3DPEHPK3PXPJA';
const account = (otp: CodeAccount['otp']): CodeAccount => ({
  ...{ issuer: 'Acme', name: 'ann', note: '', tags: [], favourite: false, hosts: [], recoveryCodes: [] },
  otp,
});

describe('a setup key on paper', () => {
  it.each<CodeAccount['otp']>([
    { kind: 'totp', secret: SECRET, algorithm: 'SHA-256', digits: 8, periodSeconds: 60 },
    { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 41 },
    { kind: 'steam', secret: SECRET },
  ])('of $kind is in groups of four, with what an authenticator has to be told', (otp) => {
    const { key, settings, uri } = printedKeyOf(account(otp));
    expect(key).toBe('JBSW Y3DP EHPK 3PXP JA');
    const { secret: _, ...rest } = otp;
    expect(settings).toEqual(rest);
    // What a scanner reads makes the same codes.
    expect(parseOtpauthUri(uri).parameters).toEqual(otp);
  });
});
