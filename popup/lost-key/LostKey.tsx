import '../../src/ui/lost-key/lost-key.css';
import { Copy, LockOpen } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { removalsOf } from '../../src/readiness/key-removal.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { setRemoved, setSuccessorAdded } from '../../src/ui/lost-key/change-site.ts';
import { listAsText } from '../../src/ui/lost-key/list-as-text.ts';
import { type LostKeyList, loadLostKey, sitesLeft } from '../../src/ui/lost-key/load-lost-key.ts';
import { SiteList } from '../../src/ui/lost-key/SiteList.tsx';
import { listLead, listTitle } from '../../src/ui/lost-key/site-words.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** The sites of a key that is gone, to be ticked off beside the site itself; what takes a touch or a printer is in the options page. */
export function LostKey({ popup, id }: { readonly popup: Popup; readonly id: SecurityKeyId }) {
  const [list, setList] = useState<LostKeyList | undefined>();
  const { ask } = popup.ports;
  const reload = async () =>
    setList(await loadLostKey({ ask, removalsOf, findPages: findServicePages, nowMs: Date.now }, id));
  const change = (work: () => Promise<unknown>) =>
    popup.attempt(async () => {
      await work();
      await reload();
    });
  useEffect(() => void popup.attempt(reload), []);
  const copy = async (shown: LostKeyList) => {
    await popup.clipboard.copy(listAsText(shown, Date.now()), 0);
    showToast(lostKeyText.actions.copied);
  };
  const openOptions = () => popup.ports.openOptions(`#/keys/lost-${id}`);
  const text = lostKeyText;
  return (
    <Page
      popup={popup}
      title={list === undefined ? '' : listTitle(list)}
      onBack={() => void popup.goHome()}
      actions={
        list !== undefined && (
          <>
            <Button icon={Copy} onClick={() => void popup.attempt(() => copy(list))}>
              {text.actions.copy}
            </Button>
            <Button onClick={openOptions}>{text.actions.options}</Button>
          </>
        )
      }
    >
      <ProblemNote popup={popup} />
      {list !== undefined && (
        <>
          <p>{listLead(list)}</p>
          <Progress list={list} />
          {list.slots.length > 0 && <UnlocksVault onRemove={openOptions} />}
          <SiteList
            list={list}
            onRemoved={(site, removed) => void change(() => setRemoved(ask, site, removed))}
            onAdded={(site, added) => void change(() => setSuccessorAdded(ask, list, site, added))}
          />
        </>
      )}
    </Page>
  );
}

function Progress({ list }: { readonly list: LostKeyList }) {
  const { standing, sites, sinceMs, slots, key } = list;
  const text = lostKeyText;
  if (standing === 'here') return null;
  const left = sitesLeft(list);
  const isDone = left === 0 && slots.length === 0;
  return (
    <p class="muted" role="status">
      {text.since[standing](formatDay(sinceMs))} · {text.progress(sites.length - left, sites.length)}
      {isDone && ` · ${text.done.lead(key.label)}`}
    </p>
  );
}

function UnlocksVault({ onRemove }: { readonly onRemove: () => void }) {
  const { vault } = lostKeyText;
  return (
    <div class="removal-vault">
      <Icon of={LockOpen} />
      <div class="removal">
        <strong>{vault.title}</strong>
        <p>{vault.text}</p>
        <Button onClick={onRemove}>{vault.remove}</Button>
      </div>
    </div>
  );
}
