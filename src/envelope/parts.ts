import { combine, split } from 'shamir-secret-sharing';
import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { Fault } from '../fault.ts';
import { type EnvelopeCode, type EnvelopeKind, formatEnvelopeCode, isWhole, SECRET_LENGTH } from './code.ts';

/** What a new envelope is opened by. */
export interface NewCodes {
  /** The code, which is the passphrase of the age file. */
  readonly code: string;
  /** What is printed: the code alone, or its parts in order. */
  readonly printed: readonly string[];
}

/** Draws the code of an envelope, and divides it where more than one part is needed; the parts draw their own randomness. */
export async function newCodes(kind: EnvelopeKind, random: (length: number) => Bytes): Promise<NewCodes> {
  const secret = random(SECRET_LENGTH);
  try {
    const code = wholeCode(kind.id, secret);
    if (isWhole(kind)) return { code, printed: [code] };
    const shares = await split(secret, kind.parts, kind.needed);
    const printed = shares.map((share, at) =>
      formatEnvelopeCode({ ...kind, number: at + 1, share: Uint8Array.from(share) }),
    );
    return { code, printed };
  } finally {
    secret.fill(0);
  }
}

/**
 * Checks a code or part against the envelope that it should open and the parts that are there already. Throws `envelope-code-other` for
 * another envelope's, and `envelope-part-repeated`.
 */
export function checkCode(code: EnvelopeCode, kind: EnvelopeKind, others: readonly EnvelopeCode[]): void {
  // The code itself opens an envelope that was divided, too: it is what the parts are joined to.
  const isOfKind = isWhole(code) || (code.needed === kind.needed && code.parts === kind.parts);
  if (code.id !== kind.id || !isOfKind) {
    throw new Fault('envelope-code-other', `got a code of envelope ${code.id}, want ${kind.id}`);
  }
  if (!isWhole(code) && others.some(({ number }) => number === code.number)) {
    throw new Fault('envelope-part-repeated', `got part ${code.number} twice, want another`);
  }
}

/**
 * The code that opens the envelope, from itself or from as many parts as are needed. Throws `envelope-code-other`,
 * `envelope-part-repeated`, `envelope-parts-missing`.
 */
export async function joinCodes(codes: readonly EnvelopeCode[], kind: EnvelopeKind): Promise<string> {
  for (const [at, code] of codes.entries()) checkCode(code, kind, codes.slice(0, at));
  const whole = codes.find(isWhole);
  if (whole !== undefined) return formatEnvelopeCode(whole);
  if (codes.length < kind.needed || kind.needed < 2) {
    throw new Fault('envelope-parts-missing', `got ${codes.length} parts, want ${kind.needed}`);
  }
  const shares = codes.slice(0, kind.needed).map(({ share }) => share);
  // Parts of two envelopes could have the same id by chance, and the same place.
  if (new Set(shares.map((share) => share[SECRET_LENGTH])).size < shares.length) {
    throw new Fault('envelope-code-other', 'got two parts at one place, want parts of one envelope');
  }
  const secret = await combine(shares);
  try {
    return wholeCode(kind.id, secret);
  } finally {
    secret.fill(0);
  }
}

function wholeCode(id: string, secret: Uint8Array): string {
  return formatEnvelopeCode({ id, needed: 1, parts: 1, number: 1, share: concatBytes(secret, Uint8Array.of(0)) });
}
