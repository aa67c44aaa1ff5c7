import type { ReadonlySignal } from '@preact/signals';
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

/** A row's code with its ring; the next code appears below it in the last fifth of its time. */
export function RowCode({ live }: { readonly live: ReadonlySignal<CodeView> }) {
  const view = live.value;
  const span = spanOf(view);
  const ref = useTiming<HTMLSpanElement>(span);
  return (
    <span class="row-code" ref={ref}>
      <span class="row-codes">
        <CodeText code={view.code} />
        {view.code === undefined && span === undefined && <span class="muted">{homeText.account.clickForCode}</span>}
        {/* Drawn for as long as the code has a period: an element added later would start its animation at the wrong time. */}
        {span !== undefined && (
          <span class="soon muted">{view.nextCode !== undefined && <NextCode code={view.nextCode} />}</span>
        )}
      </span>
      {span !== undefined && <TimeRing />}
    </span>
  );
}

/** The large code of a card, with the next one beside it. */
export function BigCode({ live, hint }: { readonly live: ReadonlySignal<CodeView>; readonly hint?: string }) {
  const view = live.value;
  const span = spanOf(view);
  const ref = useTiming<HTMLDivElement>(span);
  return (
    <div class="now" ref={ref} data-long={(view.code?.length ?? 0) > USUAL_LENGTH ? '' : undefined}>
      <CodeText code={view.code} />
      {span !== undefined && <TimeRing size="large" />}
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
