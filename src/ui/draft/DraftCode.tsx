import type { ComponentChildren } from 'preact';
import { CodeText, NextCode } from '../CodeText.tsx';
import { accountFormText } from '../strings/account-form.ts';
import { addText } from '../strings/add.ts';
import { Tile } from '../Tile.tsx';
import { TimeRing, useTiming } from '../TimeRing.tsx';
import type { DraftPreview } from './draft-preview.ts';

/** A draft as a card: its names, a live code to confirm with, and its settings. `aside` stands beside the code, `children` go below it. */
export function DraftCode({
  state,
  aside,
  children,
}: {
  readonly state: DraftPreview;
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const { draft } = state;
  const { issuer, name } = state.choice.value;
  const { code, nextCode, periodSeconds, untilMs } = state.code.value;
  const span = periodSeconds === undefined || untilMs === undefined ? undefined : { periodSeconds, untilMs };
  const timing = useTiming<HTMLDivElement>(span);
  const text = addText.preview;
  return (
    <section class="card draft-card" aria-label={text.code}>
      <div class="draft-names">
        <Tile issuer={issuer} name={name} plain={draft.lookalike !== undefined} />
        <p>
          <strong>{issuer || text.noService}</strong>
          <span class="muted">{name || text.noAccountName}</span>
        </p>
      </div>
      <div class="draft-code" ref={timing}>
        <CodeText code={code} always />
        {span !== undefined && <TimeRing size="large" />}
        {code === undefined && draft.kind === 'hotp' && <span class="muted">{text.firstCode}</span>}
        {nextCode !== undefined && (
          <span class="draft-next muted">
            {text.next}
            <NextCode code={nextCode} always />
          </span>
        )}
        {aside}
      </div>
      {children}
      <div class="draft-settings">
        <Settings state={state} />
      </div>
    </section>
  );
}

function Settings({ state }: { readonly state: DraftPreview }) {
  const { kind, digits, periodSeconds, counter, algorithm } = state.draft;
  const text = addText.preview;
  if (kind === 'steam') return <span class="chip">{accountFormText.kinds.steam}</span>;
  return (
    <>
      <span class="chip">{text.digits(digits)}</span>
      <span class="chip">{kind === 'totp' ? text.period(periodSeconds ?? 30) : text.counter(counter ?? 0)}</span>
      <span class="chip">{algorithm}</span>
    </>
  );
}
