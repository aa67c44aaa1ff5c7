import { useEffect, useState } from 'preact/hooks';
import { type FaultCode, toFault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import { AccountChoice, type ChosenAccount, chosenAccount } from '../parts/AccountChoice.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { type OpenHome, type Popup, tabHost } from '../state.ts';

/** Takes the recovery codes that the page shows, or a pasted list, into the vault. */
export function Recovery({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [source, setSource] = useState<'page' | 'paste'>('page');
  const [missed, setMissed] = useState<FaultCode | undefined>();
  const [looking, setLooking] = useState(true);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<ChosenAccount>(() => chosenAccount(home.site.accounts, home.site.host));
  const [busy, setBusy] = useState(false);
  const capture = async () => {
    setLooking(true);
    setMissed(undefined);
    try {
      const tabId = popup.ports.tab.id ?? -1;
      setCodes((await popup.ports.ask('recovery.capture', { tabId })).codes);
      setSource('page');
    } catch (thrown) {
      setCodes([]);
      setMissed(toFault(thrown).code);
    }
    setLooking(false);
  };
  useEffect(() => void capture(), []);
  const read = async (text: string) => {
    setPasted(text);
    if (text.trim() === '') return;
    try {
      setCodes((await popup.ports.ask('recovery.preview', { text })).codes);
      setSource('paste');
      setMissed(undefined);
    } catch (thrown) {
      setMissed(toFault(thrown).code);
    }
  };
  const save = async () => {
    if (codes.length === 0) return;
    setBusy(true);
    const host = tabHost(popup.ports);
    const account = chosen.id ?? {
      issuer: chosen.issuer.trim(),
      name: chosen.name.trim(),
      ...(host !== undefined && { host }),
    };
    const set = await popup.attempt(() => popup.ports.ask('recovery.add', { account, codes, source }));
    setBusy(false);
    if (set === undefined) return;
    await popup.goHome();
    showToast(`${set.total} recovery codes saved.`);
  };
  const before = home.site.accounts.find(({ id }) => id === chosen.id)?.recovery;
  return (
    <Page
      title="Recovery codes"
      onBack={() => popup.go({ name: 'home' })}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={() => popup.go({ name: 'home' })}>Cancel</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={codes.length === 0}>
            Save
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {looking && (
        <p class="muted" role="status">
          Looking for recovery codes on this page…
        </p>
      )}
      {missed !== undefined && (
        <FaultNote code={missed} tone="warn">
          <Button onClick={() => void capture()}>Look again</Button>
        </FaultNote>
      )}
      {codes.length > 0 && (
        <section aria-label="Codes found">
          <p role="status">
            <strong>{codes.length === 1 ? '1 code' : `${codes.length} codes`}</strong>{' '}
            {source === 'page' ? 'on this page. Are these all of them?' : 'in what you pasted.'}
          </p>
          <ul class="card code-sheet">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </section>
      )}
      {codes.length === 0 && !looking && (
        <TextArea
          label="Paste the codes"
          mono
          hint="Copy them from the page or the downloaded file, with or without the text around them."
          value={pasted}
          onValue={(text) => void read(text)}
        />
      )}
      {codes.length > 0 && (
        <>
          <AccountChoice accounts={home.site.accounts} chosen={chosen} onChosen={setChosen} />
          {before !== undefined && (
            <p class="muted">The {before.unused} codes kept until now stop working; they stay as history only.</p>
          )}
        </>
      )}
    </Page>
  );
}
