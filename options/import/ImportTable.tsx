import { isReadable } from '../../src/messages/interchange.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import { type Choice, choicesOf, type Row } from './choice.ts';
import { entryTitle, extrasOf, importFault, kindText, noticesOf, placeText } from './import-labels.ts';
import type { Preview } from './preview-state.ts';

/** One page of the entries that were read, each with its status and what to do with it. */
export function ImportTable({ preview }: { readonly preview: Preview }) {
  const ticked = preview.matchingTicked.value;
  const total = preview.matching.value.length;
  const { columns, list, selectAll } = importReviewText;
  return (
    <table class="table import-table">
      <caption class="visually-hidden">{list}</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label={selectAll(total)}
              checked={ticked === 'all'}
              indeterminate={ticked === 'some'}
              onChange={() => preview.toggleMatching()}
            />
          </th>
          <th>{columns.account}</th>
          <th class="wide">{columns.kind}</th>
          <th>{columns.code}</th>
          <th>{columns.state}</th>
        </tr>
      </thead>
      <NeighbourTiles of={preview.page.value.map(({ entry }) => entry)}>
        <tbody>
          {preview.page.value.map((row) => (
            <Entry key={row.index} preview={preview} row={row} choice={preview.choices.value[row.index] ?? 'skip'} />
          ))}
        </tbody>
      </NeighbourTiles>
    </table>
  );
}

function Entry({ preview, row, choice }: { readonly preview: Preview; readonly row: Row; readonly choice: Choice }) {
  const { entry } = row;
  const title = entryTitle(row);
  return (
    <tr data-selected={choice === 'skip' ? undefined : ''} data-state={row.state}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={importReviewText.select(title)}
          disabled={choicesOf(row).length === 0}
          checked={choice !== 'skip'}
          onChange={() => preview.toggle(row)}
        />
      </td>
      <td class="who-cell">
        <span class="who">
          <Tile issuer={entry.issuer} name={entry.name} icon={entry.icon} hosts={entry.hosts} size="small" />
          <span class="who-text">
            <strong>{entry.issuer || entry.name || title}</strong>{' '}
            {entry.issuer !== '' && <span class="muted">{entry.name}</span>}
            <Extras row={row} />
            {noticesOf(row).map((sentence) => (
              <span key={sentence} class="import-extras">
                {sentence}
              </span>
            ))}
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
  if (isReadable(row.entry) && row.entry.otp.kind === 'hotp')
    return <span class="muted">{importReviewText.codeLater}</span>;
  return <CodeText code={view.code} label={importReviewText.code(title)} always />;
}

function Extras({ row }: { readonly row: Row }) {
  const extras = extrasOf(row);
  return extras.length === 0 ? null : <span class="import-extras">{extras.join(' · ')}</span>;
}

function State(props: {
  readonly preview: Preview;
  readonly row: Row;
  readonly choice: Choice;
  readonly title: string;
}) {
  const { preview, row, choice, title } = props;
  const { entry, standing } = row;
  const { states, choices, known: knownText, whatToDo } = importReviewText;
  if (!isReadable(entry)) {
    const place = placeText(row);
    return (
      <span class="import-why">
        {importFault(entry.fault).what} {place !== '' && <span class="muted import-where">{place}</span>}
      </span>
    );
  }
  if (standing === undefined || standing.state === 'new') return <span class="chip">{states.new}</span>;
  const known = accountTitle(standing.known);
  return (
    <span class="import-known">
      <span class="import-why">{knownText[standing.state](known)}</span>
      <select
        class="input"
        aria-label={whatToDo(title)}
        value={choice}
        onChange={(event) => preview.choose(row.index, event.currentTarget.value as Choice)}
      >
        {(['skip', ...choicesOf(row)] as const).map((one) => (
          <option key={one} value={one}>
            {choices[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
