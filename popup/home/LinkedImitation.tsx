import { useEffect } from 'preact/hooks';
import { suggestionText } from '../../src/ui/strings/suggestions.ts';
import type { Popup } from '../app/state.ts';

/** On a page that the user linked: the known domain of the account's service that its name imitates, in a line without an alarm. */
export function LinkedImitation({ popup }: { readonly popup: Popup }) {
  const { lookalike } = popup.suggestions.found.value;
  const home = popup.home.value;
  useEffect(() => void popup.suggestions.load(), [home]);
  if (lookalike === undefined) return null;
  return <p class="muted small">{suggestionText.linkedImitation(<b>{lookalike.host}</b>)}</p>;
}
