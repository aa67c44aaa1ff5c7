import { foldText } from '../../src/bytes/fold-text.ts';

/** Splits a text around the words in it: every second part is a match. Compares as the search does, without case and accents. */
export function splitMatches(text: string, words: readonly string[]): readonly string[] {
  const wanted = words.map(foldText).filter((word) => word !== '');
  if (wanted.length === 0) return [text];
  // A letter may fold to none or to several, so each folded one remembers where it came from.
  const letters = [...text];
  const sources: number[] = [];
  let folded = '';
  letters.forEach((letter, at) => {
    const plain = foldText(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) sources.push(at);
  });
  const isMarked = letters.map(() => false);
  for (const word of wanted) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1)) {
      const last = sources[from + word.length - 1] ?? 0;
      for (let at = sources[from] ?? 0; at <= last; at++) isMarked[at] = true;
    }
  }
  const parts = [''];
  letters.forEach((letter, at) => {
    // An accent of its own belongs to the letter before it.
    if (foldText(letter) === '') isMarked[at] = isMarked[at - 1] === true;
    if ((parts.length % 2 === 0) !== isMarked[at]) parts.push('');
    parts[parts.length - 1] += letter;
  });
  return parts;
}
