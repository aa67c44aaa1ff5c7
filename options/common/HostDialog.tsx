import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type Fault, toFault } from '../../src/fault.ts';
import type { HostQuestion } from '../../src/messages/filling.ts';
import type { KnownAccount } from '../../src/messages/interchange.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { checkQuestion } from '../../src/ui/host-question/check-question.ts';
import { HostQuestionActions, HostQuestionBody } from '../../src/ui/host-question/HostQuestionParts.tsx';
import { createHostQuestion, questionTitle } from '../../src/ui/host-question/host-question.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import type { AppState } from './app-state.ts';

interface Asked {
  readonly app: AppState;
  readonly account: KnownAccount;
  /** It opened without a press of its own, so Enter does nothing in it. */
  readonly unasked?: boolean;
  /** `linked`: the account now has the host. */
  readonly onClose: (linked: boolean) => void;
}

/** Asks whether an account belongs to a host that a file or a setup key came with, and links it on a yes. */
export function HostDialog({ host, ...asked }: Asked & { readonly host: string }) {
  const { app, account, onClose } = asked;
  const [question, setQuestion] = useState<HostQuestion | undefined>();
  useEffect(() => {
    const services = async () => (await import('../../src/services/table.ts')).SERVICES;
    const asked = app.ask('site.question', { id: account.id, url: `https://${host}/` });
    asked
      .then((one) => checkQuestion(app.ask, one, services))
      .then(setQuestion, (thrown) => {
        app.sayFault(thrown);
        onClose(false);
      });
  }, []);
  return question === undefined ? null : <AskedQuestion {...asked} question={question} />;
}

function AskedQuestion(props: Asked & { readonly question: HostQuestion }) {
  const { app, account, question, unasked, onClose } = props;
  const fault = useSignal<Fault | undefined>(undefined);
  const [state] = useState(() =>
    createHostQuestion(question, { asks: 'link' }, async (binding) => {
      try {
        await app.ask('site.bind', { id: account.id, ...binding });
      } catch (thrown) {
        fault.value = toFault(thrown);
        return;
      }
      onClose(true);
      app.say(fillText.linked(accountTitle(account), binding.host));
      void app.changed();
    }),
  );
  return (
    <Dialog
      title={questionTitle(question)}
      onClose={() => onClose(false)}
      actions={<HostQuestionActions state={state} unasked={unasked} onLeave={() => onClose(false)} />}
    >
      <p>
        <strong>{accountTitle(account)}</strong>
      </p>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <HostQuestionBody state={state} />
    </Dialog>
  );
}
