import { aboutText } from '../../src/ui/strings/about.ts';

/** A package whose code is in the built extension. */
interface Licence {
  readonly name: string;
  readonly licence: string;
}

/** Every package of `dependencies` and what comes within one, with its licence; the build writes it in (`tools/licences.mjs`). */
declare const SHIPPED_LICENCES: readonly Licence[];

/** The packages that About shows; their texts are in the built `licences.txt`. */
export const licences: readonly Licence[] = SHIPPED_LICENCES;

/** What a package is used for; a test finds one without words. */
export function useOf(name: string): string {
  const uses: Readonly<Record<string, string>> = aboutText.licences.uses;
  return uses[name] ?? '';
}
