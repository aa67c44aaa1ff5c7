import { useEffect, useRef } from 'preact/hooks';
import type { AccountRow } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { showToast, toasts } from '../../src/ui/toasts.ts';
import { type Popup, pendingId } from '../app/state.ts';
import { askToLink } from '../fill/ask-to-link.ts';
import { fill } from '../fill/filling.ts';
import { RowCode } from './LiveCode.tsx';

/** A pending setup key: its code to fill, and the choice to use it or keep the old one. */
export function PendingReplacement({ popup, row }: { readonly popup: Popup; readonly row: AccountRow }) {
  const box = useRef<HTMLDivElement>(null);
  const pending = commonText.pendingKey;
  const messages = toasts.value;
  useEffect(() => {
    // A message takes its space from the list: what has the focus stays visible.
    if (box.current?.contains(document.activeElement)) box.current.scrollIntoView({ block: 'nearest' });
  }, [messages]);
  const resolve = async (keep: boolean) => {
    await popup.attempt(async () => {
      await popup.ports.ask('account.resolveReplacement', { id: row.id, keep });
      const { pendingHost } = row;
      const isLinked = pendingHost === undefined || row.hosts.some(({ host }) => host === pendingHost.host);
      if (!keep || isLinked || !(await askToLink(popup, row, pendingHost.host, false))) await popup.reload();
      showToast(keep ? pending.saved : pending.kept);
    });
  };
  return (
    <div class="pending" ref={box}>
      <p>
        <strong>{pending.title}</strong>
        <RowCode live={popup.codes.of(pendingId(row.id))} />
      </p>
      {row.pendingOnly && <p class="muted">{homeText.account.pendingOnly}</p>}
      <div class="pending-actions">
        <Button onClick={() => void fill(popup, { kind: 'account', id: row.id, pending: true })}>
          {homeText.account.fillNewCode}
        </Button>
        <Button onClick={() => void resolve(true)}>{pending.useNew}</Button>
        <Button onClick={() => void resolve(false)}>{pending.keepOld}</Button>
      </div>
    </div>
  );
}
