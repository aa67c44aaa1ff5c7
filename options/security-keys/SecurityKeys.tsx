import { FingerprintPattern, Plus, ScanSearch, SearchX } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Pager } from '../common/Pager.tsx';
import { CoverageNote } from '../key-coverage/CoverageNote.tsx';
import { createCoverage } from '../key-coverage/key-coverage.ts';
import { KeyRegisterMenu } from '../key-register/KeyRegisterMenu.tsx';
import { giveUpKey, lostKeyRoute } from '../lost-key/lost-key.ts';
import { KeyCard } from './KeyCard.tsx';
import { type KeyDialog, KeyDialogs } from './KeyDialogs.tsx';
import { KeyToolbar } from './KeyToolbar.tsx';
import { findKeys, indexKeys, type KeyQuery } from './key-search.ts';
import type { SecurityKeysState } from './security-keys.ts';

/** What is drawn again at each letter of a search. */
const PAGE_SIZE = 10;
/** While the user types, the first cards are drawn at once, and the rest of the page when they pause. */
const DRAWN_AT_ONCE = 3;
const PAUSE_MS = 150;
/** Fewer keys are in sight at once. */
const SEARCHED_FROM = 3;

/** The user’s security keys, what is known about each, and the sites where each is registered. */
export function SecurityKeys({ app, state }: { readonly app: AppState; readonly state: SecurityKeysState }) {
  const [offset, setOffset] = useState(0);
  const [dialog, setDialog] = useState<KeyDialog | undefined>();
  const [coverage] = useState(() => createCoverage(app));
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
    void coverage.load();
  }, [revision]);
  const text = securityKeysText;
  const keys = state.keys.value ?? [];
  const [query, setQuery] = useState<KeyQuery>({ text: '' });
  const indexed = useMemo(() => indexKeys(keys), [state.keys.value]);
  // Drawn again for its own reasons only, not for each letter of a search.
  const note = useMemo(() => <CoverageNote state={coverage} />, [coverage]);
  const isSearched = keys.length >= SEARCHED_FROM;
  const shown = isSearched ? findKeys(indexed, query) : keys;
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query.text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query.text]);
  const drawn = settled === query.text ? PAGE_SIZE : DRAWN_AT_ONCE;
  const search = (next: KeyQuery) => {
    setQuery(next);
    setOffset(0);
  };
  // What was deleted or filtered away may have been the last of its page.
  const from = offset < shown.length ? offset : 0;
  const canRegister = app.platform.canRegisterKeys;
  const open = (next: KeyDialog) => {
    state.formFault.value = undefined;
    setDialog(next);
  };
  const add = (
    <Button tone="primary" icon={Plus} onClick={() => open({ name: 'add' })}>
      {text.add}
    </Button>
  );
  return (
    <>
      <Heading
        title={text.title}
        lead={text.lead}
        actions={
          <>
            {canRegister && keys.some((key) => key.credentialId !== undefined) && (
              <Button icon={ScanSearch} onClick={() => open({ name: 'identify' })}>
                {text.identify}
              </Button>
            )}
            <span class="with-menu">
              {add}
              <KeyRegisterMenu app={app} />
            </span>
          </>
        }
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {!canRegister && (
        <Note>
          <p>
            <strong>{text.unavailable.title}</strong>
            {text.unavailable.lead}
          </p>
        </Note>
      )}
      {state.keys.value?.length === 0 && (
        <div class="card">
          <Empty level={2} icon={FingerprintPattern} title={text.empty.title} actions={add}>
            {text.empty.lead}
          </Empty>
        </div>
      )}
      {note}
      {isSearched && <KeyToolbar query={query} found={shown.length} onQuery={search} />}
      {isSearched && shown.length === 0 && (
        <Empty
          level={2}
          icon={SearchX}
          title={keyInventoryText.find.none}
          actions={<Button onClick={() => search({ text: '' })}>{keyInventoryText.find.clear}</Button>}
        >
          {keyInventoryText.find.noneLead}
        </Empty>
      )}
      <ul class="stack" aria-label={text.title}>
        {shown.slice(from, from + drawn).map((key) => (
          <KeyCard
            key={key.id}
            item={key}
            state={state}
            nowMs={app.platform.nowMs()}
            coverage={coverage.view.value}
            canCheck={canRegister}
            searched={isSearched ? query.text : ''}
            onOpen={open}
            onGone={(how) => (how === 'list' ? app.go(lostKeyRoute(key.id)) : void giveUpKey(app, key, how))}
          />
        ))}
      </ul>
      <Pager offset={from} size={PAGE_SIZE} total={shown.length} onTurn={setOffset} />
      {dialog !== undefined && (
        <KeyDialogs
          // A dialog that leads to another is a new one, with its own state.
          key={dialog.name === 'edit-link' ? dialog.at.id : dialog.name}
          app={app}
          state={state}
          dialog={dialog}
          onOpen={open}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
