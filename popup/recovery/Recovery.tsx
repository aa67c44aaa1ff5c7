import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { KnownCodes } from '../../src/ui/recovery-reading/KnownCodes.tsx';
import { pasteMarked } from '../../src/ui/recovery-reading/paste-marked.ts';
import { isAboutText, ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import { createRecoveryReader, type RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { KeptNote } from '../app/KeptNote.tsx';
import { useKeptEdit } from '../app/keep-edit.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Screen } from '../app/screen.ts';
import { hostOf, type OpenHome, type Popup, tabHost } from '../app/state.ts';
import { readSiteIcon } from '../icons/site-icon.ts';
import { AccountChoice, type ChosenAccount, chosenAccount } from './AccountChoice.tsx';
import { FoundCodes } from './FoundCodes.tsx';

type KeptRecovery = NonNullable<Extract<Screen, { name: 'recovery' }>['kept']>;

/** Saves the recovery codes that the page shows, those in a selected text, or a pasted list. */
export function Recovery(props: {
  readonly popup: Popup;
  readonly home: OpenHome;
  /** The list that was being entered when the popup closed. */
  readonly kept?: KeptRecovery | undefined;
  /** Begin with the text that was selected when the menu was used. */
  readonly selected: boolean;
}) {
  const { popup, home, kept, selected } = props;
  const [reading] = useState(() => createRecoveryReader(popup.ports.ask, () => void popup.reload()));
  const [chosen, setChosen] = useState<ChosenAccount>(() => chosenAccount(home.site.accounts, home.site.host));
  const [isLooking, setLooking] = useState(kept === undefined);
  /** The codes were selected on another page than the one in front, whose accounts they are not for. */
  const [isElsewhere, setElsewhere] = useState(false);
  const text = recoveryText.reading;
  const lookAtPage = async () => {
    setLooking(true);
    await reading.readPage(popup.ports.tab.id ?? -1);
    setLooking(false);
  };
  const lookAtSelection = async () => {
    const waiting = await popup.attempt(() => popup.ports.ask('recovery.selected'));
    if (waiting?.text === undefined) return lookAtPage();
    const from = hostOf(waiting.url);
    if (from !== tabHost(popup.ports)) {
      setElsewhere(true);
      setChosen(chosenAccount([], from));
    }
    reading.edit(waiting.text);
    await reading.read();
    setLooking(false);
  };
  useEffect(() => {
    if (kept !== undefined) reading.edit(kept.text);
    else void (selected ? lookAtSelection() : lookAtPage());
  }, []);
  useKeptEdit(popup, () => keptOf(reading, tabHost(popup.ports)));
  const codes = reading.codes.value;
  const hasCodes = codes !== undefined && codes.length > 0;
  const hasText = reading.text.value.trim() !== '';
  const leave = () => popup.go({ name: 'home' });
  const before = home.site.accounts.find(({ id }) => id === chosen.id)?.recovery;
  return (
    <Page
      popup={popup}
      title={text.titlePopup}
      onBack={leave}
      onSubmit={() => void (hasCodes ? save(popup, reading, chosen, isElsewhere) : reading.read())}
      actions={
        <>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button tone="primary" type="submit" busy={reading.isBusy.value} disabled={!hasCodes && !hasText}>
            {!hasCodes && hasText ? text.preview : commonText.save}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      {kept !== undefined && hasText && !hasCodes && <KeptNote onDiscard={() => reading.edit('')} />}
      {isLooking && (
        <p class="muted" role="status">
          {text.looking}
        </p>
      )}
      {reading.fault.value !== undefined && (
        <FaultNote code={reading.fault.value.code} tone="warn">
          {isAboutText(reading.fault.value.code) && <ReadAgain reading={reading} byLines />}
          {reading.fault.value.code === 'recovery-none-found' && (
            <Button onClick={() => void lookAtPage()}>{text.lookAgain}</Button>
          )}
        </FaultNote>
      )}
      {hasCodes ? (
        <>
          <FoundCodes reading={reading} codes={codes} />
          <AccountChoice accounts={isElsewhere ? [] : home.site.accounts} chosen={chosen} onChosen={setChosen} />
          <KnownCodes ask={popup.ports.ask} codes={codes} account={chosen.id} />
          {before !== undefined && <p class="muted">{text.replaces(before.unused)}</p>}
        </>
      ) : (
        !isLooking && (
          <TextArea
            label={text.paste}
            mono
            rows={6}
            hint={text.pasteHint}
            limit={LIMITS.recoveryText}
            value={reading.text.value}
            onValue={(typed) => void reading.editOrPaste(typed)}
            onPaste={pasteMarked}
          />
        )
      )}
    </Page>
  );
}

async function save(popup: Popup, reading: RecoveryReader, chosen: ChosenAccount, isElsewhere: boolean): Promise<void> {
  const host = isElsewhere ? undefined : tabHost(popup.ports);
  const named = { issuer: chosen.issuer.trim(), name: chosen.name.trim(), ...(host !== undefined && { host }) };
  const set = await reading.save(chosen.id ?? named);
  if (set === undefined) return;
  if (!isElsewhere) void readSiteIcon(popup.ports).catch(() => undefined);
  await popup.goHome();
  showToast(recoveryText.reading.saved(set.total));
}

/** The corrected list, or what is in the text box; what was read from the page can be read again. */
function keptOf({ corrected, text, source }: RecoveryReader, host: string | undefined): KeptRecovery | undefined {
  const kept = corrected.value ?? (source.value === 'page' ? '' : text.value);
  return kept.trim() === '' || host === undefined ? undefined : { kind: 'recovery', host, text: kept };
}
