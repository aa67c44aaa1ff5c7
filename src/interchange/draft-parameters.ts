import { encodeBase32 } from '../bytes/base32.ts';
import { Fault, type FaultCode } from '../fault.ts';
import { parseAlgorithm, parseCounter, parseDigits, parsePeriod } from '../otp/limits.ts';
import type { OtpParameters } from '../otp/parameters.ts';
import { parseTypedSecret } from '../otp/secret.ts';
import type { Draft } from './draft.ts';
import { isKey, type SetupKey } from './setup-key.ts';

/** Names that programs give to Steam codes. */
const STEAM = new Set(['steam', 'steamtotp', 'steam_guard']);

/** Parses what makes a draft's codes; throws `import-kind`, `import-secret-missing`, `otp-…`. */
export function parseParameters(draft: Draft, issuer: string): OtpParameters {
  const kind = (parseScalar(draft.kind, 'import-kind') ?? 'totp').toLowerCase();
  if (kind !== 'totp' && kind !== 'hotp' && !STEAM.has(kind)) {
    throw new Fault('import-kind', 'got another kind of code, want totp, hotp or steam');
  }
  const secret = parseSecret(draft.secret);
  if (STEAM.has(kind)) return { kind: 'steam', secret };
  const digits = parseScalar(draft.digits, 'otp-digits');
  const algorithm = parseAlgorithm(parseScalar(draft.algorithm, 'otp-algorithm'));
  if (kind === 'totp' && isUnnamedSteam(issuer, digits, algorithm, draft.period)) return { kind: 'steam', secret };
  return kind === 'hotp'
    ? {
        kind: 'hotp',
        secret,
        algorithm,
        digits: parseDigits(digits),
        counter: parseCounter(parseScalar(draft.counter, 'otp-counter')),
      }
    : {
        kind: 'totp',
        secret,
        algorithm,
        digits: parseDigits(digits),
        periodSeconds: parsePeriod(parseScalar(draft.period, 'otp-period')),
      };
}

/** Five digits, or none stated, under the issuer Steam: its codes never had six. */
function isUnnamedSteam(issuer: string, digits: string | undefined, algorithm: string, period: unknown): boolean {
  if (issuer.toLowerCase() !== 'steam' || algorithm !== 'SHA-1') return false;
  return (digits ?? '5') === '5' && (parseScalar(period, 'otp-period') ?? '30') === '30';
}

function parseSecret(key: SetupKey | undefined): string {
  if (isKey(key)) return parseTypedSecret(encodeBase32(key));
  throw new Fault(key?.fault ?? 'import-secret-missing', 'got no bytes, want a setup key');
}

/** Returns text or a number as text, and `undefined` for a missing value. Lists, objects and truth values are faults. */
function parseScalar(value: unknown, fault: FaultCode): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new Fault(fault, `got a ${typeof value}, want text or a number`);
}
