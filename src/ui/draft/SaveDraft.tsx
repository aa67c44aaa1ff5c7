import { GuardedButton } from '../press-guard/GuardedButton.tsx';
import { addText } from '../strings/add.ts';
import { commonText } from '../strings/common.ts';
import type { DraftPreview } from './draft-preview.ts';

/**
 * Saves a draft. An early press replaces no setup key by another. With `onSaveOnly` the form saves and fills, and a second button beside its own
 * saves without filling.
 */
export function SaveDraft({
  state,
  busy,
  unasked = false,
  onSaveOnly,
}: {
  readonly state: DraftPreview;
  readonly busy: boolean;
  /** The screen appeared by itself, perhaps under a press that was meant for another one. */
  readonly unasked?: boolean | undefined;
  readonly onSaveOnly?: (() => void) | undefined;
}) {
  const { id, existing } = state.draft;
  const replaces = existing !== undefined && !existing.sameSecret && existing.kind !== undefined;
  const about = replaces || unasked ? id : undefined;
  const gives = unasked || state.choice.value.mode === 'replace';
  return (
    <>
      {onSaveOnly !== undefined && (
        <GuardedButton about={about} gives={gives} disabled={busy} onClick={onSaveOnly}>
          {commonText.save}
        </GuardedButton>
      )}
      <GuardedButton about={about} gives={gives} tone="primary" type="submit" busy={busy}>
        {onSaveOnly === undefined ? commonText.save : addText.preview.saveAndFill}
      </GuardedButton>
    </>
  );
}
