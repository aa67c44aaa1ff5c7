import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import type { NearbyAccount } from '../../src/messages/filling.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { fillText } from '../../src/ui/strings/fill.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { fill } from '../fill/filling.ts';

/** Accounts that are used at other hosts of this site; filling one here asks first, as on any new site. */
export function NearbyAccounts({ popup }: { readonly popup: Popup }) {
  const { url } = popup.ports.tab;
  const [nearby, setNearby] = useState<readonly NearbyAccount[]>([]);
  useEffect(() => {
    if (url === undefined) return;
    void popup.ports.ask('site.nearby', { url }).then(setNearby, ignore('nearby-read'));
  }, [url]);
  if (nearby.length === 0) return null;
  const text = fillText.nearby;
  return (
    <ul class="card nearby" aria-label={text.label}>
      {nearby.map((account) => (
        <li key={account.id} aria-label={accountTitle(account)}>
          <Tile id={account.id} issuer={account.issuer} name={account.name} icon={account.icon} size="small" />
          <span class="names">
            <strong>{account.issuer || account.name}</strong>
            <br />
            <span class="muted">{text.usedAt(account.host)}</span>
          </span>
          <Button onClick={() => void fill(popup, { kind: 'account', id: account.id })}>{text.fillHere}</Button>
        </li>
      ))}
    </ul>
  );
}
