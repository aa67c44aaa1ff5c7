import type { Point } from './pixels.ts';

/** One code of a picture: its text and its corners, clockwise from the top left, in the picture's pixels. */
export interface ScannedCode {
  readonly text: string;
  readonly corners: readonly [Point, Point, Point, Point];
}

/** The codes of a picture, each text once, accounts first. */
export interface ScanResult {
  readonly codes: readonly ScannedCode[];
}

/** Most codes taken from one picture. */
const MAX_CODES = 64;

/** Moves every corner of a code. */
export function moveCode({ text, corners: [a, b, c, d] }: ScannedCode, place: (point: Point) => Point): ScannedCode {
  return { text, corners: [place(a), place(b), place(c), place(d)] };
}

/** Adds codes whose text is new; an empty text is no code. */
export function mergeCodes(known: readonly ScannedCode[], more: readonly ScannedCode[]): readonly ScannedCode[] {
  const codes = [...known];
  for (const code of more) {
    if (code.text === '' || codes.length >= MAX_CODES || codes.some(({ text }) => text === code.text)) continue;
    codes.push(code);
  }
  return codes;
}

/** Whether a code is an account, or a transfer of accounts. */
export function isAccount({ text }: ScannedCode): boolean {
  return /^\s*otpauth(?:-migration)?:/i.test(text);
}

/** Puts accounts and transfers of accounts first, otherwise in reading order. */
export function accountsFirst(codes: readonly ScannedCode[]): readonly ScannedCode[] {
  return [...codes.filter(isAccount), ...codes.filter((code) => !isAccount(code))];
}
