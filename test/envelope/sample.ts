import type { EnvelopeContents } from '../../src/envelope/contents.ts';

/** Contents with everything that an envelope can hold. */
export const SAMPLE: EnvelopeContents = {
  id: '7K2M',
  madeMs: Date.UTC(2026, 10, 29),
  title: 'For Charles',
  from: 'Ada',
  letter: 'Start with the mail account.\nThe others send their messages there.',
  accounts: [
    {
      issuer: 'Northwind',
      name: 'ada@example.com',
      otp: {
        kind: 'totp',
        secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        algorithm: 'SHA-1',
        digits: 8,
        periodSeconds: 30,
      },
      recoveryCodes: ['3f9c-81d3', '3f9c-81d4'],
      keys: [{ name: 'Blue key', place: 'Desk at home' }],
      note: 'Opened in 2019',
    },
    {
      issuer: 'Ledger',
      name: 'ada',
      otp: { kind: 'hotp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA-256', digits: 6, counter: 7 },
      recoveryCodes: [],
      keys: [],
      note: '',
    },
    {
      issuer: 'Steam',
      name: '',
      otp: { kind: 'steam', secret: 'MFRGGZDFMZTWQ2LK' },
      recoveryCodes: [],
      keys: [],
      note: '',
    },
    { issuer: 'Harbour', name: 'ada', recoveryCodes: ['11 22 33'], keys: [], note: '' },
  ],
  things: [
    { name: 'Backup of 3 May 2026', place: 'Bank' },
    { name: 'Blue key', place: 'Desk at home' },
  ],
};

/** Bytes that count upwards, for a fixed code. */
export const counting = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + 1) & 255);

/** Unpredictable bytes. */
export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A work factor that makes a test quick. */
export const QUICK = 2;
