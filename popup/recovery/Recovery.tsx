import { useEffect, useState } from 'preact/hooks';
import { type FaultCode, toFault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { FoundCode, RecoveryReading } from '../../src/recovery/read.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { SkippedLines } from '../../src/ui/SkippedLines.tsx';
import { showToast } from '../../src/ui/toasts.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { type OpenHome, type Popup, tabHost } from '../app/state.ts';
import { AccountChoice, type ChosenAccount, chosenAccount } from '../home/AccountChoice.tsx';

/** Takes the recovery codes that the page shows, or a pasted list, into the vault. */
export function Recovery({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [codes, setCodes] = useState<readonly FoundCode[]>([]);
  const [left, setLeft] = useState<RecoveryReading['skipped']>([]);
  const [byLines, setByLines] = useState(false);
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
      setLeft([]);
      setSource('page');
    } catch (thrown) {
      setCodes([]);
      setMissed(toFault(thrown).code);
    }
    setLooking(false);
  };
  useEffect(() => void capture(), []);
  const read = async (text: string, lines = false) => {
    setMissed(undefined);
    if (text.trim() === '') return;
    try {
      const reading = await popup.ports.ask('recovery.preview', { text, ...(lines && { lines }) });
      setCodes(reading.codes);
      setLeft(reading.skipped);
      setByLines(lines);
      setSource('paste');
    } catch (thrown) {
      setMissed(toFault(thrown).code);
    }
  };
  const edit = (text: string) => {
    const isPaste = text.length > pasted.length + 5;
    setPasted(text);
    setMissed(undefined);
    // A paste is read at once; what is typed, when it is done.
    if (isPaste && text.length <= LIMITS.recoveryText) void read(text);
  };
  const change = () => {
    setCodes([]);
    setLeft([]);
  };
  const save = async () => {
    if (codes.length === 0) return void read(pasted);
    setBusy(true);
    const host = tabHost(popup.ports);
    const account = chosen.id ?? {
      issuer: chosen.issuer.trim(),
      name: chosen.name.trim(),
      ...(host !== undefined && { host }),
    };
    const set = await popup.attempt(() =>
      popup.ports.ask('recovery.add', {
        account,
        codes: codes.map((code) => code.text),
        used: codes.flatMap((code, at) => (code.used ? [at] : [])),
        source,
      }),
    );
    setBusy(false);
    if (set === undefined) return;
    await popup.goHome();
    showToast(set.total === 1 ? '1 recovery code saved.' : `${set.total} recovery codes saved.`);
  };
  const before = home.site.accounts.find(({ id }) => id === chosen.id)?.recovery;
  return (
    <Page
      popup={popup}
      title="Recovery codes"
      onBack={() => popup.go({ name: 'home' })}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={() => popup.go({ name: 'home' })}>Cancel</Button>
          <Button
            tone="primary"
            type="submit"
            busy={busy}
            disabled={looking || (codes.length === 0 && pasted.trim() === '')}
          >
            {codes.length === 0 && pasted.trim() !== '' ? 'Preview' : 'Save'}
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
          {isOfPaste(missed) ? (
            <Button onClick={() => void read(pasted, true)}>Take each line as one code</Button>
          ) : (
            <Button onClick={() => void capture()}>Look again</Button>
          )}
        </FaultNote>
      )}
      {codes.length > 0 && (
        <section aria-label="Codes found">
          <p role="status">
            <strong>{codes.length === 1 ? '1 code' : `${codes.length} codes`}</strong>{' '}
            {source === 'page' ? 'on this page. Are these all of them?' : whereFrom(byLines)}
            {codes.some((code) => code.used) && ' Those struck through are marked as used.'}
          </p>
          <ul class="card code-sheet">
            {codes.map((code) => (
              <li key={code.text}>{code.used ? <s>{code.text}</s> : code.text}</li>
            ))}
          </ul>
          <SkippedLines
            left={left}
            onTake={(index) => {
              const line = left[index]?.text;
              setLeft(left.filter((_line, at) => at !== index));
              if (line !== undefined && !codes.some((code) => code.text === line)) setCodes([...codes, { text: line }]);
            }}
          />
          <div class="note-actions">
            <Button tone="plain" onClick={change}>
              {source === 'page' ? 'Paste them instead' : 'Change the text'}
            </Button>
            {source === 'paste' && (
              <Button tone="plain" onClick={() => void read(pasted, !byLines)}>
                {byLines ? 'Look for the codes' : 'Take each line as one code'}
              </Button>
            )}
          </div>
        </section>
      )}
      {codes.length === 0 && !looking && (
        <TextArea
          label="Paste the codes"
          mono
          rows={6}
          hint="Copy them from the page or the downloaded file, with or without the text around them."
          limit={LIMITS.recoveryText}
          value={pasted}
          onValue={edit}
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

function isOfPaste(code: FaultCode): boolean {
  return code === 'recovery-unrecognised' || code === 'recovery-setup-key';
}

function whereFrom(byLines: boolean): string {
  return byLines ? 'taken, one from each line.' : 'in what you pasted.';
}
