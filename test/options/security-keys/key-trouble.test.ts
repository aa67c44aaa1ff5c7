import { describe, expect, it } from 'vitest';
import { tipsFor } from '../../../options/security-keys/key-trouble.ts';

const key = (transports: readonly string[], attachment: 'cross-platform' | 'platform' = 'cross-platform') => ({
  attachment,
  transports,
  credentialId: 'id',
});

describe('what to try with a key that does not answer', () => {
  it('fits the ways in which the key connects', () => {
    expect(tipsFor('webauthn-cancelled', key(['usb']))).toEqual(
      expect.arrayContaining(['inserted', 'port', 'hub', 'pin', 'otherProgram', 'profile']),
    );
    expect(tipsFor('webauthn-cancelled', key(['usb']))).not.toContain('nfc');
    expect(tipsFor('webauthn-timed-out', key(['nfc']))).toEqual(['nfc', 'otherProgram', 'profile', 'reset']);
    expect(tipsFor('webauthn-timed-out', key(['hybrid']))[0]).toBe('phone');
    expect(tipsFor('webauthn-timed-out', key([]))).toEqual(expect.arrayContaining(['inserted', 'nfc']));
  });

  it('never sends anybody to a port for the key that is built in', () => {
    const tips = tipsFor('webauthn-cancelled', key(['internal'], 'platform'));
    expect(tips).toEqual(['builtIn', 'pin', 'otherProgram', 'reinstalled', 'profile']);
  });

  it('speaks of a PIN only where one may have been asked for', () => {
    expect(tipsFor('webauthn-timed-out', key(['usb']))).not.toContain('pin');
    expect(tipsFor('webauthn-unavailable', key(['usb']))).toEqual(['policy']);
  });

  it('doubts another key, a reset or a copy only after an answer', () => {
    expect(tipsFor('webauthn-mismatch', key(['usb']))).toEqual(['otherKey', 'profile']);
    expect(tipsFor('webauthn-invalid', key(['usb']))).toEqual(['reset', 'cloned']);
    expect(tipsFor('webauthn-cancelled', undefined)).not.toContain('reset');
    expect(tipsFor('webauthn-known', undefined)).toEqual([]);
  });
});
