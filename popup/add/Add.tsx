import { useEffect, useState } from 'preact/hooks';
import { SetupKeyFields } from '../../src/ui/account-form/SetupKeyFields.tsx';
import { emptyForm } from '../../src/ui/account-form/setup-key.ts';
import { Button } from '../../src/ui/Button.tsx';
import { scannedWords } from '../../src/ui/scan/scanned-words.ts';
import { TransferNote } from '../../src/ui/scan/TransferNote.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { type OpenHome, type Popup, tabHost } from '../app/state.ts';
import { createAddState } from './add-state.ts';
import { deferDrafts } from './drafts.ts';
import { ScanCard } from './ScanCard.tsx';

/** Adds an account from the page, a picture, a pasted text or a typed setup key; nothing is saved before it was shown. */
export function Add(props: {
  readonly popup: Popup;
  readonly home: OpenHome;
  readonly start: 'scan' | 'type' | 'waiting';
}) {
  const { popup, home, start } = props;
  const [state] = useState(() => createAddState(popup));
  const form = popup.form.value ?? emptyForm();
  useEffect(() => {
    if (start === 'scan') void state.scanPage();
    if (start === 'waiting') void state.scanPending();
    return state.stop;
  }, []);
  return (
    <Page
      popup={popup}
      title={addText.title}
      onBack={() => void deferDrafts(popup)}
      onSubmit={() => void state.proceed()}
      actions={
        <Button tone="primary" type="submit" busy={state.isBusy.value} disabled={form.secret.trim() === ''}>
          {addText.proceed}
        </Button>
      }
    >
      {home.transfers?.map((transfer) => (
        <TransferNote key={transfer.batch} transfer={transfer} />
      ))}
      <ScanCard popup={popup} home={home} state={state} />
      {state.origin.value === 'scan' && <ProblemNote popup={popup} wordsOf={scannedWords} />}
      <p class="or">{addText.orType}</p>
      {state.origin.value === 'type' && <ProblemNote popup={popup} />}
      <SetupKeyFields
        form={form}
        autofocus={start === 'type'}
        isDoubted={state.isDoubted(form.secret)}
        onForm={state.change}
      />
      <OptionsLink popup={popup} section="interchange" tone="plain">
        {commonText.moveFromApp}
      </OptionsLink>
      <Button
        tone="plain"
        onClick={() => {
          const host = tabHost(popup.ports);
          const site = host === undefined ? '' : `&host=${host}`;
          popup.ports.openOptions(`#/accounts?add=no-codes${site}`);
        }}
      >
        {addText.noCodes.fromPopup}
      </Button>
    </Page>
  );
}
