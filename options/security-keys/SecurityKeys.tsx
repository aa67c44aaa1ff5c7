import { FingerprintPattern, Plus, ScanSearch } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { Pager } from '../common/Pager.tsx';
import { KeyCard } from './KeyCard.tsx';
import { type KeyDialog, KeyDialogs } from './KeyDialogs.tsx';
import { SingleKeyNote } from './SingleKeyNote.tsx';
import type { SecurityKeysState } from './security-keys.ts';

const PAGE_SIZE = 20;

/** The user’s security keys, what is known about each, and the sites where each is registered. */
export function SecurityKeys({ app, state }: { readonly app: AppState; readonly state: SecurityKeysState }) {
  const [offset, setOffset] = useState(0);
  const [dialog, setDialog] = useState<KeyDialog | undefined>();
  const revision = app.revision.value;
  useEffect(() => {
    void state.load();
  }, [revision]);
  const text = securityKeysText;
  const keys = state.keys.value ?? [];
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
              <Button icon={ScanSearch} busy={state.waiting.value} onClick={() => void state.check()}>
                {text.identify}
              </Button>
            )}
            {add}
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
      <SingleKeyNote keys={keys} />
      <ul class="stack" aria-label={text.title}>
        {keys.slice(offset, offset + PAGE_SIZE).map((key) => (
          <KeyCard
            key={key.id}
            item={key}
            state={state}
            nowMs={app.platform.nowMs()}
            canCheck={canRegister}
            onEdit={() => open({ name: 'edit', key })}
            onDelete={() => open({ name: 'delete', key })}
            onRegister={() => open({ name: 'register', key })}
          />
        ))}
      </ul>
      <Pager offset={offset} size={PAGE_SIZE} total={keys.length} onTurn={setOffset} />
      {dialog !== undefined && (
        <KeyDialogs app={app} state={state} dialog={dialog} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
