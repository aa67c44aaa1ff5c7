import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type FaultCode, toFault } from '../../fault.ts';
import type { AskBackground } from '../../messages/client.ts';
import type { DraftView } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { type Clock, createLiveCodes, type LiveCodes, pageClock } from '../live-codes.ts';
import { addText } from '../strings/add.ts';
import { choiceInList, siteToLink } from './draft-choice.ts';

/** Something that was found and can't be added, and why. */
export interface Unread {
  readonly label: string;
  readonly code: FaultCode;
}

/** Several drafts, each ticked to be saved or not. Accounts that exist start unticked. */
export interface FoundDrafts {
  readonly drafts: ReadonlySignal<readonly DraftView[]>;
  readonly ticked: ReadonlySignal<readonly DraftView[]>;
  /** Those of which a code was filled: the site may ask for their codes already. */
  readonly filled: ReadonlySignal<readonly DraftView[]>;
  /** The codes of the drafts on screen, by a draft's id. */
  readonly codes: LiveCodes;
  toggle(id: string): void;
  /** Saves the ticked ones, each as chosen; one that is refused keeps no other back. Throws `vault-locked`. */
  save(): Promise<{ readonly saved: number; readonly refused: readonly Unread[] }>;
}

/** Makes the state over the drafts as they are now. */
export function createFoundDrafts(
  ask: AskBackground,
  drafts: ReadonlySignal<readonly DraftView[]>,
  clock: Clock = pageClock,
): FoundDrafts {
  const fetchCode = async (id: string) => ({ id, ...(await ask('draft.codes', { id })) });
  const toggled = signal<ReadonlySet<string>>(new Set());
  const ticked = computed(() =>
    drafts.value.filter(({ id, existing }) => (existing === undefined) !== toggled.value.has(id)),
  );
  return {
    drafts,
    ticked,
    filled: computed(() => drafts.value.filter((draft) => draft.filled)),
    codes: createLiveCodes((ids) => Promise.all(ids.map(fetchCode)), clock),
    toggle(id) {
      const next = new Set(toggled.peek());
      if (!next.delete(id)) next.add(id);
      toggled.value = next;
    },
    async save() {
      const refused: Unread[] = [];
      let saved = 0;
      for (const draft of ticked.peek()) {
        try {
          await ask('draft.save', { id: draft.id, ...choiceInList(draft) });
          saved += 1;
        } catch (thrown) {
          const { code } = toFault(thrown);
          if (code === 'vault-locked') throw thrown;
          refused.push({ label: accountTitle(draft), code });
        }
      }
      return { saved, refused };
    },
  };
}

/** Says what a found draft is: another setup key of a known account, one that is saved already, or new, with the site that saving links. */
export function foundRemark(draft: DraftView): string {
  const { existing } = draft;
  const text = addText.found;
  if (existing !== undefined && !existing.sameSecret) return text.newKey;
  const choice = choiceInList(draft);
  const site = choice.bindHost ? siteToLink(draft, choice) : undefined;
  const parts = [
    draft.issuer === '' ? '' : draft.name,
    existing === undefined ? '' : text.inVault,
    site?.how === 'new' ? text.linksTo(site.host) : '',
    draft.notices === undefined ? '' : text.withNotices,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
