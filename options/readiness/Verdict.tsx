import type { Letter } from '../../src/readiness/map.ts';
import { capitalised } from '../../src/ui/readiness/names.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';

/** A verdict: its letter and what that means; pressed, it says why. */
export function Verdict(props: { readonly letter: Letter; readonly stale?: boolean; readonly onOpen?: () => void }) {
  const { letter, stale, onOpen } = props;
  const look = {
    class: 'verdict',
    'data-letter': letter === '?' ? 'unknown' : letter,
    'data-stale': stale ? '' : undefined,
  };
  const words = (
    <>
      <b>{letter}</b>{' '}
      <span>
        {capitalised(readinessText.letters[letter])}
        {stale && ` ${readinessText.map.stale}`}
      </span>
    </>
  );
  if (onOpen === undefined) return <span {...look}>{words}</span>;
  return (
    <button type="button" {...look} onClick={onOpen}>
      {words}
    </button>
  );
}
