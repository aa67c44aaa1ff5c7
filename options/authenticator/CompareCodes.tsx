import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { CodeText } from '../../src/ui/CodeText.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { fromAuthenticatorText } from '../../src/ui/strings/from-authenticator.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { CodeComparison } from './compare-codes.ts';

/** The vault's codes, each to be ticked when the other app shows the same. */
export function CompareCodes({ comparison }: { readonly comparison: CodeComparison }) {
  const { rows, counters, agreeing, allAgree } = comparison;
  const text = fromAuthenticatorText.compare;
  const total = rows.value.length;
  if (total === 0) return <p class="muted">{text.nothing}</p>;
  return (
    <>
      <p>{text.lead}</p>
      <CheckField label={text.all} checked={allAgree.value} onChecked={() => comparison.toggleAll()} />
      <ul class="compare-list" aria-label={text.list}>
        {rows.value.map((row) => (
          <Row key={row.id} comparison={comparison} row={row} />
        ))}
      </ul>
      <p role="status">
        <strong>{text.progress(agreeing.value.size, total)}</strong>
      </p>
      {counters.value > 0 && <p class="muted">{text.counters(counters.value)}</p>}
      <p class="muted">{text.differs}</p>
    </>
  );
}

function Row({ comparison, row }: { readonly comparison: CodeComparison; readonly row: AccountRow }) {
  const { code } = comparison.codes.of(row.id).value;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          aria-label={fromAuthenticatorText.compare.same(accountTitle(row))}
          checked={comparison.agreeing.value.has(row.id)}
          onChange={() => comparison.toggle(row.id)}
        />
        <Tile issuer={row.issuer} name={row.name} icon={row.icon} size="small" />
        <span class="compare-names">
          <strong>{row.issuer || row.name || commonText.unnamedAccount}</strong>
          {row.issuer !== '' && <span class="muted">{row.name}</span>}
        </span>
        <CodeText code={code} />
      </label>
    </li>
  );
}
