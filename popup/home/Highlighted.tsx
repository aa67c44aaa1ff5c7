import { splitMatches } from './split-matches.ts';

/** A name with what was searched for in it marked. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const parts = splitMatches(text, words);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
}
