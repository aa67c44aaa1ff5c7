import { useEffect, useRef, useState } from 'preact/hooks';
import { toFault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { keyLengthNote } from '../../src/ui/key-words.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { deferDrafts, EMPTY_FORM, keepForm, readTyped } from './draft-choice.ts';
import { KeyForm } from './KeyForm.tsx';
import { type Scan, ScanCard } from './ScanCard.tsx';
import { addressesIn, type LazyScreen, type NothingFound, scanPage, scanPictures, scanText } from './scan-flow.ts';
import { TransferNote } from './TransferNote.tsx';

type Watch = readonly [onStage: (stage: LazyScreen) => void, isWanted: () => boolean];

/** Add an account: from the page, a picture, a pasted text or a typed key; nothing is saved before it was shown. */
export function Add(props: {
  readonly popup: Popup;
  readonly home: OpenHome;
  readonly start: 'scan' | 'type' | 'waiting';
}) {
  const { popup, start } = props;
  const [scan, setScan] = useState<Scan>({ is: 'idle' });
  const [busy, setBusy] = useState(false);
  const [doubted, setDoubted] = useState<string | undefined>();
  /** Which part of the screen the last refusal is about. */
  const [origin, setOrigin] = useState<'scan' | 'type'>('scan');
  const here = useRef(true);
  const turn = useRef(0);
  const form = popup.form.value ?? EMPTY_FORM;

  /** Runs one look; of two that overlap, the later one counts. */
  const look = async (way: (...watch: Watch) => Promise<NothingFound | undefined>) => {
    const mine = ++turn.current;
    const isWanted = () => here.current && mine === turn.current;
    const show = (next: Scan) => {
      if (isWanted()) setScan(next);
    };
    setOrigin('scan');
    popup.problem.value = undefined;
    // What the last look said is over as soon as the next one begins.
    setScan({ is: 'looking', stage: 'page' });
    try {
      const miss = await way((stage) => show({ is: 'looking', stage }), isWanted);
      show(miss === undefined ? { is: 'idle' } : { is: 'failed', ...miss });
    } catch (thrown) {
      show({ is: 'failed', code: toFault(thrown).code, kinds: [] });
    }
  };
  const lookAtThePage = () => look((...watch) => scanPage(popup, ...watch));
  const lookAtFiles = (files: readonly (Blob | string)[]) => look((...watch) => scanPictures(popup, files, ...watch));
  /** Whoever types, pastes a text or goes on is not taken elsewhere by a look that was still under way, nor told how the last one ended. */
  const stopLooking = () => {
    turn.current += 1;
    setScan({ is: 'idle' });
  };
  const takeText = (text: string, from: 'scan' | 'type' = 'scan') => {
    stopLooking();
    setOrigin(from);
    void popup.attempt(() => scanText(popup, text));
  };
  const takeWaiting = async () => {
    const { scan: waiting } = (await popup.attempt(() => popup.ports.ask('scan.pending'))) ?? {};
    await (waiting?.picture === undefined ? lookAtThePage() : lookAtFiles([waiting.picture]));
  };

  useEffect(() => {
    if (start === 'scan') void lookAtThePage();
    if (start === 'waiting') void takeWaiting();
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (pictures.length > 0) void lookAtFiles(pictures);
      else if (addressesIn(text).length > 0) takeText(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    const keep = keepForm(popup);
    return () => {
      here.current = false;
      document.removeEventListener('paste', onPaste);
      keep();
    };
  }, []);

  const proceed = async () => {
    if (addressesIn(form.secret).length > 0) return takeText(form.secret, 'type');
    stopLooking();
    setOrigin('type');
    // Said once: some sites do show such keys, and every authenticator takes them.
    if (keyLengthNote(form.secret) !== undefined && doubted !== form.secret) return setDoubted(form.secret);
    setBusy(true);
    await readTyped(popup, form);
    if (here.current) setBusy(false);
  };
  const chooseRegion = async () => {
    const { id } = popup.ports.tab;
    if (id === undefined) return;
    await popup.attempt(() => popup.ports.ask('scan.region', { tabId: id }));
    popup.ports.close();
  };
  const closed = props.home.site.closed !== undefined || (scan.is === 'failed' && scan.code === 'page-forbidden');
  return (
    <Page
      popup={popup}
      title="Add account"
      onBack={() => void deferDrafts(popup)}
      onSubmit={() => void proceed()}
      actions={
        <Button tone="primary" type="submit" busy={busy} disabled={form.secret.trim() === ''}>
          Continue
        </Button>
      }
    >
      {props.home.transfers?.map((transfer) => (
        <TransferNote key={transfer.batch} popup={popup} transfer={transfer} />
      ))}
      <ScanCard
        scan={scan}
        shot={popup.shot.value}
        onPage={() => void lookAtThePage()}
        onRegion={closed || popup.ports.tab.id === undefined ? undefined : () => void chooseRegion()}
        onFiles={(files) => void lookAtFiles(files)}
        onText={takeText}
        onCamera={() => popup.ports.openOptions('#/accounts?add=camera')}
      />
      {origin === 'scan' && <ProblemNote popup={popup} scanned />}
      <p class="or">or type it</p>
      {origin === 'type' && <ProblemNote popup={popup} />}
      <KeyForm
        form={form}
        autofocus={start === 'type'}
        doubted={doubted === form.secret}
        onForm={(next) => {
          // Pasted at once; what is typed letter by letter is taken when the user goes on.
          const isPaste = next.secret.length > form.secret.length + 5;
          if (isPaste && addressesIn(next.secret).length > 0) return takeText(next.secret, 'type');
          stopLooking();
          if (popup.problem.value !== undefined) popup.problem.value = undefined;
          popup.form.value = next;
        }}
      />
    </Page>
  );
}
