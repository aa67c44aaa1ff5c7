import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { DamageList } from '../../src/ui/unlock/DamageList.tsx';
import { StartOver } from '../../src/ui/unlock/StartOver.tsx';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { Popup } from '../app/state.ts';
import { createVault } from './create-vault.ts';
import { ProductTitle } from './ProductTitle.tsx';

/** There was a vault and no copy can be read: never the first-run screen. */
export function Lost({ popup }: { readonly popup: Popup }) {
  const [startsOver, setStartsOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const text = unlockText.lost;
  const home = popup.home.value;
  const damage = home?.state === 'lost' ? home.damage : undefined;
  if (startsOver) {
    return (
      <main class="start-page">
        <StartOver
          kept={text.startOverKept}
          create={(passphrase) => createVault(popup, { passphrase, startOver: true })}
          fault={popup.problem.value?.code}
          onBack={() => setStartsOver(false)}
        />
      </main>
    );
  }
  const tryAgain = async () => {
    setBusy(true);
    await popup.attempt(popup.reload);
    setBusy(false);
  };
  return (
    <main class="start-page">
      <div class="form">
        <ProductTitle title={text.title}>{text.lead}</ProductTitle>
        {damage !== undefined && <DamageList damage={damage} nowMs={Date.now()} />}
        <ProblemNote popup={popup} />
        <OptionsLink popup={popup} section="backups" wide>
          {unlockText.restoreBackup}
        </OptionsLink>
        <Button tone="primary" wide busy={busy} onClick={() => void tryAgain()}>
          {commonText.tryAgain}
        </Button>
        <Button wide onClick={() => setStartsOver(true)}>
          {text.startOver}
        </Button>
      </div>
    </main>
  );
}

/** The background didn't answer the first question. */
export function NoAnswer({ popup }: { readonly popup: Popup }) {
  return (
    <main class="start-page">
      <div class="form">
        <ProductTitle title={unlockText.noAnswer.title} />
        <ProblemNote popup={popup} />
        <Button tone="primary" wide onClick={() => void popup.attempt(popup.reload)}>
          {commonText.tryAgain}
        </Button>
      </div>
    </main>
  );
}
