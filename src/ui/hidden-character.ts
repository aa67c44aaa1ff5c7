import { findHidden } from '../bytes/visible-text.ts';
import { commonText } from './strings/common.ts';

/** As much of a name as is quoted to show a place in it. */
const QUOTED = 16;

/** Says where a name has a character that can't be seen, in words; `undefined` where it has none. */
export function hiddenProblemOf(name: string): string | undefined {
  const before = findHidden(name);
  if (before === undefined) return undefined;
  const word = before.trimEnd().split(/\s+/).at(-1) ?? '';
  if (word === '') return commonText.hiddenAtStart;
  return commonText.hiddenAfter(Array.from(word).slice(-QUOTED).join(''));
}
