import { KeyRound, Plus, SearchX, Trash2 } from 'lucide';
import type { AccountPage } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { DraftsNote } from '../../src/ui/notes/DraftsNote.tsx';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { AccountTable } from './AccountTable.tsx';
import { AccountToolbar } from './AccountToolbar.tsx';
import type { AccountsState } from './accounts.ts';
import { BulkBar } from './BulkBar.tsx';

interface ListProps {
  readonly app: AppState;
  readonly state: AccountsState;
  readonly opened: AccountId | undefined;
  /** How many items can be restored. */
  readonly deleted: number;
  readonly onAdd: () => void;
  readonly onDeleted: () => void;
  readonly onDrafts: () => void;
  readonly onExport: (ids: readonly AccountId[]) => void;
  readonly onSites: () => void;
  readonly onDelete: (ids: readonly AccountId[]) => void;
}

/** The accounts: search, table and bulk actions, or how to add the first one. */
export function AccountList(props: ListProps) {
  const { app, state, deleted, onAdd } = props;
  const text = accountsText;
  const page = state.page.value;
  const isEmpty = page?.count === 0;
  return (
    <section class="list-side" aria-label={text.title}>
      <Heading
        title={text.title}
        lead={page === undefined || isEmpty ? text.lead : text.count(page.count)}
        actions={
          <>
            {deleted > 0 && (
              <Button icon={Trash2} onClick={props.onDeleted}>
                {text.recentlyDeleted(deleted)}
              </Button>
            )}
            <Button tone="primary" icon={Plus} onClick={onAdd}>
              {text.add}
            </Button>
          </>
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {app.route.value.item === undefined && <DraftsNote drafts={app.waiting.value} onShow={props.onDrafts} />}
      {isEmpty && (
        <div class="card">
          <Empty
            level={2}
            icon={KeyRound}
            title={text.empty.title}
            actions={
              <Button tone="primary" icon={Plus} onClick={onAdd}>
                {text.empty.add}
              </Button>
            }
          >
            {text.empty.lead}
          </Empty>
        </div>
      )}
      {page !== undefined && !isEmpty && <Page {...props} page={page} />}
    </section>
  );
}

function Page(props: ListProps & { readonly page: AccountPage }) {
  const { app, state, page } = props;
  const isFiltered = state.text.value !== '' || state.tag.value !== undefined;
  return (
    <>
      <div class="list-tools">
        <AccountToolbar tags={app.tags.value} state={state} total={page.total} />
        <BulkBar
          state={state}
          total={page.total}
          tags={app.tags.value}
          onSites={props.onSites}
          onExport={props.onExport}
          onDelete={props.onDelete}
        />
      </div>
      {page.total === 0 && isFiltered ? (
        <NoMatch state={state} />
      ) : (
        <AccountTable state={state} opened={props.opened} nowMs={app.platform.nowMs()} />
      )}
    </>
  );
}

function NoMatch({ state }: { readonly state: AccountsState }) {
  const showAll = () => {
    void state.filterBy(undefined);
    void state.search('');
  };
  return (
    <div class="card">
      <Empty
        level={2}
        icon={SearchX}
        title={commonText.noMatch}
        actions={<Button onClick={showAll}>{accountsText.showAll}</Button>}
      >
        {accountsText.noMatch}
      </Empty>
    </div>
  );
}
