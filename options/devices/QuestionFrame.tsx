import { useSignal } from '@preact/signals';
import { CircleQuestionMark, UserPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import type { SyncState } from './sync-state.ts';

/** The card of one question, or of news. */
export function QuestionFrame(props: {
  readonly title: string;
  readonly isNews?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="card device-part sync-question" aria-label={props.title} data-news={props.isNews ? '' : undefined}>
      <h2>
        <Icon of={props.isNews ? UserPlus : CircleQuestionMark} />
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** Runs one answer at a time. */
export function useAnswer(sync: SyncState) {
  const fault = useSignal<Fault | undefined>(undefined);
  const [busy, setBusy] = useState<'yes' | 'no' | undefined>();
  const answer = async (given: Parameters<SyncState['answer']>[0]) => {
    if (busy !== undefined) return;
    setBusy(given.answer);
    await sync.answer(given, fault);
    setBusy(undefined);
  };
  return { fault, busy, answer };
}
