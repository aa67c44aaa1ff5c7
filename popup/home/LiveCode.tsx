import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CodeView } from '../../src/messages/views.ts';
import { CodeText, NextCode } from '../../src/ui/CodeText.tsx';
import type { TimeSpan } from '../../src/ui/ring-timing.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { TimeRing, useTiming } from '../../src/ui/TimeRing.tsx';

/** Longer codes are drawn smaller, so that the next one fits beside them. */
const USUAL_LENGTH = 8;

function spanOf({ periodSeconds, untilMs }: CodeView): TimeSpan | undefined {
  return periodSeconds === undefined || untilMs === undefined ? undefined : { periodSeconds, untilMs };
}

/** What describes an account to a screen reader: its code, and how long that is valid. `id` is the account's. */
export function describeAccount(id: string): string {
  return `${codeId(id)} ${stateId(id)}`;
}
const codeId = (id: string) => `${id}-code`;
const stateId = (id: string) => `${id}-state`;

/** How long the code is valid, told as the account gets the focus: a text that counts along would redraw the list every second. */
function SpokenState({ id, span }: { readonly id: string; readonly span: TimeSpan | undefined }) {
  const ref = useRef<HTMLSpanElement>(null);
  const latest = useRef(span);
  latest.current = span;
  useEffect(() => {
    const account = ref.current?.closest('[data-account]');
    const tell = () => {
      if (ref.current !== null) ref.current.textContent = stateText(latest.current);
    };
    account?.addEventListener('focusin', tell);
    return () => account?.removeEventListener('focusin', tell);
  }, []);
  return <span ref={ref} id={stateId(id)} hidden />;
}

function stateText(span: TimeSpan | undefined): string {
  if (span === undefined) return homeText.account.clickForCode;
  return homeText.account.validFor(Math.max(0, Math.ceil((span.untilMs - Date.now()) / 1000)));
}

/** A row's code with its ring; the next code appears below it in the last fifth of its time. */
export function RowCode({ live, id }: { readonly live: ReadonlySignal<CodeView>; readonly id?: string }) {
  const view = live.value;
  const span = spanOf(view);
  const ref = useTiming<HTMLSpanElement>(span);
  return (
    <span class="row-code" ref={ref}>
      <span class="row-codes">
        <CodeText code={view.code} id={id && codeId(id)} />
        {view.code === undefined && span === undefined && <span class="muted">{homeText.account.clickForCode}</span>}
        {/* Drawn for as long as the code has a period: an element added later would start its animation at the wrong time. */}
        {span !== undefined && (
          <span class="soon muted">{view.nextCode !== undefined && <NextCode code={view.nextCode} />}</span>
        )}
      </span>
      {span !== undefined && <TimeRing />}
      {id !== undefined && <SpokenState id={id} span={span} />}
    </span>
  );
}

/** The large code of a card, with the next one beside it. */
export function BigCode(props: {
  readonly live: ReadonlySignal<CodeView>;
  readonly id?: string;
  readonly hint?: string;
}) {
  const { live, id, hint } = props;
  const view = live.value;
  const span = spanOf(view);
  const ref = useTiming<HTMLDivElement>(span);
  return (
    <div class="now" ref={ref} data-long={(view.code?.length ?? 0) > USUAL_LENGTH ? '' : undefined}>
      <CodeText code={view.code} id={id && codeId(id)} />
      {span !== undefined && <TimeRing size="large" />}
      {id !== undefined && <SpokenState id={id} span={span} />}
      {view.code === undefined && span === undefined && hint !== undefined && <span class="muted">{hint}</span>}
      {view.nextCode !== undefined && (
        <span class="next muted">
          {homeText.account.next}
          <br />
          <NextCode code={view.nextCode} />
        </span>
      )}
    </div>
  );
}
