import { type ReadonlySignal, signal } from '@preact/signals';
import { siteToLink } from '../../src/ui/draft/draft-choice.ts';
import type { DraftPreview } from '../../src/ui/draft/draft-preview.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { draftsOf, type Popup } from '../app/state.ts';
import { askToLink } from '../fill/ask-to-link.ts';
import { fresh } from '../fill/filling.ts';
import { deferDrafts } from './drafts.ts';

/** What can be done with a draft's preview in the popup. */
export interface PreviewActions {
  readonly isBusy: ReadonlySignal<boolean>;
  /** The name under which the confirmation code is filled. */
  readonly fillName: string;
  save(): Promise<void>;
  discard(): Promise<void>;
  back(): Promise<void>;
  /** Fills the confirmation code into the page; pressed again while the next code is due, calls that off. */
  fill(): void;
}

/** Makes the actions over a preview. */
export function createPreviewActions(popup: Popup, preview: DraftPreview): PreviewActions {
  const { ports } = popup;
  const { draft } = preview;
  const isBusy = signal(false);
  const fillName = `confirm ${draft.id}`;
  const hasOthers = () => draftsOf(popup.home.peek()).some(({ id }) => id !== draft.id);

  async function fillCode(): Promise<void> {
    await ports.tabKnown;
    const tabId = ports.tab.id;
    if (tabId === undefined) return;
    const outcome = await fresh(popup, fillName, () => ports.ask('fill.draft', { id: draft.id, tabId }));
    if (outcome?.outcome === 'filled') {
      preview.noteFilled(outcome.code);
      showToast(addText.preview.filled);
    } else if (outcome?.outcome === 'refused') {
      popup.problem.value = { code: outcome.why, ...(outcome.copy !== undefined && { copy: outcome.copy }) };
    } else if (outcome?.outcome === 'ask') {
      popup.problem.value = { code: 'fill-page-changed' };
    }
  }

  const actions: PreviewActions = {
    isBusy,
    fillName,
    async save() {
      isBusy.value = true;
      const choice = preview.choice.peek();
      const site = siteToLink(draft, choice);
      const row = await popup.attempt(preview.save);
      isBusy.value = false;
      if (row === undefined) return;
      popup.form.value = undefined;
      popup.skipsEnter.value = choice.mode !== 'new';
      const isPending = choice.mode === 'replace-once-confirmed' && row.pendingCode !== undefined;
      const isAsked = choice.bindHost && site?.how === 'ask' && (await askToLink(popup, row, site.host, isPending));
      if (!isAsked) await popup.goOn();
      showToast(choice.mode === 'replace-once-confirmed' ? addText.savedPending : addText.saved);
    },
    async discard() {
      await popup.attempt(preview.discard);
      if (!hasOthers() && popup.form.peek() !== undefined) popup.go({ name: 'add', start: 'type' });
      else await popup.goOn();
    },
    async back() {
      // What was typed is still in its form, and is read from there again.
      const isTyped = draft.source === 'type' && popup.form.peek() !== undefined;
      if (!hasOthers() && !preview.isFilled.peek() && isTyped) return actions.discard();
      preview.stop();
      await (hasOthers() ? popup.goOn() : deferDrafts(popup));
    },
    fill() {
      const waiting = popup.waiting.peek();
      if (waiting?.what === fillName) waiting.callOff();
      else void popup.once(fillName, fillCode);
    },
  };
  return actions;
}
