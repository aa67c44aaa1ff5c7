import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { type Fault, toFault } from '../../src/fault.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { NameFields } from '../../src/ui/account-form/NameFields.tsx';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { addText } from '../../src/ui/strings/add.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import type { AppState } from '../common/app-state.ts';
import { SaveOrCancel } from '../common/SaveOrCancel.tsx';
import { type SignInChoice, SignInFields, signsInWithOf } from '../common/SignInFields.tsx';

/** Adds an account that has no codes of its own, such as one that is opened by single sign-on. */
export function NoCodesForm(props: {
  readonly app: AppState;
  /** The site that it is for, where one is known. */
  readonly host: string | undefined;
  readonly onClose: () => void;
}) {
  const { app, onClose } = props;
  const text = addText.noCodes;
  const [names, setNames] = useState({ issuer: '', name: '' });
  const [site, setSite] = useState(props.host ?? '');
  const [problem, setProblem] = useState<string | undefined>();
  const [choice, setChoice] = useState<SignInChoice>({ kind: 'account', provider: '' });
  const [fault] = useState(() => signal<Fault | undefined>());
  const wanted = signsInWithOf(choice);
  const isComplete = names.issuer.trim() !== '' && (choice.kind === 'itself' || wanted !== undefined);
  const save = async () => {
    let host: string | undefined;
    try {
      host = site.trim() === '' ? undefined : parseHostText(site);
    } catch (thrown) {
      const words = faultText[toFault(thrown).code];
      setProblem(`${words.what} ${words.todo}`);
      return;
    }
    await app.attempt(fault, async () => {
      const row = await app.ask('account.add', {
        issuer: names.issuer.trim(),
        name: names.name.trim(),
        ...(host !== undefined && { host }),
        ...(wanted && { with: wanted }),
      });
      await app.changed();
      app.say(addText.savedAccount(accountTitle(row)));
      app.go({ section: 'accounts', item: row.id });
    });
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) void save();
      }}
    >
      <p class="hint">{text.lead}</p>
      <NameFields {...names} onNames={setNames} />
      <TextField
        label={text.site}
        placeholder={text.siteExample}
        inputMode="url"
        value={site}
        problem={problem}
        limit={LIMITS.host}
        onValue={(typed) => {
          setSite(typed);
          setProblem(undefined);
        }}
      />
      <SignInFields app={app} value={choice} onValue={setChoice} />
      <SaveOrCancel fault={fault.value} disabled={!isComplete} onCancel={onClose} />
    </form>
  );
}
