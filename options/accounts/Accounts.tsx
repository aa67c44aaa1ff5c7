import { useEffect, useState } from 'preact/hooks';
import type { AccountId } from '../../src/vault/records.ts';
import { AddAccount } from '../add/AddAccount.tsx';
import { DRAFTS } from '../add/undo-discard.ts';
import type { AppState } from '../common/app-state.ts';
import type { ExportsState } from '../export/export-state.ts';
import { AccountSites } from '../sites/AccountSites.tsx';
import { AccountList } from './AccountList.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import type { AccountsState } from './accounts.ts';
import { DeleteAccounts } from './DeleteAccounts.tsx';
import { Trash } from './Trash.tsx';
import type { TrashState } from './trash.ts';

/** Items of this section’s address that are no account. */
const NEW = 'new';
const DELETED = 'deleted';
const SITES = 'sites';

/** The accounts and, beside them, the account that is open; or what was deleted. */
export function Accounts(props: {
  readonly app: AppState;
  readonly state: AccountsState;
  readonly bin: TrashState;
  readonly exports: ExportsState;
}) {
  const { app, state, bin } = props;
  const { item } = app.route.value;
  const [deleting, setDeleting] = useState<readonly AccountId[] | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
    void bin.load();
  }, [revision]);
  // No code is kept up to date while no row shows it.
  useEffect(() => () => state.codes.show([]), []);
  const opened = item === undefined || [NEW, DELETED, DRAFTS, SITES].includes(item) ? undefined : (item as AccountId);
  const close = () => app.go({ section: 'accounts' });

  if (item === SITES) return <AccountSites app={app} selected={state.selection.ids.value} onClose={close} />;
  if (item === DELETED) return <Trash state={bin} nowMs={app.platform.nowMs()} onClose={close} />;
  return (
    <div class="split" data-open={opened === undefined ? undefined : ''}>
      <AccountList
        app={app}
        state={state}
        opened={opened}
        deleted={bin.items.value?.length ?? 0}
        onAdd={() => app.go({ section: 'accounts', item: NEW })}
        onDeleted={() => app.go({ section: 'accounts', item: DELETED })}
        onDrafts={() => app.go({ section: 'accounts', item: DRAFTS })}
        onExport={(ids) => {
          props.exports.tickOnly(ids);
          app.go({ section: 'interchange', item: 'export' });
        }}
        onSites={() => app.go({ section: 'accounts', item: SITES })}
        onDelete={setDeleting}
      />
      {opened !== undefined && (
        <AccountPanel key={opened} app={app} id={opened} onClose={close} onDelete={() => setDeleting([opened])} />
      )}
      {(item === NEW || item === DRAFTS) && (
        <AddAccount
          key={item}
          app={app}
          start={app.route.value.add}
          host={app.route.value.host}
          waiting={item === DRAFTS}
          onClose={close}
        />
      )}
      {deleting !== undefined && (
        <DeleteAccounts
          count={deleting.length}
          onClose={() => setDeleting(undefined)}
          onDelete={() => {
            setDeleting(undefined);
            if (opened !== undefined && deleting.includes(opened)) {
              app.unsaved.form.value?.discard();
              close();
            }
            void state.remove(deleting);
          }}
        />
      )}
    </div>
  );
}
