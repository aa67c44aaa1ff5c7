import { GuardedButton } from '../press-guard/GuardedButton.tsx';
import { commonText } from '../strings/common.ts';
import type { DraftPreview } from './draft-preview.ts';

/** Saves a draft. An early press replaces no setup key by another. */
export function SaveDraft({ state, busy }: { readonly state: DraftPreview; readonly busy: boolean }) {
  const { id, existing } = state.draft;
  const replaces = existing !== undefined && !existing.sameSecret && existing.kind !== undefined;
  return (
    <GuardedButton
      about={replaces ? id : undefined}
      gives={state.choice.value.mode === 'replace'}
      tone="primary"
      type="submit"
      busy={busy}
    >
      {commonText.save}
    </GuardedButton>
  );
}
