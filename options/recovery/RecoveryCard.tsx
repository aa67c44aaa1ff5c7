import { ChevronDown, ChevronUp, Copy, Download, Printer, RefreshCw, Trash2 } from 'lucide';
import type { RecoverySetCodes, RecoverySetView } from '../../src/messages/views.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AppState } from '../common/app-state.ts';
import { accountTitle, count, formatDay } from '../common/labels.ts';
import { CodeGrid } from './CodeGrid.tsx';
import { codesFileName, fewCodes, formatCodesFile, type RecoveryGroup, type RecoveryState } from './recovery-codes.ts';

interface CardProps {
  readonly app: AppState;
  readonly state: RecoveryState;
  readonly group: RecoveryGroup;
  readonly onReplace: () => void;
  readonly onDelete: (set: RecoverySetView) => void;
}

/** One account's recovery codes: how many are left, the codes at the user's wish, and former sets. */
export function RecoveryCard(props: CardProps) {
  const { app, state, group } = props;
  const { current, history } = group;
  const title = accountTitle(group);
  const opened = current === undefined ? undefined : state.opened.value.get(current.id);
  const few = current !== undefined && current.unused <= fewCodes;
  const left = current === undefined ? 0 : Math.round((current.unused / Math.max(1, current.total)) * 10);
  return (
    <li class="card recovery" aria-label={title}>
      <div class="recovery-head">
        <Tile issuer={group.issuer} name={group.name} />
        <div class="recovery-who">
          <h2>
            {group.issuer || group.name || 'Unnamed account'}{' '}
            {group.issuer !== '' && <span class="muted">{group.name}</span>}
          </h2>
          {current === undefined ? (
            <p class="muted">No codes in force, only history.</p>
          ) : (
            <p class="muted">
              Stored {formatDay(current.createdMs)}
              {few && current.unused > 0 && ' · get new ones at the site soon'}
              {current.unused === 0 && ' · none left: get new ones at the site'}
            </p>
          )}
        </div>
        {current !== undefined && (
          <div class="left" data-tone={few ? 'warn' : undefined}>
            <strong>
              {current.unused} of {current.total} left
            </strong>
            <span class="gauge" data-left={left} aria-hidden="true" />
          </div>
        )}
      </div>
      {current !== undefined && (
        <div class="recovery-actions">
          <Button
            icon={opened === undefined ? ChevronDown : ChevronUp}
            aria-expanded={opened !== undefined}
            onClick={() => void state.toggle(current.id)}
          >
            {opened === undefined ? 'Show codes' : 'Hide codes'}
          </Button>
          <Button icon={Copy} onClick={() => void withCodes(props, current, (set) => copyAll(app, set))}>
            Copy all
          </Button>
          <Button icon={Download} onClick={() => void withCodes(props, current, (set) => download(app, set))}>
            Download
          </Button>
          <Button
            icon={Printer}
            onClick={() =>
              void withCodes(props, current, (set) => {
                state.printing.value = set;
              })
            }
          >
            Print
          </Button>
          <Button icon={RefreshCw} onClick={props.onReplace}>
            Replace
          </Button>
          <Button icon={Trash2} onClick={() => props.onDelete(current)}>
            Delete
          </Button>
        </div>
      )}
      {opened !== undefined && (
        <CodeGrid
          set={opened}
          onCopy={(text) => void copyOne(app, text)}
          onMark={(index, used) => void state.mark(opened.id, index, used)}
        />
      )}
      {history.length > 0 && (
        <details class="history">
          <summary>{count(history.length, 'former set')}</summary>
          <ul>
            {history.map((set) => (
              <Former key={set.id} {...props} set={set} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Former({ state, set, onDelete }: CardProps & { readonly set: RecoverySetView }) {
  const opened = state.opened.value.get(set.id);
  return (
    <li>
      <div class="former">
        <span>
          {count(set.total, 'code')}, stored {formatDay(set.createdMs)}
          {set.supersededMs !== undefined && `, replaced ${formatDay(set.supersededMs)}`}
        </span>
        <Button tone="plain" aria-expanded={opened !== undefined} onClick={() => void state.toggle(set.id)}>
          {opened === undefined ? 'Show' : 'Hide'}
        </Button>
        <button
          type="button"
          class="icon-button"
          data-size="small"
          aria-label="Delete former set"
          title="Delete former set"
          onClick={() => onDelete(set)}
        >
          <Icon of={Trash2} />
        </button>
      </div>
      {opened !== undefined && <CodeGrid set={opened} />}
    </li>
  );
}

async function withCodes(
  { app, state }: CardProps,
  set: RecoverySetView,
  use: (codes: RecoverySetCodes) => Promise<void> | void,
): Promise<void> {
  try {
    await use(await state.codes(set.id));
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

async function copyAll(app: AppState, set: RecoverySetCodes): Promise<void> {
  const unused = set.codes.filter((code) => code.usedMs === undefined).map((code) => code.text);
  await app.platform.copy(unused.join('\n'), app.preferences.value?.clipboardSeconds ?? 0);
  app.say(`${count(unused.length, 'unused code')} copied.`);
}

async function copyOne(app: AppState, text: string): Promise<void> {
  try {
    await app.platform.copy(text, app.preferences.value?.clipboardSeconds ?? 0);
    app.say('Recovery code copied. Mark it as used once you have used it.');
  } catch (thrown) {
    app.sayFault(thrown);
  }
}

function download(app: AppState, set: RecoverySetCodes): void {
  app.platform.download(codesFileName(set), formatCodesFile(set, formatDay(set.createdMs)));
  app.say('Downloaded as text. That file is not encrypted: move it somewhere safe.');
}
