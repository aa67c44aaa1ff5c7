import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { codeWindow, generateCode } from '../../src/otp/code.ts';
import type { HashAlgorithm, HotpParameters, TotpParameters } from '../../src/otp/parameters.ts';
import { independentCode } from './independent.ts';

const run = promisify(execFile);
/** Codes that one call of oathtool answers. */
const BATCH = 10;
const CALLS = 1_000;
const MODES = { 'SHA-1': 'SHA1', 'SHA-256': 'SHA256', 'SHA-512': 'SHA512' } as const;

const key = fc.uint8Array({ minLength: 1, maxLength: 128 });
const algorithm = fc.constantFrom<HashAlgorithm>('SHA-1', 'SHA-256', 'SHA-512');
/** oathtool 2.6.7: "only digits 6, 7 and 8 are supported". */
const digits = fc.integer({ min: 6, max: 8 });
const counter = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 2 ** 32 - 20, max: 2 ** 32 + 20 }),
  fc.integer({ min: 2 ** 32, max: Number.MAX_SAFE_INTEGER - BATCH }),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 30, max: Number.MAX_SAFE_INTEGER - BATCH }),
);
const timeMs = fc.oneof(
  fc.integer({ min: 1_500_000_000_000, max: 2_500_000_000_000 }),
  fc.integer({ min: 0, max: 8_000_000_000_000_000 }),
);
const period = fc.oneof(fc.constantFrom(15, 30, 45, 60, 90), fc.integer({ min: 1, max: 86_400 }));

type Case =
  | { readonly kind: 'totp'; readonly key: Uint8Array; readonly atMs: number; readonly parameters: TotpParameters }
  | { readonly kind: 'hotp'; readonly key: Uint8Array; readonly parameters: HotpParameters };

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc.record({ key, algorithm, digits, period, atMs: timeMs }).map(({ key, algorithm, digits, period, atMs }) => ({
    kind: 'totp' as const,
    key,
    atMs,
    parameters: { kind: 'totp' as const, secret: encodeBase32(key), algorithm, digits, periodSeconds: period },
  })),
  fc.record({ key, algorithm, digits, counter }).map(({ key, algorithm, digits, counter }) => ({
    kind: 'hotp' as const,
    key,
    parameters: { kind: 'hotp' as const, secret: encodeBase32(key), algorithm, digits, counter },
  })),
);

/** oathtool's counter mode knows SHA-1 alone; its time mode with one-second steps counts for the other hashes. */
function argumentsFor(sample: Case): string[] {
  const { parameters } = sample;
  const common = ['-d', String(parameters.digits), '-w', String(BATCH - 1), Buffer.from(sample.key).toString('hex')];
  if (sample.kind === 'totp') {
    const at = Math.floor(sample.atMs / 1000);
    const step = `${sample.parameters.periodSeconds}s`;
    return [`--totp=${MODES[parameters.algorithm]}`, '-s', step, '-N', `@${at}`, ...common];
  }
  const { counter } = sample.parameters;
  if (parameters.algorithm === 'SHA-1') return ['--hotp', '-c', String(counter), ...common];
  return [`--totp=${MODES[parameters.algorithm]}`, '-s', '1s', '-N', `@${counter}`, ...common];
}

function ours(sample: Case): string[] {
  const codes: string[] = [];
  for (let i = 0; i < BATCH; i++) {
    if (sample.kind === 'hotp') {
      codes.push(generateCode({ ...sample.parameters, counter: sample.parameters.counter + i }, 0));
    } else {
      codes.push(generateCode(sample.parameters, sample.atMs + i * sample.parameters.periodSeconds * 1000));
    }
  }
  return codes;
}

it('makes the same 10,000 random codes as oathtool', { timeout: 300_000 }, async () => {
  const seed = Number(process.env.LATCHKEY_SEED ?? Date.now() % 2 ** 31);
  console.info(`oathtool comparison: seed ${seed}`);
  const samples = fc.sample(cases, { seed, numRuns: CALLS });
  let compared = 0;
  const compare = async (sample: Case) => {
    const args = argumentsFor(sample);
    const { stdout } = await run('oathtool', args).catch((cause: unknown) => {
      throw new Error(`oathtool ${args.join(' ')} did not run (Debian package "oathtool")`, { cause });
    });
    const theirs = stdout.trim().split('\n');
    expect(ours(sample), `seed ${seed}: oathtool ${args.join(' ')}`).toEqual(theirs);
    if (sample.kind === 'totp') {
      const window = codeWindow(sample.parameters, sample.atMs);
      expect([window.code, window.nextCode]).toEqual(theirs.slice(0, 2));
    }
    compared += theirs.length;
  };
  const queue = samples.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const sample of queue) await compare(sample);
    }),
  );
  expect(compared).toBe(BATCH * CALLS);
});

it('makes the same codes of 9 and 10 digits as an independent implementation', () => {
  fc.assert(
    fc.property(key, algorithm, fc.integer({ min: 9, max: 10 }), counter, (key, algorithm, digits, counter) => {
      const parameters = { kind: 'hotp' as const, secret: encodeBase32(key), algorithm, digits, counter };
      expect(generateCode(parameters, 0)).toBe(independentCode(parameters, BigInt(counter)));
    }),
    { numRuns: 1_000 },
  );
});
