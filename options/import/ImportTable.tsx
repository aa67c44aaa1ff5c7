import { isReadable } from '../../src/messages/interchange.ts';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { wording } from '../../src/ui/wording.ts';
import { accountTitle, count } from '../common/labels.ts';
import { type Choice, type Row, unlockMethodsOf } from './choice.ts';
import { choiceLabels, kindText, stateLabels } from './import-labels.ts';
import type { Preview } from './preview-state.ts';

/** One page of the entries that were read, each with what it is to the vault and what becomes of it. */
export function ImportTable({ preview }: { readonly preview: Preview }) {
  const ticked = preview.matchingTicked.value;
  const total = preview.matching.value.length;
  return (
    <table class="table import-table">
      <caption class="visually-hidden">Accounts found</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label={`Select all ${total} shown by this list`}
              checked={ticked === 'all'}
              indeterminate={ticked === 'some'}
              onChange={() => preview.toggleMatching()}
            />
          </th>
          <th>Account</th>
          <th class="wide">Kind</th>
          <th>Code</th>
          <th>State</th>
        </tr>
      </thead>
      <tbody>
        {preview.page.value.map((row) => (
          <Entry key={row.index} preview={preview} row={row} choice={preview.choices.value[row.index] ?? 'skip'} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ preview, row, choice }: { readonly preview: Preview; readonly row: Row; readonly choice: Choice }) {
  const { entry } = row;
  const title = accountTitle(entry);
  return (
    <tr data-selected={choice === 'skip' ? undefined : ''} data-state={row.state}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={`Select ${title}`}
          disabled={unlockMethodsOf(row).length === 0}
          checked={choice !== 'skip'}
          onChange={() => preview.toggle(row)}
        />
      </td>
      <td class="who-cell">
        <span class="who">
          <Tile issuer={entry.issuer} name={entry.name} icon={entry.icon} size="small" />
          <span class="who-text">
            <strong>{entry.issuer || entry.name || 'Unnamed account'}</strong>{' '}
            {entry.issuer !== '' && <span class="muted">{entry.name}</span>}
            <Extras row={row} />
          </span>
        </span>
      </td>
      <td class="wide muted">{isReadable(entry) ? kindText(entry.otp) : ''}</td>
      <td class="import-code">{isReadable(entry) && <Code preview={preview} row={row} title={title} />}</td>
      <td class="import-state">
        <State preview={preview} row={row} choice={choice} title={title} />
      </td>
    </tr>
  );
}

function Code({ preview, row, title }: { readonly preview: Preview; readonly row: Row; readonly title: string }) {
  const view = preview.codes.of(String(row.index)).value;
  if (isReadable(row.entry) && row.entry.otp.kind === 'hotp') return <span class="muted">On request</span>;
  return <CodeText code={view.code} label={`Code of ${title}`} />;
}

/** What comes along beside the code. */
function Extras({ row }: { readonly row: Row }) {
  const { entry } = row;
  const parts = [
    ...entry.tags.slice(0, 3),
    ...(entry.tags.length > 3 ? [`+${entry.tags.length - 3}`] : []),
    ...(entry.favourite ? ['Favourite'] : []),
    ...(entry.hosts[0] === undefined ? [] : [entry.hosts[0].host]),
    ...(entry.hosts.length > 1 ? [`+${entry.hosts.length - 1}`] : []),
    ...(entry.note === '' ? [] : ['Note']),
    ...(entry.recoveryCodes.length === 0 ? [] : [count(entry.recoveryCodes.length, 'recovery code')]),
    ...(isReadable(entry) && entry.shortSecret ? ['Short key'] : []),
  ];
  return parts.length === 0 ? null : <span class="import-extras">{parts.join(' · ')}</span>;
}

function State(props: {
  readonly preview: Preview;
  readonly row: Row;
  readonly choice: Choice;
  readonly title: string;
}) {
  const { preview, row, choice, title } = props;
  const { entry, standing, where } = row;
  if (!isReadable(entry)) {
    return (
      <span class="import-why">
        {wording[entry.fault].what} {where !== '' && <span class="muted import-where">{where}</span>}
      </span>
    );
  }
  if (standing === undefined || standing.state === 'new') return <span class="chip">{stateLabels.new}</span>;
  const known = accountTitle(standing.known);
  return (
    <span class="import-known">
      <span class="import-why">{sentences[standing.state](known)}</span>
      <select
        class="input"
        aria-label={`What to do with ${title}`}
        value={choice}
        onChange={(event) => preview.choose(row.index, event.currentTarget.value as Choice)}
      >
        {(['skip', ...unlockMethodsOf(row)] as const).map((way) => (
          <option key={way} value={way}>
            {choiceLabels[way]}
          </option>
        ))}
      </select>
    </span>
  );
}

const sentences = {
  same: (known: string) => `The same as ${known}`,
  differs: (known: string) => `The same account as ${known}, with another key`,
  bare: (known: string) => `${known} has no codes yet`,
};
