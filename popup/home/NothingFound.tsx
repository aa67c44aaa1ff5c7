import { Plus } from 'lucide';
import { parseSearch } from '../../src/messages/search-query.ts';
import { emptyForm } from '../../src/ui/account-form/setup-key.ts';
import { Button } from '../../src/ui/Button.tsx';
import { homeText } from '../../src/ui/strings/home.ts';
import type { Popup } from '../app/state.ts';
import type { Listing } from './listing.ts';

/** An empty result, and what to do about it. */
export function NothingFound({ popup }: { readonly popup: Popup }) {
  const { listing } = popup;
  const text = homeText.list;
  const issuer = listing.text.value.trim();
  const add = () => {
    popup.form.value = { ...emptyForm(), issuer };
    popup.go({ name: 'add', start: 'type' });
  };
  return (
    <div class="none">
      <p class="muted">{nothingFound(listing)}</p>
      <Button onClick={listing.clear}>{text.clear}</Button>
      {issuer !== '' && parseSearch(issuer).tags.length === 0 && (
        <Button icon={Plus} onClick={add}>
          {text.add(issuer)}
        </Button>
      )}
    </div>
  );
}

function nothingFound({ text, tag }: Listing): string {
  const { noText, noTag, noTextWithTag } = homeText.list;
  if (tag.value === undefined) return noText(text.value);
  return text.value === '' ? noTag(tag.value) : noTextWithTag(text.value, tag.value);
}
