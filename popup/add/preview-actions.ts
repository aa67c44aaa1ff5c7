import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FillPress } from '../../src/messages/filling.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { siteToLink } from '../../src/ui/draft/draft-choice.ts';
import type { DraftPreview } from '../../src/ui/draft/draft-preview.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { draftsOf, type Popup, tabHost } from '../app/state.ts';
import { askToLink } from '../fill/ask-to-link.ts';
import { type Ended, fill, runFill } from '../fill/filling.ts';
import { replacement } from '../fill/refusal.ts';
import { readSiteIcon } from '../icons/site-icon.ts';
import { deferDrafts } from './drafts.ts';
import { offerUndo } from './undo-discard.ts';

const REPLACE: FillPress = { replace: true };

/** What can be done with a draft's preview in the popup. */
export interface PreviewActions {
  readonly isBusy: ReadonlySignal<boolean>;
  /** The name under which the confirmation code is filled. */
  readonly fillName: string;
  /** Whether saving can fill the code as well: the page in front is the draft's site, and the account will be filled there. */
  readonly canFill: ReadonlySignal<boolean>;
  save(): Promise<void>;
  /** Saves first, so that the account is kept whatever becomes of the fill, and says in one message what happened. */
  saveAndFill(): Promise<void>;
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

  async function fillCode(more: FillPress = {}): Promise<void> {
    await ports.tabKnown;
    const tabId = ports.tab.id;
    if (tabId === undefined) return;
    const work = (press: FillPress) => ports.ask('fill.draft', { id: draft.id, tabId, press: { ...press, ...more } });
    await runFill(popup, fillName, work, showOutcome);
  }

  const canFill = computed(() => {
    const choice = preview.choice.value;
    // With another page in the tab comes another home.
    void popup.home.value;
    if (preview.isFilled.value || draft.host === undefined || tabHost(ports) !== draft.host) return false;
    return siteToLink(draft, choice) === undefined || choice.bindHost;
  });

  async function saveDraft() {
    isBusy.value = true;
    const choice = preview.choice.peek();
    const row = await popup.attempt(preview.save);
    isBusy.value = false;
    if (row === undefined) return undefined;
    if (draft.source === 'scan') void readSiteIcon(ports).catch(() => undefined);
    popup.form.value = undefined;
    popup.skipsEnter.value = choice.mode !== 'new';
    const waits = choice.mode === 'replace-once-confirmed';
    return {
      row,
      choice,
      isPending: waits && row.pendingCode !== undefined,
      said: waits ? addText.savedPending : addText.saved,
    };
  }

  async function showOutcome(outcome: Ended): Promise<void> {
    if (outcome.outcome === 'filled') {
      preview.noteFilled(outcome.code);
      // Otherwise the note on the screen says so.
      if (outcome.more) showToast(fillText.firstFilled(outcome.host));
    } else if (outcome.outcome === 'refused') {
      popup.problem.value = {
        code: outcome.why,
        looking: outcome.seen !== undefined,
        ...(outcome.copy !== undefined && { copy: outcome.copy }),
        ...(outcome.why === 'fill-occupied' && replacement(() => void popup.once(fillName, () => fillCode(REPLACE)))),
      };
    } else {
      popup.problem.value = { code: 'fill-page-changed' };
    }
  }

  const actions: PreviewActions = {
    isBusy,
    fillName,
    canFill,
    async save() {
      const saved = await saveDraft();
      if (saved === undefined) return;
      const { row, choice, isPending, said } = saved;
      const site = siteToLink(draft, choice);
      const isAsked = choice.bindHost && site?.how === 'ask' && (await askToLink(popup, row, site.host, isPending));
      if (!isAsked) await popup.goOn();
      showToast(said);
    },
    async saveAndFill() {
      const saved = await saveDraft();
      if (saved === undefined) return;
      await popup.goOn();
      const { row, isPending, said } = saved;
      const isShown = await fill(popup, {
        kind: 'account',
        id: row.id,
        saved: true,
        ...(isPending && { pending: true }),
      });
      if (!isShown) showToast(said);
    },
    async discard() {
      const discarded = await popup.attempt(preview.discard);
      // What was typed is still in its form.
      if (!hasOthers() && popup.form.peek() !== undefined) return popup.go({ name: 'add', start: 'type' });
      await popup.goOn();
      const { issuer, name } = preview.choice.peek();
      if (discarded !== undefined) offerUndo(popup, addText.discarded(accountTitle({ issuer, name })), discarded);
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
      else void popup.once(fillName, () => fillCode());
    },
  };
  return actions;
}
