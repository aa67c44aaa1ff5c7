import { Fault } from '../fault.ts';

/** One value of DER (ITU-T X.690): its tag and where its content starts and ends. */
export interface DerValue {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Reads the value at an offset that ends by `end`. Throws `webauthn-invalid`. */
export function readDer(bytes: Uint8Array, at: number, end = bytes.length): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw invalid();
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets < 1 || octets > 3) throw invalid();
    length = 0;
    for (const octet of bytes.subarray(start, start + octets)) length = length * 256 + octet;
    start += octets;
  }
  if (start + length > end) throw invalid();
  return { tag, start, end: start + length };
}

/** The values inside a constructed one, in order. Throws `webauthn-invalid`. */
export function readDerItems(bytes: Uint8Array, { start, end }: DerValue): readonly DerValue[] {
  const items: DerValue[] = [];
  for (let at = start; at < end; ) {
    const item = readDer(bytes, at, end);
    items.push(item);
    at = item.end;
  }
  return items;
}

function invalid(): Fault {
  return new Fault('webauthn-invalid', 'got other DER, want a whole value');
}
