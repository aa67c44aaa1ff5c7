import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page, what a user does there, and how what came of it is checked. */
export interface PageCase {
  readonly id: string;
  /** `fill`, `Fill next`, `Scan this page` or `Take recovery codes`, after a click where it begins with one. */
  readonly action: string;
  readonly host?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Real packages that the page bundles, by version; `build` is the shell command that installs them and makes `page.js`. */
  readonly packages?: Readonly<Record<string, string>>;
  readonly build?: string;
  /** What a QR code on a page of its own says; then there is no `page.html`. */
  readonly qrText?: string;
  readonly given?: { readonly recoveryCodesOfTheAccount: readonly string[] };
  readonly check: Check;
}

/** `read` is for a person to judge: the runner shows what was said and does not count it. */
export type Check =
  | { readonly type: 'code'; readonly sel: string }
  | { readonly type: 'frame-code' | 'state' | 'sent-once' | 'refused-empty' | 'read' }
  | { readonly type: 'two'; readonly sels: readonly string[] }
  | { readonly type: 'codes'; readonly codes: readonly string[]; readonly used: readonly number[] }
  | { readonly type: 'recovery'; readonly sel: string; readonly value: string }
  | {
      readonly type: 'qr';
      readonly issuer?: string;
      readonly name?: string;
      readonly digits?: number;
      readonly periodSeconds?: number;
      readonly algorithm?: string;
    };

/** Reads the cases of a folder: one folder each, with `expected.json` and the page's files. */
export function readPageCases(folder: string): readonly PageCase[] {
  return readdirSync(folder)
    .map((name) => join(folder, name, 'expected.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as PageCase);
}

/** Whether the popup can play a case: there is a page, or a QR code to show. */
export function isPlayable(folder: string, { id, qrText }: PageCase): boolean {
  return qrText !== undefined || existsSync(join(folder, id, 'page.html'));
}
