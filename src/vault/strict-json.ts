import { Fault } from '../fault.ts';

/** A JSON value whose objects have no prototype. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
/** A JSON object without prototype. */
export interface JsonObject {
  [name: string]: Json;
}

const MAX_DEPTH = 16;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const HEX = /^[0-9a-fA-F]{4}$/;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Reads JSON (RFC 8259) so strictly that two readers of one header cannot disagree: no repeated name, no `__proto__`, lone
 * surrogate, minus zero or infinite number, and at most 16 levels. Throws `vault-header`.
 */
export function parseStrictJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(1);
  reader.end();
  return value;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Json {
    if (depth > MAX_DEPTH) throw this.#fault(`no more than ${MAX_DEPTH} levels`);
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#array(depth);
    if (first === '"') return this.#string();
    if (this.#word('true')) return true;
    if (this.#word('false')) return false;
    if (this.#word('null')) return null;
    return this.#number();
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#fault('nothing after the value');
  }

  #object(depth: number): JsonObject {
    const object = Object.create(null) as JsonObject;
    this.#at++;
    if (this.#next('}')) return object;
    do {
      this.#space();
      const name = this.#string();
      if (name === '__proto__' || name in object) throw this.#fault('each name once, and no __proto__');
      if (!this.#next(':')) throw this.#fault('a colon');
      object[name] = this.value(depth + 1);
    } while (this.#next(','));
    if (!this.#next('}')) throw this.#fault('a comma or }');
    return object;
  }

  #array(depth: number): Json[] {
    const array: Json[] = [];
    this.#at++;
    if (this.#next(']')) return array;
    do array.push(this.value(depth + 1));
    while (this.#next(','));
    if (!this.#next(']')) throw this.#fault('a comma or ]');
    return array;
  }

  #string(): string {
    if (this.#text[this.#at] !== '"') throw this.#fault('a string');
    let value = '';
    for (this.#at++; ; this.#at++) {
      const char = this.#text[this.#at];
      if (char === undefined || char < ' ') throw this.#fault('a string without control characters');
      if (char === '"') break;
      value += char === '\\' ? this.#escape() : char;
    }
    this.#at++;
    if (!value.isWellFormed()) throw this.#fault('no lone surrogate');
    return value;
  }

  #escape(): string {
    const char = this.#text[++this.#at] ?? '';
    if (char === 'u') {
      const hex = this.#text.slice(this.#at + 1, this.#at + 5);
      if (!HEX.test(hex)) throw this.#fault('four hexadecimal digits');
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const value = ESCAPES.get(char);
    if (value === undefined) throw this.#fault('a known escape');
    return value;
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#text)?.[0];
    if (match === undefined) throw this.#fault('a value');
    const value = Number(match);
    if (!Number.isFinite(value) || Object.is(value, -0)) throw this.#fault('a finite number that is not minus zero');
    this.#at += match.length;
    return value;
  }

  /** Skips `mark` and the space before it, if it comes next. */
  #next(mark: string): boolean {
    this.#space();
    return this.#word(mark);
  }

  #word(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? '-')) this.#at++;
  }

  #fault(want: string): Fault {
    return new Fault('vault-header', `got something else at character ${this.#at}, want ${want}`);
  }
}
