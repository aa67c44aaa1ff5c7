import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPoorPassphrase, LEAST_PASSPHRASE } from '../../src/messages/passphrase.ts';
import { Button } from '../../src/ui/Button.tsx';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { loadStrength } from '../../src/ui/strength.ts';
import { wording } from '../../src/ui/wording.ts';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';

/** The passphrase of a new vault, typed twice, and what goes above and below it. */
export function CreateForm(props: {
  readonly popup: Popup;
  /** The button that makes the vault. */
  readonly act: string;
  /** Puts what is left of an unreadable vault aside first. */
  readonly startOver?: boolean;
  readonly head: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const { popup } = props;
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [weak, setWeak] = useState(false);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const differs = repeat !== passphrase;
  const create = async () => {
    setTried(true);
    if (isPoorPassphrase(passphrase) || differs || busy) return;
    setBusy(true);
    if ((await loadStrength())(passphrase).score === 0) {
      setWeak(true);
      return setBusy(false);
    }
    const done = await popup.attempt(async () => {
      await popup.ports.ask('vault.create', { passphrase, ...(props.startOver && { startOver: true }) });
      return true;
    });
    if (done) await popup.attempt(popup.reload);
    else setBusy(false);
  };
  return (
    <main class="gate-page">
      <form
        class="gate"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        {props.head}
        <PassphraseField
          label="Passphrase"
          autocomplete="new-password"
          value={passphrase}
          onValue={(text) => {
            setPassphrase(text);
            setWeak(false);
          }}
          inputRef={input}
          onStrength={() => undefined}
          problem={problemOf(passphrase, tried, weak)}
        />
        <PassphraseField
          label="Repeat passphrase"
          autocomplete="new-password"
          value={repeat}
          onValue={setRepeat}
          {...(differs &&
            (tried || repeat.length >= passphrase.length) &&
            repeat !== '' && {
              problem: 'The two are not the same yet.',
            })}
          {...(tried && repeat === '' && passphrase !== '' && { problem: 'Type the passphrase once more.' })}
        />
        <ProblemNote popup={popup} />
        <Button tone="primary" type="submit" wide busy={busy}>
          {props.act}
        </Button>
        <p class="muted fine">Nobody can reset a forgotten passphrase. Write it down and keep it somewhere safe.</p>
        {props.children}
      </form>
    </main>
  );
}

function problemOf(passphrase: string, tried: boolean, weak: boolean): string | undefined {
  if (weak) return `${wording['passphrase-weak'].what} ${wording['passphrase-weak'].todo}`;
  if (!tried || !isPoorPassphrase(passphrase)) return undefined;
  return `Use at least ${LEAST_PASSPHRASE} characters, not all alike. Four or more unrelated words are good.`;
}
