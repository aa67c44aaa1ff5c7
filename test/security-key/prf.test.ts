import { describe, expect, it } from 'vitest';
import { prfInputs, slotSecretOf } from '../../src/security-key/prf.ts';

const output = (value: number, length = 32) => new Uint8Array(length).fill(value);
const refuses = (code: string) => expect.objectContaining({ code });

describe('PRF results', () => {
  it('become a slot secret of both outputs in order', () => {
    const secret = slotSecretOf({ first: output(1).buffer, second: output(2) });
    expect(secret).toEqual(new Uint8Array([...output(1), ...output(2)]));
  });

  it('stay as they are for the caller', () => {
    const first = output(1);
    slotSecretOf({ first, second: output(2) });
    expect(first).toEqual(output(1));
  });

  it.each([
    ['no result', undefined, 'webauthn-unavailable'],
    ['an empty object, as JSON leaves it', {}, 'webauthn-unavailable'],
    ['one output', { first: output(1) }, 'webauthn-unavailable'],
    ['an output of no length', { first: output(1), second: new ArrayBuffer(0) }, 'webauthn-invalid'],
    ['a short output', { first: output(1, 31), second: output(2) }, 'webauthn-invalid'],
    ['a long output', { first: output(1), second: output(2, 64) }, 'webauthn-invalid'],
    ['an output of zeros', { first: output(0), second: output(2) }, 'webauthn-invalid'],
    ['an output that went through JSON', JSON.parse('{"first":{},"second":{}}'), 'webauthn-invalid'],
  ])('are refused when there is %s', (_, results, code) => {
    expect(() => slotSecretOf(results)).toThrowError(refuses(code));
  });

  it('are asked for with two inputs of the salt', () => {
    const { first, second } = prfInputs(new Uint8Array([7, 8]));
    expect(Buffer.from(first).toString('latin1')).toBe('vlt1/prf\x01\x07\x08');
    expect(Buffer.from(second).toString('latin1')).toBe('vlt1/prf\x02\x07\x08');
  });
});
