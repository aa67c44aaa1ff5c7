import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { expect, test } from 'vitest';
import { readTransfer } from '../../src/interchange/transfer.ts';

function code(entries: readonly Readonly<Record<number, string | number>>[], part?: readonly [number, number, number]) {
  const writer = new BinaryWriter();
  for (const entry of entries) {
    const inner = new BinaryWriter();
    for (const [field, value] of Object.entries(entry)) {
      if (field === '1') inner.tag(1, 2).bytes(new TextEncoder().encode(String(value)));
      else if (typeof value === 'string') inner.tag(Number(field), 2).string(value);
      else inner.tag(Number(field), 0).int32(value);
    }
    writer.tag(1, 2).bytes(inner.finish());
  }
  if (part !== undefined) writer.tag(3, 0).int32(part[0]).tag(4, 0).int32(part[1]).tag(5, 0).int32(part[2]);
  const data = Buffer.from(writer.finish()).toString('base64');
  return `otpauth-migration://offline?data=${encodeURIComponent(data)}`;
}

test('A transfer code is read entry by entry, with its part, its counters and its algorithms.', async () => {
  const text = code(
    [
      { 1: '12345678901234567890', 2: 'Acme:ann', 3: 'Acme', 4: 2, 5: 2, 6: 1, 7: 99 },
      { 1: '', 2: 'bob', 3: 'Globex', 4: 1, 5: 1, 6: 2 },
    ],
    [3, 1, 4711],
  );
  expect(await readTransfer(text)).toEqual({
    part: { batch: 4711, index: 1, size: 3 },
    entries: [
      {
        issuer: 'Acme',
        name: 'ann',
        otp: {
          kind: 'hotp',
          secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
          algorithm: 'SHA-256',
          digits: 8,
          counter: 99,
        },
      },
    ],
    refused: [{ issuer: 'Globex', name: 'bob', number: 2, code: 'import-secret-missing' }],
  });
});

test('A transfer code that is cut off is refused.', async () => {
  const whole = code([{ 1: '12345678901234567890', 2: 'ann' }]);
  await expect(readTransfer(whole.slice(0, -14))).rejects.toMatchObject({ code: 'import-damaged' });
});
