import { Fault } from '../../fault.ts';
import { MAX_ENTRIES } from '../limits.ts';

const TAGS = {
  null: 0x70,
  reference: 0x71,
  classDescription: 0x72,
  object: 0x73,
  string: 0x74,
  block: 0x77,
  end: 0x78,
};
const HASH_MAP = 'java.util.HashMap';

/**
 * Parses a serialised `java.util.HashMap` of strings (Java Object Serialization, protocol 5) in the order of the stream.
 * Throws `import-unknown` for any other class, `import-damaged`, `import-too-large`.
 */
export function parseJavaMap(bytes: Uint8Array): ReadonlyMap<string, string> {
  const reader = new Reader(bytes);
  reader.skip(4);
  reader.want(TAGS.object);
  reader.want(TAGS.classDescription);
  if (reader.text() !== HASH_MAP) throw new Fault('import-unknown', `got another class, want ${HASH_MAP}`);
  // Serial version and flags precede the fields of the class, each of a primitive type; there is no superclass.
  reader.skip(9);
  const fields = reader.u16();
  const sizes: ReadonlyMap<number, number> = new Map([
    [0x46, 4],
    [0x49, 4],
  ]);
  let width = 0;
  for (let field = 0; field < fields; field++) {
    const size = sizes.get(reader.u8());
    if (size === undefined) throw new Fault('import-unknown', 'got other fields, want those of a map');
    width += size;
    reader.text();
  }
  reader.want(TAGS.end);
  reader.want(TAGS.null);
  reader.skip(width);
  reader.want(TAGS.block);
  reader.want(8);
  reader.skip(4);
  const count = reader.u32();
  if (count > MAX_ENTRIES * 2 + 1) throw new Fault('import-too-large', `got ${count} entries, want fewer`);
  const map = new Map<string, string>();
  for (let entry = 0; entry < count; entry++) {
    const key = reader.string();
    const value = reader.string();
    if (key !== undefined && value !== undefined) map.set(key, value);
  }
  return map;
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Strings in the order of their handles. */
  readonly #strings: string[] = [];
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  skip(length: number): void {
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Fault('import-damaged', 'got a stream that is cut off, want it whole');
  }

  u8(): number {
    this.skip(1);
    return this.#bytes[this.#at - 1] as number;
  }

  u16(): number {
    this.skip(2);
    return this.#view.getUint16(this.#at - 2);
  }

  u32(): number {
    this.skip(4);
    return this.#view.getUint32(this.#at - 4);
  }

  want(byte: number): void {
    const got = this.u8();
    if (got !== byte) throw new Fault('import-unknown', `got ${got} in a Java stream, want ${byte}`);
  }

  /** Reads modified UTF-8: NUL takes two bytes, and letters beyond the basic plane are two surrogates of three bytes each. */
  text(): string {
    const length = this.u16();
    const end = this.#at + length;
    this.skip(length);
    let text = '';
    for (let at = end - length; at < end; ) {
      const a = this.#bytes[at++] as number;
      const b = a < 0x80 ? 0 : ((this.#bytes[at++] ?? 0) as number);
      const c = a < 0xe0 ? 0 : ((this.#bytes[at++] ?? 0) as number);
      const code = a < 0x80 ? a : a < 0xe0 ? ((a & 31) << 6) | (b & 63) : ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
      text += String.fromCharCode(code);
    }
    return text;
  }

  string(): string | undefined {
    const tag = this.u8();
    if (tag === TAGS.null) return undefined;
    if (tag === TAGS.string) {
      const text = this.text();
      this.#strings.push(text);
      return text;
    }
    if (tag !== TAGS.reference) throw new Fault('import-unknown', 'got another object, want a map of strings');
    // Handles begin at 0x7e0000 with the class description and the map.
    const text = this.#strings[this.u32() - 0x7e0002];
    if (text === undefined) throw new Fault('import-damaged', 'got a reference to nothing, want a string');
    return text;
  }
}
