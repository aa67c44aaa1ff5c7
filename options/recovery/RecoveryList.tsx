import { LifeBuoy, SearchX } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import { HistorySettings } from './HistorySettings.tsx';
import { RecoveryCard } from './RecoveryCard.tsx';
import { isLow, type RecoveryGroup, type RecoveryState } from './recovery-codes.ts';

const PAGE_SIZE = 25;

/** The accounts that have recovery codes, with a search; `only` shows a single one, opened. */
export function RecoveryList(props: {
  readonly app: AppState;
  readonly state: RecoveryState;
  readonly groups: readonly RecoveryGroup[];
  readonly only: AccountId | undefined;
  /** The button that adds recovery codes. */
  readonly add: ComponentChildren;
  readonly onReplace: (group: RecoveryGroup) => void;
  readonly onDelete: (set: RecoverySetView) => void;
  readonly onSayUse: (set: RecoverySetCodes, index: number) => void;
}) {
  const { app, state, groups, only } = props;
  const [offset, setOffset] = useState(0);
  const shown = only === undefined ? state.found.value : groups.filter((group) => group.account === only);
  const low = only === undefined ? groups.filter(isLow).length : 0;
  const single = only === undefined ? undefined : shown[0]?.current;
  const showAll = () => app.go({ section: 'recovery' });
  useEffect(() => {
    if (single !== undefined && !state.opened.value.has(single.id)) void state.toggle(single.id);
  }, [only]);
  return (
    <>
      <div class="toolbar">
        <SearchBox
          value={state.text.value}
          onValue={(text) => {
            state.text.value = text;
            setOffset(0);
            if (only !== undefined) showAll();
          }}
        />
        {only !== undefined && <Button onClick={showAll}>{recoveryText.showAll}</Button>}
      </div>
      {low > 0 && (
        <Note tone="warn">
          <p>{recoveryText.low(low)}</p>
        </Note>
      )}
      {shown.length === 0 && (
        <div class="card">
          {only === undefined ? (
            <Empty level={2} icon={SearchX} title={commonText.noMatch} />
          ) : (
            <Empty level={2} icon={LifeBuoy} title={recoveryText.empty.forAccount} actions={props.add} />
          )}
        </div>
      )}
      <NeighbourTiles of={shown.map(({ account, issuer, name }) => ({ id: account, issuer, name }))}>
        <ul class="stack" aria-label={recoveryText.list}>
          {shown.slice(offset, offset + PAGE_SIZE).map((group) => (
            <RecoveryCard
              key={group.account}
              app={app}
              state={state}
              group={group}
              onReplace={() => props.onReplace(group)}
              onDelete={props.onDelete}
              onSayUse={props.onSayUse}
            />
          ))}
        </ul>
      </NeighbourTiles>
      <Pager offset={offset} size={PAGE_SIZE} total={shown.length} onTurn={setOffset} />
      {groups.some(({ history }) => history.length > 0) && <HistorySettings app={app} />}
    </>
  );
}
