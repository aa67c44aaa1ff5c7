import type { AccountRow } from '../../src/messages/views.ts';
import { generateCode } from '../../src/otp/code.ts';

/** An account as it must be found again. Its issuer never changes and is its key here. */
export interface Known {
  readonly name: string;
  readonly secret: string;
}

/** What the vault must hold: accounts by issuer, and how often the counter-based account was drawn from. */
export interface State {
  readonly accounts: ReadonlyMap<string, Known>;
  readonly drawn: number;
}

export const NOTHING: State = { accounts: new Map(), drawn: 0 };

/** The counter-based account that every tortured vault has. */
export const COUNTER = { issuer: 'counter', name: 'drawn', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } as const;

/** What was seen in a vault, in the terms of a `State`: every account that there is, and the counter. */
export interface Seen {
  readonly rows: readonly AccountRow[];
  readonly counter: number;
}

/** Everything in which a vault is not what it must be; empty when it is. */
export function differences(state: State, seen: Seen): readonly string[] {
  const found: string[] = [];
  const rows = new Map(seen.rows.map((row) => [row.issuer, row]));
  if (rows.size !== seen.rows.length) found.push(`${seen.rows.length - rows.size} accounts twice`);
  for (const [issuer, { name, secret }] of state.accounts) {
    const row = rows.get(issuer);
    if (row === undefined) found.push(`${issuer} is missing`);
    else if (row.name !== name) found.push(`${issuer} is named ${row.name}, want ${name}`);
    else if (!givesCodesOf(row, secret)) found.push(`${issuer} gives other codes`);
  }
  for (const issuer of rows.keys())
    if (issuer !== COUNTER.issuer && !state.accounts.has(issuer)) found.push(`${issuer} is there and must not be`);
  if (!rows.has(COUNTER.issuer)) found.push('the counter is missing');
  else if (seen.counter !== state.drawn) found.push(`the counter is at ${seen.counter}, want ${state.drawn}`);
  return found;
}

function givesCodesOf({ code, untilMs, periodSeconds = 30 }: AccountRow, secret: string): boolean {
  if (code === undefined || untilMs === undefined) return false;
  return code === generateCode({ kind: 'totp', secret, algorithm: 'SHA-1', digits: 6, periodSeconds }, untilMs - 1);
}

/** The code that the counter-based account must give at a counter. */
export function counterCode(counter: number): string {
  const { secret } = COUNTER;
  return generateCode({ kind: 'hotp', secret, algorithm: 'SHA-1', digits: 6, counter }, 0);
}
