import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { homeText } from '../../src/ui/strings/home.ts';
import type { Popup } from '../app/state.ts';

/** In place of a code: which account or provider opens this account, and the way to that account’s code. */
export function SignsInWith({
  popup,
  of,
}: {
  readonly popup: Popup;
  readonly of: NonNullable<AccountRow['signsInWith']>;
}) {
  const text = homeText.account;
  const title = accountTitle(of);
  return (
    <div class="signs-in-with">
      <p>{text.signsInWith(title)}</p>
      {of.account !== undefined && (
        <Button onClick={() => popup.listing.search(title)}>{text.showAccount(of.issuer || of.name)}</Button>
      )}
    </div>
  );
}
