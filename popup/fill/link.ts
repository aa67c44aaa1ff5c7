import type { FillOnce, FillOutcome, FillPress } from '../../src/messages/filling.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { HostBinding } from '../../src/vault/records.ts';
import type { FillSubject, HostSubject } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { askToFill, type Ended, fillName, runFill } from './filling.ts';
import { showOutcome } from './outcome.ts';

/** Links the account to the host, as the user said, and fills. */
export async function bindAndFill(popup: Popup, subject: FillSubject, binding: HostBinding): Promise<void> {
  await fillAnswered(popup, subject, (tabId, press) =>
    popup.ports.ask('fill.bind', {
      ...{ id: subject.id, tabId, press },
      ...binding,
      ...(subject.kind === 'account' && subject.pending && { pending: true }),
      ...(subject.kind === 'recovery' && { set: subject.set }),
    }),
  );
}

/** Fills on this host, as the user said, without linking the account to it. What is asked next keeps that answer. */
export async function fillOnce(popup: Popup, subject: FillSubject, once: FillOnce): Promise<void> {
  const agreed = { ...subject, once };
  await fillAnswered(popup, agreed, (tabId, press) => askToFill(popup, agreed, tabId, press));
}

async function fillAnswered(
  popup: Popup,
  subject: FillSubject,
  work: (tabId: number, press: FillPress) => Promise<FillOutcome>,
): Promise<void> {
  const tabId = popup.ports.tab.id;
  if (tabId === undefined) return;
  await popup.once(`answered ${subject.kind} ${subject.id}`, async () => {
    const show = async (outcome: Ended) => {
      if (outcome.outcome !== 'ask') popup.go({ name: 'home' });
      await showOutcome(popup, subject, outcome);
    };
    const again = (press: FillPress) => askToFill(popup, subject, tabId, press);
    await runFill(popup, fillName(subject), (press) => work(tabId, press), show, again);
  });
}

/** Links the account, or its pending setup key alone, to the host without filling anything. */
export async function link(
  popup: Popup,
  { id, title, pending = false }: Extract<HostSubject, { kind: 'link' }>,
  binding: HostBinding,
): Promise<void> {
  const { ask } = popup.ports;
  const before = await popup.attempt(() => ask('account.view', { id }));
  if (before === undefined) return;
  const done = await popup.attempt(async () => {
    await ask('site.bind', { id, ...binding, ...(pending && { pending }) });
    return true;
  });
  if (done === undefined) return;
  await popup.goHome();
  const undo = async () => {
    await popup.attempt(() => ask('account.edit', { id, edit: { hosts: before.hosts } }));
    await popup.reload();
  };
  if (pending) showToast(fillText.linkedPending(title, binding.host));
  else showToast(fillText.linked(title, binding.host), { label: commonText.undo, run: () => void undo() });
}
