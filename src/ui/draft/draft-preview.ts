import { type ReadonlySignal, signal } from '@preact/signals';
import type { AskBackground } from '../../messages/client.ts';
import type { AccountRow, CodeView, DraftView, SaveMode } from '../../messages/views.ts';
import { type Clock, createLiveCodes, pageClock } from '../live-codes.ts';
import { choiceOf, type DraftChoice, likelyMode, withMode } from './draft-choice.ts';
import { keepSoon } from './keep-soon.ts';

/** A draft that is checked before it is saved. What is chosen is kept in the background as it changes. */
export interface DraftPreview {
  readonly draft: DraftView;
  readonly choice: ReadonlySignal<DraftChoice>;
  /** Whether one of its codes was filled into the page. */
  readonly isFilled: ReadonlySignal<boolean>;
  readonly code: ReadonlySignal<CodeView>;
  choose(change: Partial<DraftChoice>): void;
  setMode(mode: SaveMode): void;
  /** Notes that a code was filled; the site has likely accepted the new setup key. */
  noteFilled(code: string | undefined): void;
  /** Throws as `draft.save`. */
  save(): Promise<AccountRow>;
  /** Throws as `draft.discard`. */
  discard(): Promise<{ undo: string }>;
  stop(): void;
}

/** Makes the state of a draft's preview; call `stop` when it closes. */
export function createDraftPreview(
  ask: AskBackground,
  draft: DraftView,
  clock: Clock = pageClock,
  page: EventTarget = window,
): DraftPreview {
  const { id } = draft;
  const choice = signal(choiceOf(draft));
  const isFilled = signal(draft.filled === true);
  const keeping = keepSoon(() => ask('draft.update', { id, ...choice.peek() }), page);
  const codes = createLiveCodes(async () => [{ ...(await ask('draft.codes', { id })), id }], clock);
  codes.show([draft]);
  // Its site is on screen here; in a list only what was seen before is linked.
  if (draft.host !== undefined && draft.bindHost === undefined) keeping.sendAtEnd();
  const choose = (next: DraftChoice) => {
    choice.value = next;
    keeping.changed();
  };
  return {
    draft,
    choice,
    isFilled,
    code: codes.of(id),
    choose: (change) => choose({ ...choice.peek(), ...change }),
    setMode: (mode) => choose(withMode(draft, choice.peek(), mode)),
    noteFilled(code) {
      const { mode } = choice.peek();
      const isUntouched = mode === likelyMode(draft, isFilled.peek());
      isFilled.value = true;
      if (code !== undefined && draft.kind === 'hotp') codes.set(id, { code });
      if (isUntouched) choose(withMode(draft, choice.peek(), likelyMode(draft, true)));
    },
    save() {
      keeping.forget();
      const { issuer, name, ...rest } = choice.peek();
      return ask('draft.save', { id, issuer: issuer.trim(), name: name.trim(), ...rest });
    },
    discard() {
      keeping.forget();
      return ask('draft.discard', { id });
    },
    stop() {
      codes.stop();
      keeping.stop();
    },
  };
}
