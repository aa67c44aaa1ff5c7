import { useState } from 'preact/hooks';
import type { KeyQuestion } from '../../src/messages/key-watch.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo } from '../../src/ui/counted.ts';
import { HostName } from '../../src/ui/HostName.tsx';
import { createRegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { AccountChoice } from '../security-keys/AccountChoice.tsx';
import { KeyChoice } from '../security-keys/KeyChoice.tsx';
import { NewKeyFields } from '../security-keys/NewKeyFields.tsx';

/** Asks which of the user’s security keys was seen on a site, with the likeliest chosen. */
export function WhichKey(props: { readonly popup: Popup; readonly home: OpenHome; readonly question: KeyQuestion }) {
  const { popup, home, question } = props;
  const { ask } = popup.ports;
  const [form] = useState(() => createForm(props));
  const text = keyWatchText.question;
  const leave = () => popup.go({ name: 'home' });
  const decline = async (declined: boolean) => {
    const done = await popup.attempt(async () => {
      await ask('keyWatch.decline', { id: question.id, declined });
      return true;
    });
    if (done === undefined) return;
    await popup.keyWatch.look();
    await popup.goHome();
    if (declined) showToast(text.declined, { label: commonText.undo, run: () => void decline(false), undoes: true });
  };
  const named = form.newKey.value;
  return (
    <Page
      popup={popup}
      title={text.title}
      onBack={leave}
      onSubmit={() => void form.save()}
      actions={
        <>
          <Button onClick={() => void decline(true)}>{text.notMine}</Button>
          <Button
            tone="primary"
            type="submit"
            busy={form.isBusy.value}
            disabled={form.key.value === undefined && named === undefined}
          >
            {commonText.save}
          </Button>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <p>{(question.isNew ? text.addedAt : text.usedAt)(<HostName shown={question.shown} />)}</p>
      <p class="muted">{text.seen(formatAgo(question.atMs, Date.now()))}</p>
      {question.keys.length > 0 && (
        <KeyChoice keys={question.keys} form={form} likely={question.isClear ? question.keys[0]?.id : undefined} />
      )}
      {named !== undefined && <NewKeyFields form={form} named={named} />}
      <AccountChoice accounts={home.site.accounts} form={form} />
    </Page>
  );
}

function createForm({ popup, home, question }: Parameters<typeof WhichKey>[0]) {
  const { id, host, keys, isClear, attachment } = question;
  return createRegistrationForm({
    host,
    account: home.site.accounts.length === 1 ? home.site.accounts[0]?.id : undefined,
    ...(isClear && { key: keys[0]?.id }),
    ...(keys.length === 0 && { newKey: { label: '', place: '', attachment: attachment ?? 'cross-platform' } }),
    parseHost: (given) => given,
    send: async ({ key, account }) => {
      const assigned = await popup.attempt(() =>
        popup.ports.ask('keyWatch.assign', { id, key, ...(account !== undefined && { account }) }),
      );
      if (assigned === undefined) return false;
      await popup.keyWatch.look();
      await popup.goHome();
      showToast(keyWatchText.question.assigned(assigned.keyLabel, assigned.host));
      return true;
    },
  });
}
