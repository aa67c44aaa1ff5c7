import './lost-access.css';
import { useEffect, useState } from 'preact/hooks';
import type { ProvenWay } from '../../src/messages/kept-items.ts';
import type { NamedAccount, ReadinessFacts } from '../../src/messages/readiness.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import type { ServicePages } from '../../src/services/service-pages.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { lostAccessText } from '../../src/ui/strings/lost-access.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { stepsLeft } from './steps-left.ts';
import { TryStep } from './TryStep.tsx';

/** What is left to try for somebody who can’t get into an account, in order, with notes of what was tried. */
export function LostAccess({
  popup,
  home,
  id,
}: {
  readonly popup: Popup;
  readonly home: OpenHome;
  readonly id: AccountId;
}) {
  const text = lostAccessText;
  const [facts, setFacts] = useState<ReadinessFacts | undefined>();
  const [pages, setPages] = useState<ServicePages | undefined>();
  const load = async () => {
    const answer = await popup.attempt(() => popup.ports.ask('readiness.facts', { only: [id] }));
    if (answer === undefined) return;
    setPages(await findPages(answer.accounts.find((one) => one.id === id)));
    setFacts(answer);
  };
  useEffect(() => void load(), []);
  const account = facts?.accounts.find((one) => one.id === id);
  const set = home.site.accounts.find((row) => row.id === id)?.recovery?.set;
  const steps = facts === undefined ? [] : stepsLeft(facts, id, { pages, set });
  const tried = async (way: ProvenWay, note: string) => {
    await popup.attempt(async () => {
      await popup.ports.ask('wayIn.tried', { id, way, ...(note !== '' && { note }) });
      await load();
    });
  };
  return (
    <Page popup={popup} title={text.title} onBack={() => popup.go({ name: 'home' })}>
      <ProblemNote popup={popup} />
      {account !== undefined && <p>{text.lead(accountTitle(account))}</p>}
      {facts !== undefined && steps.length === 0 && <p>{text.nothing}</p>}
      <ol class="try-steps">
        {steps.map((step) => (
          <TryStep
            key={step.key}
            popup={popup}
            step={step}
            attempts={(account?.attempts ?? []).filter(({ way }) => way === step.way)}
            onTried={(note) => void tried(step.way, note)}
            onWorked={() => void worked(popup, id, step.way)}
          />
        ))}
      </ol>
      {account?.proofs !== undefined && account.proofs.length > 0 && (
        <p class="hint">{text.lastWorked(formatDay(Math.max(...account.proofs.map(({ atMs }) => atMs))))}</p>
      )}
    </Page>
  );
}

async function worked(popup: Popup, id: AccountId, way: ProvenWay): Promise<void> {
  await popup.attempt(async () => {
    await popup.ports.ask('wayIn.prove', { id, way });
    await popup.goHome();
  });
}

async function findPages(account: NamedAccount | undefined): Promise<ServicePages | undefined> {
  return account === undefined ? undefined : (await findServicePages())(account);
}
