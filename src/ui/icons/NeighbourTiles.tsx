import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { huesOf, type Lettered, LetterHues } from './letter-hues.ts';

/** Wraps a list of accounts, so that no two letter tiles side by side look alike. */
export function NeighbourTiles(props: { readonly of: readonly Lettered[]; readonly children: ComponentChildren }) {
  const hues = useMemo(() => huesOf(props.of), [props.of]);
  return <LetterHues.Provider value={hues}>{props.children}</LetterHues.Provider>;
}
