import { useEffect, useState } from 'preact/hooks';
import type { ReadSite } from '../../src/key-register/found-register.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { formatNames } from '../../src/ui/format-names.ts';
import { Note } from '../../src/ui/Note.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import type { AppState } from '../common/app-state.ts';
import { FileField } from '../common/FileField.tsx';
import { FormDialog } from '../common/FormDialog.tsx';
import { createImport, type ImportedList, type ImportState } from './import-state.ts';
import { KeyChoiceRow } from './KeyChoiceRow.tsx';
import { ReviewForm } from './ReviewForm.tsx';

/** Imports a list of security keys from a file: the file, then which key is which. */
export function ImportList(props: {
  readonly app: AppState;
  /** A file that was chosen on another screen. */
  readonly file: File | undefined;
  readonly onClose: () => void;
}) {
  const { app, onClose } = props;
  const [state] = useState(() => createImport(app, props.file));
  useEffect(() => void state.read(), []);
  const list = state.list.value;
  return (
    <FormDialog
      app={app}
      endedByLock={keyInventoryText.endedByLock}
      title={keyRegisterText.importing.title}
      size="wide"
      isChanged={list !== undefined}
      onClose={onClose}
    >
      {(leave) =>
        list === undefined ? (
          <ChooseFile state={state} onClose={leave} />
        ) : (
          <Review state={state} list={list} onSaved={onClose} />
        )
      }
    </FormDialog>
  );
}

function ChooseFile({ state, onClose }: { readonly state: ImportState; readonly onClose: () => void }) {
  const text = keyRegisterText.importing;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.read();
      }}
    >
      <p class="hint">{text.lead}</p>
      <FileField
        label={text.file}
        hint={text.fileHint}
        file={state.file.value}
        onFile={(file) => {
          state.file.value = file;
          state.fault.value = undefined;
        }}
      />
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" busy={state.busy.value} disabled={state.file.value === undefined}>
          {keyRegisterText.paste.read}
        </Button>
      </div>
    </form>
  );
}

function Review(props: { readonly state: ImportState; readonly list: ImportedList; readonly onSaved: () => void }) {
  const { state, list } = props;
  const text = keyRegisterText.importing;
  const { codes, secrets } = list.found.leftOut;
  const { shortened = [] } = list.found;
  const sites = Map.groupBy(list.found.sites, ({ key }) => key);
  return (
    <ReviewForm
      state={state}
      lead={text.reviewLead(list.found.keys.length)}
      label={text.title}
      onBack={() => {
        state.list.value = undefined;
      }}
      onSaved={props.onSaved}
      rows={list.found.keys.map(({ facts }, at) => (
        <KeyChoiceRow
          key={at}
          name={facts.label}
          keys={list.register.keys}
          choice={list.choices[at] ?? { is: 'skip' }}
          onChoice={(choice) => state.choose(at, choice)}
        >
          <p class="muted small">{[facts.model, facts.place].filter(Boolean).join(', ')}</p>
          <p class="muted small">{sitesOf(list, sites.get(at) ?? [])}</p>
        </KeyChoiceRow>
      ))}
    >
      {list.unknown.length > 0 && <p class="hint">{text.unknownSites}</p>}
      {list.unknown.map((service) => (
        <TextField
          key={service}
          label={text.siteOf(service)}
          placeholder={keyRegisterText.paste.sitePlaceholder}
          inputMode="url"
          limit={LIMITS.host}
          value={list.hosts.get(service) ?? ''}
          onValue={(host) => state.place(service, host)}
        />
      ))}
      {codes + secrets + shortened.length > 0 && (
        <Note>
          {shortened.length > 0 && <p>{text.shortened(formatNames(shortened))}</p>}
          {codes > 0 && <p>{text.codesLeftOut(codes)}</p>}
          {secrets > 0 && <p>{text.secretsLeftOut(secrets)}</p>}
        </Note>
      )}
    </ReviewForm>
  );
}

/** The sites of a key of the file; long lists end in a number. */
function sitesOf({ hosts }: ImportedList, found: readonly ReadSite[]): string {
  const own = found.map(({ site }) => hosts.get(site) || site);
  const { sites, noSites } = keyRegisterText.importing;
  if (own.length === 0) return noSites;
  return sites(formatNames([...new Set(own)]));
}
