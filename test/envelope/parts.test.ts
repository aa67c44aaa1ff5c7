import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnvelopeCode, formatEnvelopeCode, parseEnvelopeCode } from '../../src/envelope/code.ts';
import { checkCode, joinCodes, newCodes } from '../../src/envelope/parts.ts';
import { codeOf } from '../vault/faults.ts';
import { counting, random } from './sample.ts';

const kinds = fc
  .integer({ min: 2, max: 10 })
  .chain((parts) =>
    fc.record({ id: fc.constant('7K2M'), needed: fc.integer({ min: 2, max: parts }), parts: fc.constant(parts) }),
  );
const KIND = { id: '7K2M', needed: 2, parts: 3 };

async function partsOf(kind = KIND) {
  const { code, printed } = await newCodes(kind, random);
  return { code, parts: printed.map(parseEnvelopeCode) };
}

describe('the parts of a code', () => {
  it('are joined to it, any of them that are enough, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        kinds.chain((kind) =>
          fc.record({
            kind: fc.constant(kind),
            chosen: fc.shuffledSubarray(
              Array.from({ length: kind.parts }, (_, at) => at),
              { minLength: kind.needed },
            ),
          }),
        ),
        async ({ kind, chosen }) => {
          const { code, parts } = await partsOf(kind);
          expect(parts.map(({ number }) => number)).toEqual(Array.from({ length: kind.parts }, (_, at) => at + 1));
          const given = chosen.map((at) => parts[at] as EnvelopeCode);
          expect(await joinCodes(given, kind)).toBe(code);
        },
      ),
    );
  });

  it('open nothing when one is missing', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, async (kind) => {
        const { parts } = await partsOf(kind);
        expect(await codeOf(() => joinCodes(parts.slice(0, kind.needed - 1), kind))).toBe('envelope-parts-missing');
      }),
    );
  });

  it('say nothing of the code when one is missing: with another last part, any code would come out', async () => {
    const { code, parts } = await partsOf();
    const [first] = parts;
    if (first === undefined) throw new Error('got no part');
    const found = new Set<string>();
    for (let byte = 0; byte < 256; byte++) {
      const guess = first.share.map((own, at) => (at === 0 ? byte : at === 17 ? (own % 255) + 1 : own));
      found.add((await joinCodes([first, { ...first, number: 2, share: guess }], KIND)).slice(0, 13));
    }
    // The first byte of the secret takes each of its 256 values once.
    expect(found.size).toBe(256);
    expect(code).toMatch(/^7K2M-/);
  });

  it('are named when one is there twice', async () => {
    const { parts } = await partsOf();
    const [first] = parts as [EnvelopeCode, EnvelopeCode, EnvelopeCode];
    expect(await codeOf(() => joinCodes([first, first], KIND))).toBe('envelope-part-repeated');
    expect(await codeOf(() => checkCode(first, KIND, [first]))).toBe('envelope-part-repeated');
  });

  it('are named when one is of another envelope, or of another number of parts', async () => {
    const { parts } = await partsOf();
    const [first, second] = parts as [EnvelopeCode, EnvelopeCode, EnvelopeCode];
    for (const stranger of [
      { ...second, id: '7K2N' },
      { ...second, needed: 3 },
      { ...second, parts: 4 },
    ])
      expect(await codeOf(() => joinCodes([first, stranger], KIND))).toBe('envelope-code-other');
    expect(await codeOf(() => joinCodes([first, { ...second, share: first.share }], KIND))).toBe('envelope-code-other');
  });

  it('come to another code when they are of two envelopes with one id', async () => {
    const { code, parts } = await partsOf();
    const { parts: others } = await partsOf();
    const [first] = parts as [EnvelopeCode];
    const stranger = others.find(({ number, share }) => number !== first.number && share[17] !== first.share[17]);
    if (stranger === undefined) throw new Error('got no part at another place');
    expect(await joinCodes([first, stranger], KIND)).not.toBe(code);
  });

  it('may be replaced by the code itself', async () => {
    const { code, parts } = await partsOf();
    const whole = parseEnvelopeCode(code);
    expect(await joinCodes([whole], KIND)).toBe(code);
    expect(await joinCodes([parts[0] as EnvelopeCode, whole], KIND)).toBe(code);
    expect(await codeOf(() => joinCodes([{ ...whole, id: '0000' }], KIND))).toBe('envelope-code-other');
  });
});

describe('a code in one piece', () => {
  const kind = { id: '7K2M', needed: 1, parts: 1 };

  it('is printed as it opens the file', async () => {
    const { code, printed } = await newCodes(kind, counting);
    expect(printed).toEqual([code]);
    expect(await joinCodes([parseEnvelopeCode(code)], kind)).toBe(code);
    expect(code).toBe(formatEnvelopeCode({ ...kind, number: 1, share: Uint8Array.of(...counting(17), 0) }));
  });

  it('needs to be there, and a part of another envelope is none', async () => {
    const { parts } = await partsOf();
    expect(await codeOf(() => joinCodes([], kind))).toBe('envelope-parts-missing');
    expect(await codeOf(() => joinCodes([parts[0] as EnvelopeCode], kind))).toBe('envelope-code-other');
  });

  it('has 136 bits that are drawn anew', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, async () => (await newCodes(kind, random)).code));
    expect(new Set(codes).size).toBe(50);
  });
});
