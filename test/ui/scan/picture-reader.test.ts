import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault, type FaultCode } from '../../../src/fault.ts';
import type { Scanner } from '../../../src/qr/scanner.ts';
import { createPictureReader } from '../../../src/ui/scan/picture-reader.ts';

vi.mock('../../../src/ui/scan/open-picture.ts', () => ({
  openCapture: async () => ({ width: 10, height: 10 }),
  openRaster: async () => ({ width: 10, height: 10 }),
  rasterOf: async () => new Blob(),
}));

const CODE = { text: 'otpauth://totp/a', corners: [] };

describe('a picture that is read', () => {
  let outcomes: (FaultCode | 'read')[] = [];
  let scans = 0;
  const scanner = {
    start: () => undefined,
    stop: () => undefined,
    scan: async () => {
      scans += 1;
      const outcome = outcomes.shift() ?? 'read';
      if (outcome !== 'read') throw new Fault(outcome, 'got nothing, want a code');
      return { codes: [CODE] };
    },
  } as unknown as Scanner;
  const reader = createPictureReader(scanner);

  beforeEach(() => {
    scans = 0;
  });

  it('is tried once more when the time ran out, and only once', async () => {
    outcomes = ['qr-timeout'];
    expect((await reader.read('data:image/png,', 'capture')).codes).toEqual([CODE]);
    outcomes = ['qr-timeout', 'qr-timeout'];
    await expect(reader.read('data:image/png,', 'file')).rejects.toMatchObject({ code: 'qr-timeout' });
    expect(scans).toBe(4);
  });

  it('is not tried again after another refusal, or where many are looked at quickly', async () => {
    outcomes = ['qr-image'];
    await expect(reader.read('data:image/png,', 'capture')).rejects.toMatchObject({ code: 'qr-image' });
    outcomes = ['qr-timeout'];
    await expect(reader.read('data:image/png,', 'image')).rejects.toMatchObject({ code: 'qr-timeout' });
    expect(scans).toBe(2);
  });
});
