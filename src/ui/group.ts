/** Splits a code into groups that are easy to read: 6 → 3+3, 7 → 3+4, 8 → 4+4, 9 → 3+3+3, 10 → 5+5; five or fewer stay whole. */
export function groupCode(code: string): readonly string[] {
  const half = Math.floor(code.length / 2);
  if (code.length < 6) return [code];
  if (code.length === 9) return [code.slice(0, 3), code.slice(3, 6), code.slice(6)];
  return [code.slice(0, half), code.slice(half)];
}

/** A code as a screen reader should say it: digit by digit, not as a number. */
export function spokenCode(code: string): string {
  return Array.from(code).join(' ');
}
