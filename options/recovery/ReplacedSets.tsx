import { Trash2 } from 'lucide';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { CodeGrid } from './CodeGrid.tsx';
import type { RecoveryState } from './recovery-codes.ts';

interface SetProps {
  readonly state: RecoveryState;
  readonly onDelete: (set: RecoverySetView) => void;
  readonly onSayUse: (set: RecoverySetCodes, index: number) => void;
}

/** The sets of recovery codes that an account had before, to look at or delete. */
export function ReplacedSets({ sets, ...props }: SetProps & { readonly sets: readonly RecoverySetView[] }) {
  return (
    <details class="history">
      <summary>{recoveryText.replaced.sets(sets.length)}</summary>
      <ul>
        {sets.map((set) => (
          <ReplacedSet key={set.id} {...props} set={set} />
        ))}
      </ul>
    </details>
  );
}

function ReplacedSet({ state, set, onDelete, onSayUse }: SetProps & { readonly set: RecoverySetView }) {
  const text = recoveryText.replaced;
  const opened = state.opened.value.get(set.id);
  const { total, createdMs, supersededMs, supersededWhy = '' } = set;
  const reasons: Readonly<Record<string, string>> = text.why;
  return (
    <li>
      <div class="replaced-set">
        <span>
          {supersededMs === undefined
            ? text.saved(total, formatDay(createdMs))
            : text.savedAndReplaced(total, formatDay(createdMs), formatDay(supersededMs))}
          {Object.hasOwn(reasons, supersededWhy) && <span class="muted"> {reasons[supersededWhy]}</span>}
        </span>
        <Button tone="plain" aria-expanded={opened !== undefined} onClick={() => void state.toggle(set.id)}>
          {opened === undefined ? text.show : text.hide}
        </Button>
        <IconButton label={text.delete} icon={Trash2} size="small" onClick={() => onDelete(set)} />
      </div>
      {opened !== undefined && <CodeGrid set={opened} onSayUse={(index) => onSayUse(opened, index)} />}
    </li>
  );
}
