import { type Fault, toFault } from '../src/fault.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';

/** What a person reads about a failure on this page. */
export function wordsOf(thrown: Fault | unknown): string {
  const { code } = toFault(thrown);
  const words: Readonly<Record<string, { readonly what: string; readonly todo: string }>> = openerText.faults;
  const { what, todo } = words[code] ?? openerText.faults['envelope-damaged'];
  return `${what} ${todo}`;
}
