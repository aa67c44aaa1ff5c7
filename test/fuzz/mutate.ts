/** Random numbers that a seed decides (xorshift32), so that every input can be made again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state % Math.max(1, limit);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** What readers trip over: limits, escapes, structure, and letters that are not what they look like. */
const TOKENS = [
  ...['', '0', '-1', '1e999', '9007199254740993', '4294967296', 'NaN', 'null', 'true', '__proto__', 'constructor'],
  ...[
    '&amp;',
    '%00',
    '%',
    '%E0%A4',
    '\\u0000',
    '\\',
    '"',
    "'",
    '`',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '=',
    '&',
    '#',
    '?',
    ':',
    '@',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '</',
    '<!--',
    '<![CDATA[',
    '<?xml?>',
    '&lt;',
    '[]',
    '{}',
    '""',
    '\uFEFF',
    '\u202E',
    '\u200B',
    '\u00AD',
  ],
  ...[
    'secret=',
    'otpauth://totp/',
    'otpauth-migration://offline?data=',
    'steam://',
    'digits=',
    'period=',
    'algorithm=',
    'issuer=',
  ],
  ...[
    'Recovery codes',
    '1. ',
    '- ',
    '[x] ',
    'used',
    '2024-01-01',
    'a'.repeat(300),
    '7'.repeat(70),
    ' '.repeat(200),
    '🔑',
    'ａ',
    'İ',
    'ß',
  ],
];
const BYTES = [0, 1, 7, 8, 0x7f, 0x80, 0xc0, 0xe2, 0xff];

/** A neighbour of an input: one to a dozen changes, now and then a piece of another input. */
export function mutate(input: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = input;
  for (let left = 1 + random.below(random.of([1, 3, 12])); left > 0; left--) bytes = change(bytes, others, random);
  return bytes.slice(0, MAX_BYTES);
}

const MAX_BYTES = 2_000_000;

function change(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(random.of([2, 8, 64, 4_096]));
  const end = Math.min(bytes.length, at + length);
  const replaced = (by: Uint8Array, from = at, to = at) => join(bytes.subarray(0, from), by, bytes.subarray(to));
  switch (random.below(9)) {
    case 0: {
      const copy = bytes.slice();
      if (copy.length > 0) copy[at % copy.length] = random.of([random.below(256), random.of(BYTES)]);
      return copy;
    }
    case 1:
      return replaced(new Uint8Array(), at, end);
    case 2:
      return replaced(bytes.subarray(at, end));
    case 3:
      return bytes.subarray(0, at);
    case 4:
      return replaced(encode(random.of(TOKENS)), at, random.of([at, end]));
    case 5: {
      const other = random.of(others);
      const from = random.below(other.length);
      return replaced(other.subarray(from, from + length), at, random.of([at, end]));
    }
    case 6:
      return replaced(repeated(bytes.subarray(at, end), 2 + random.below(random.of([4, 400]))), at, end);
    case 7: {
      const copy = bytes.slice();
      if (copy.length > 0) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << random.below(8));
      return copy;
    }
    default: {
      const moved = bytes.slice(at, end);
      return join(moved, replaced(new Uint8Array(), at, end));
    }
  }
}

function repeated(part: Uint8Array, times: number): Uint8Array {
  return join(...Array.from({ length: Math.min(times, Math.ceil(MAX_BYTES / Math.max(1, part.length))) }, () => part));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
