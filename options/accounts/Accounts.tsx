import { KeyRound, Plus, SearchX, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Confirm } from '../../src/ui/Dialog.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { DraftsNote } from '../../src/ui/notes/DraftsNote.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { AddAccount } from '../add/AddAccount.tsx';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { count, formatNumber } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { AccountTable } from './AccountTable.tsx';
import { type AccountsState, pageSize } from './accounts.ts';
import { BulkBar } from './BulkBar.tsx';
import { Trash } from './Trash.tsx';
import type { TrashState } from './trash.ts';

/** What was deleted has a place among the accounts, where it is missed. */
const DELETED = 'deleted';
const WAITING = 'waiting';

/** The table of accounts and, beside it, the account that is open. */
export function Accounts(props: { readonly app: AppState; readonly state: AccountsState; readonly bin: TrashState }) {
  const { app, state, bin } = props;
  const { item } = app.route.value;
  const [deleting, setDeleting] = useState<readonly AccountId[] | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
    void bin.load();
  }, [revision]);
  const opened = item === undefined || ['new', DELETED, WAITING].includes(item) ? undefined : (item as AccountId);
  const page = state.page.value;
  const filtered = state.text.value !== '' || state.tag.value !== undefined;
  const add = () => app.go({ section: 'accounts', item: 'new' });
  const close = () => app.go({ section: 'accounts' });

  if (item === DELETED) return <Trash state={bin} nowMs={app.platform.nowMs()} onClose={close} />;
  const gone = bin.items.value?.length ?? 0;
  return (
    <div class="split" data-open={opened === undefined ? undefined : ''}>
      <section class="list-side" aria-label="Accounts">
        <Heading
          title="Accounts"
          lead={
            page === undefined || page.count === 0 ? 'Your codes, with the sites they belong to.' : lead(page.count)
          }
          actions={
            <>
              {gone > 0 && (
                <Button icon={Trash2} onClick={() => app.go({ section: 'accounts', item: DELETED })}>
                  Recently deleted ({formatNumber(gone)})
                </Button>
              )}
              <Button tone="primary" icon={Plus} onClick={add}>
                Add account
              </Button>
            </>
          }
        />
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        {item === undefined && (
          <DraftsNote drafts={app.waiting.value} onShow={() => app.go({ section: 'accounts', item: WAITING })} />
        )}
        {page !== undefined && page.count === 0 ? (
          <div class="card">
            <Empty
              level={2}
              icon={KeyRound}
              title="No accounts yet"
              actions={
                <Button tone="primary" icon={Plus} onClick={add}>
                  Add your first account
                </Button>
              }
            >
              When a site shows a QR code for two-factor authentication, press the Latchkey button in the toolbar: it
              scans the page. Or add an account here by its key.
            </Empty>
          </div>
        ) : (
          page !== undefined && (
            <>
              <Toolbar app={app} state={state} />
              <BulkBar state={state} total={page.total} tags={app.tags.value} onDelete={setDeleting} />
              {page.total === 0 && filtered ? (
                <div class="card">
                  <Empty
                    level={2}
                    icon={SearchX}
                    title="No account matches"
                    actions={
                      <Button
                        onClick={() => {
                          void state.filterBy(undefined);
                          void state.search('');
                        }}
                      >
                        Show all accounts
                      </Button>
                    }
                  >
                    The search looks at issuers, names, tags and sites.
                  </Empty>
                </div>
              ) : (
                <AccountTable state={state} opened={opened} nowMs={app.platform.nowMs()} />
              )}
              <Pager
                offset={state.offset.value}
                size={pageSize}
                total={page.total}
                onTurn={(to) => void state.turnTo(to)}
              />
            </>
          )
        )}
      </section>
      {opened !== undefined && (
        <AccountPanel key={opened} app={app} id={opened} onClose={close} onDelete={() => setDeleting([opened])} />
      )}
      {(item === 'new' || item === WAITING) && (
        <AddAccount key={item} app={app} start={app.route.value.add} waiting={item === WAITING} onClose={close} />
      )}
      {deleting !== undefined && (
        <Confirm
          title={`Delete ${count(deleting.length, 'account')}?`}
          act={`Delete ${count(deleting.length, 'account')}`}
          tone="danger"
          onClose={() => setDeleting(undefined)}
          onAct={() => {
            const ids = deleting;
            setDeleting(undefined);
            if (opened !== undefined && ids.includes(opened)) close();
            void state.remove(ids);
          }}
        >
          <p>
            If two-factor authentication is still on at the site, you will need its code to sign in. Turn it off there
            first. What you delete waits under “Recently deleted” for 30 days.
          </p>
        </Confirm>
      )}
    </div>
  );
}

function lead(accounts: number): string {
  return `${count(accounts, 'account')} in this vault. Open one to change it, or to see what protects it.`;
}

function Toolbar({ app, state }: { readonly app: AppState; readonly state: AccountsState }) {
  const tags = app.tags.value;
  return (
    <div class="toolbar">
      <SearchBox value={state.text.value} onValue={(text) => void state.search(text)} />
      {tags.length > 0 && (
        <select
          class="input"
          aria-label="Filter by tag"
          value={state.tag.value === undefined ? '' : `#${state.tag.value}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void state.filterBy(value === '' ? undefined : value.slice(1));
          }}
        >
          <option value="">All tags</option>
          {tags.map((tag) => (
            <option key={tag} value={`#${tag}`}>
              {tag}
            </option>
          ))}
        </select>
      )}
      <select
        class="input"
        aria-label="Sort"
        value={state.sort.value}
        onChange={(event) => void state.sortBy(event.currentTarget.value as 'use' | 'name' | 'hand')}
      >
        <option value="name">By name</option>
        <option value="use">Most used</option>
        <option value="hand">By hand</option>
      </select>
    </div>
  );
}
