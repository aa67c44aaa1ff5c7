import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute, type Route } from '../common/route.ts';
import { Tabs } from '../common/Tabs.tsx';
import { createAddAccount } from './add-account.ts';
import { FoundAccounts } from './FoundAccounts.tsx';
import { NoCodesForm } from './NoCodesForm.tsx';
import { PasteForm } from './PasteForm.tsx';
import { PreviewDraft } from './PreviewDraft.tsx';
import { ScanForm } from './ScanForm.tsx';
import { createScanning } from './scanning.ts';
import { TypeForm } from './TypeForm.tsx';

/** Adds an account by its QR code, its typed setup key or a pasted text, with a preview before it is saved. */
export function AddAccount(props: {
  readonly app: AppState;
  readonly start: Route['add'];
  /** The site that the account is for, where one is known. */
  readonly host?: string | undefined;
  /** Goes on with what was read before. */
  readonly waiting?: boolean;
  readonly onClose: () => void;
}) {
  const { app, onClose } = props;
  const [state] = useState(() => createAddAccount(app));
  const [scanning] = useState(() => createScanning(app));
  const [way, setWay] = useState<'scan' | 'type' | 'paste' | 'no-codes'>(
    props.start === undefined ? 'type' : props.start === 'no-codes' ? 'no-codes' : 'scan',
  );
  const [live, setLive] = useState(props.start === 'no-codes' ? undefined : props.start);
  const [isScanningMore, setIsScanningMore] = useState(false);
  const [isLoading, setIsLoading] = useState(props.waiting === true);
  const drafts = scanning.found.drafts.value;
  const isList = drafts.length > 1 || scanning.transfers.value.length > 0 || scanning.unread.value.length > 0;
  const [only] = drafts;
  const draft = state.draft.value;
  useEffect(() => {
    if (live === undefined) setIsScanningMore(false);
    if (!isList && only !== undefined) state.show(only);
  }, [drafts]);
  useEffect(() => {
    if (isLoading) void scanning.reload().then(() => setIsLoading(false));
  }, []);
  // What was discarded may have come back.
  useEffect(() => {
    if (drafts.length > 0) void scanning.reload();
  }, [app.revision.value]);
  const close = () => {
    void state.leave();
    if (drafts.length > 0) void app.changed();
    onClose();
  };
  if (draft !== undefined) {
    return (
      <Dialog title={addText.title} size="wide" onClose={close}>
        <PreviewDraft
          key={draft.id}
          app={app}
          state={state}
          draft={draft}
          onDiscarded={isList ? scanning.reload : draft.source === 'scan' || props.waiting ? onClose : undefined}
          onSaved={(id) => (isList ? void scanning.reload() : app.go({ section: 'accounts', item: id }))}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={addText.title} size="wide" onClose={close}>
      {isLoading ? (
        <p class="muted">{addText.loading}</p>
      ) : isList && !isScanningMore && live === undefined ? (
        <FoundAccounts
          scanning={scanning}
          onOpen={state.show}
          onMore={() => setIsScanningMore(true)}
          onDone={onClose}
        />
      ) : (
        <>
          <Tabs
            label={addText.ways.label}
            choices={[
              ['scan', addText.ways.scan],
              ['type', addText.ways.type],
              ['paste', addText.ways.paste],
              ['no-codes', addText.ways.noCodes],
            ]}
            value={way}
            onValue={(next) => {
              state.fault.value = undefined;
              setLive(undefined);
              setWay(next);
            }}
          />
          {way === 'scan' && (
            <ScanForm scanning={scanning} live={live} onLive={setLive} onOpen={state.show} onClose={close} />
          )}
          {way === 'type' && <TypeForm state={state} onClose={close} />}
          {way === 'paste' && <PasteForm state={state} scanning={scanning} onClose={close} />}
          {way === 'no-codes' && <NoCodesForm app={app} host={props.host} onClose={close} />}
          {drafts.length === 0 && (
            <p class="muted small add-many">
              {addText.many} <a href={formatRoute({ section: 'interchange' })}>{commonText.moveFromApp}</a>
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}
