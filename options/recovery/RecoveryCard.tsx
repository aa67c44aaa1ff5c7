import { ChevronDown, ChevronUp, Copy, Download, Eye, Printer, RefreshCw, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/recovery.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { isFewCodes } from '../../src/ui/few-codes.ts';
import { PolicyHint } from '../../src/ui/PolicyNote.tsx';
import { mayExportPlain, mayPrint } from '../../src/ui/policy.ts';
import { NewCodesLink } from '../../src/ui/recovery-reading/NewCodesLink.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AppState } from '../common/app-state.ts';
import { LockableButton } from '../common/LockableButton.tsx';
import { CodeGrid } from './CodeGrid.tsx';
import { copyAllCodes, copyCode, downloadCodes, printCodes } from './code-actions.ts';
import { ReplacedSets } from './ReplacedSets.tsx';
import type { RecoveryGroup, RecoveryState } from './recovery-codes.ts';

interface CardProps {
  /** Asks what a used code of a set was used for. */
  readonly onSayUse: (set: RecoverySetCodes, index: number) => void;
  readonly app: AppState;
  readonly state: RecoveryState;
  readonly group: RecoveryGroup;
  readonly onReplace: () => void;
  readonly onDelete: (set: RecoverySetView) => void;
}

/** One account’s recovery codes: how many are left, the codes on request, and the sets that were replaced. */
export function RecoveryCard(props: CardProps) {
  const { app, state, group } = props;
  const { current, history } = group;
  const opened = current === undefined ? undefined : state.opened.value.get(current.id);
  const [only, setOnly] = useState<number | undefined>();
  const open = async (next: boolean) => {
    if (current === undefined) return;
    const codes = next ? await state.codes(current.id) : undefined;
    setOnly(codes?.codes.findIndex(({ usedMs }) => usedMs === undefined));
    await state.toggle(current.id);
  };
  return (
    <li class="card recovery" aria-label={accountTitle(group)}>
      <div class="recovery-head">
        <Tile id={group.account} issuer={group.issuer} name={group.name} />
        <div class="recovery-who">
          <h2>
            {group.issuer || group.name || commonText.unnamedAccount}{' '}
            {group.issuer !== '' && <span class="muted">{group.name}</span>}
          </h2>
          <p class="muted">{current === undefined ? recoveryText.set.historyOnly : describe(current)}</p>
        </div>
        {current !== undefined && <CodesLeft set={current} />}
      </div>
      {current !== undefined && isFewCodes(current) && (
        <NewCodesLink of={current} label={recoveryText.renew} findPages={findServicePages} />
      )}
      {current !== undefined && (
        <Actions {...props} set={current} isOpen={opened !== undefined} onOpen={(next) => void open(next)} />
      )}
      {opened !== undefined && (
        <CodeGrid
          set={opened}
          only={only}
          onSayUse={(index) => props.onSayUse(opened, index)}
          onCopy={(text) => void copyCode(app, text)}
          onMark={(index, used) => void state.mark(opened.id, index, used)}
        />
      )}
      {history.length > 0 && <ReplacedSets {...props} sets={history} />}
    </li>
  );
}

function describe(set: RecoverySetView): string {
  const { saved, savedFewLeft, savedNoneLeft } = recoveryText.set;
  const day = formatDay(set.createdMs);
  if (set.unused === 0) return savedNoneLeft(day);
  return isFewCodes(set) ? savedFewLeft(day) : saved(day);
}

function CodesLeft({ set }: { readonly set: RecoverySetView }) {
  const { unused, total } = set;
  return (
    <div class="codes-left" data-tone={isFewCodes(set) ? 'warn' : undefined}>
      <strong>{recoveryText.set.left(unused, total)}</strong>
      <span class="gauge" data-tenths={Math.round((unused / Math.max(1, total)) * 10)} aria-hidden="true" />
    </div>
  );
}

function Actions(
  props: CardProps & {
    readonly set: RecoverySetView;
    readonly isOpen: boolean;
    readonly onOpen: (next: boolean) => void;
  },
) {
  const { app, state, set, isOpen, onOpen } = props;
  const text = recoveryText.set;
  return (
    <div class="recovery-actions">
      <Button icon={isOpen ? ChevronUp : ChevronDown} aria-expanded={isOpen} onClick={() => onOpen(false)}>
        {isOpen ? text.hideCodes : text.showCodes}
      </Button>
      {!isOpen && set.unused > 0 && (
        <Button icon={Eye} onClick={() => onOpen(true)}>
          {text.showNext}
        </Button>
      )}
      <Button icon={Copy} onClick={() => void copyAllCodes(app, state, set)}>
        {text.copyAll}
      </Button>
      <LockableButton
        icon={Download}
        lockedBy={mayExportPlain() ? undefined : `r-file-${set.id}`}
        onClick={() => void downloadCodes(app, state, set)}
      >
        {text.download}
      </LockableButton>
      <LockableButton
        icon={Printer}
        lockedBy={mayPrint() ? undefined : `r-print-${set.id}`}
        onClick={() => void printCodes(app, state, set)}
      >
        {text.print}
      </LockableButton>
      <Button icon={RefreshCw} onClick={props.onReplace}>
        {text.replace}
      </Button>
      <Button icon={Trash2} onClick={() => props.onDelete(set)}>
        {commonText.delete}
      </Button>
      {!mayExportPlain() && <PolicyHint id={`r-file-${set.id}`} text={organizationText.locked.noCodesFile} />}
      {!mayPrint() && <PolicyHint id={`r-print-${set.id}`} text={organizationText.locked.noPrint} />}
    </div>
  );
}
