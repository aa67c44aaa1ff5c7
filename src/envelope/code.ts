import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { bareTypedCode, fromCharacters, readTypedCode, toCharacters, writeTypedCode } from '../bytes/typed-code.ts';
import { Fault } from '../fault.ts';

/** Length in bytes of the secret that opens an envelope: 136 bits. */
export const SECRET_LENGTH = 17;
/** Most parts that a code is divided into. */
export const MAX_PARTS = 10;

/** The version of the printed text, FORMAT.md “The printed text”. */
const VERSION = 0;
const ID_LENGTH = 4;
/** Ten groups of four characters. */
const CODE_LENGTH = 40;

/** Which envelope it is, and how many of how many parts open it: 1 of 1 is one code. */
export interface EnvelopeKind {
  /** Four characters: the first group of every code and part of the envelope. */
  readonly id: string;
  readonly needed: number;
  readonly parts: number;
}

/** One printed text: the code of an envelope, or one part of it. */
export interface EnvelopeCode extends EnvelopeKind {
  /** From 1 to `parts`. */
  readonly number: number;
  /** 17 bytes of the secret or of its share, and the place x that the share is at; 0 for the secret itself. */
  readonly share: Bytes;
}

/** Draws the id of a new envelope; 20 bits, enough to tell the few that a person has apart. */
export function newEnvelopeId(random: (length: number) => Bytes): string {
  return toCharacters(concatBytes(random(3), new Uint8Array(2))).slice(0, ID_LENGTH);
}

/** Writes a code or part as it is printed: ten groups of four characters. */
export function formatEnvelopeCode({ id, needed, parts, number, share }: EnvelopeCode): string {
  const head = Uint8Array.of((needed << 4) | parts, (VERSION << 4) | number);
  return writeTypedCode(`${id}${toCharacters(concatBytes(head, share))}`);
}

/**
 * Reads a code or part as it was typed, in any case and grouping, with O for 0 and I or L for 1. Throws `envelope-code-length`,
 * `envelope-code-mistyped`, and `envelope-version` for one that a later version printed.
 */
export function parseEnvelopeCode(text: string): EnvelopeCode {
  const bare = bareTypedCode(text);
  if (bare.length !== CODE_LENGTH) {
    throw new Fault('envelope-code-length', `got ${bare.length} characters, want ${CODE_LENGTH}`);
  }
  const characters = readTypedCode(bare);
  if (characters === undefined) throw new Fault('envelope-code-mistyped', 'got another checksum, want the right one');
  const [counts = 0, place = 0, ...share] = fromCharacters(characters.slice(ID_LENGTH));
  if (place >> 4 !== VERSION) throw new Fault('envelope-version', `got version ${place >> 4}, want ${VERSION}`);
  const code: EnvelopeCode = {
    id: characters.slice(0, ID_LENGTH),
    needed: counts >> 4,
    parts: counts & 15,
    number: place & 15,
    share: Uint8Array.from(share),
  };
  if (!isSound(code)) throw new Fault('envelope-code-mistyped', 'got counts that no envelope has, want those of one');
  return code;
}

/** Whether as many characters were typed as a code has. */
export function isComplete(text: string): boolean {
  return bareTypedCode(text).length >= CODE_LENGTH;
}

/** Whether this is the code itself, and no part of it. */
export function isWhole({ needed }: EnvelopeKind): boolean {
  return needed === 1;
}

function isSound({ needed, parts, number, share }: EnvelopeCode): boolean {
  const x = share[SECRET_LENGTH];
  if (needed === 1) return parts === 1 && number === 1 && x === 0;
  return needed >= 2 && needed <= parts && parts <= MAX_PARTS && number >= 1 && number <= parts && x !== 0;
}
