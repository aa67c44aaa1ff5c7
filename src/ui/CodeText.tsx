import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { groupCode, spokenCode } from './group.ts';
import { useConcealed } from './hidden-codes.ts';

/**
 * A code in groups. The text of the `<output>` is the bare code, so that a copied selection has no spaces; it is spoken digit by digit, and
 * changes are not announced, since a code changes every few seconds. Where *Hide codes* is on, it is dots until its account is pointed at or has
 * the focus; a code that was not saved yet is shown `always`.
 */
export function CodeText(props: {
  readonly code: string | undefined;
  readonly label?: string;
  readonly id?: string | undefined;
  readonly always?: boolean;
}) {
  const { code, label, id, always = false } = props;
  const ref = useRef<HTMLOutputElement>(null);
  const isConcealed = useConcealed(ref) && !always;
  if (code === undefined) return <output class="code" aria-live="off" ref={ref} aria-label={label} />;
  if (isConcealed) return <Dots code={code} elementRef={ref} />;
  const spoken = spokenCode(code);
  return (
    <output
      class="code"
      id={id}
      aria-live="off"
      ref={ref}
      aria-label={label === undefined ? spoken : `${label} ${spoken}`}
    >
      <Groups code={code} />
    </output>
  );
}

/** The next code, hidden from assistive technology because it isn’t valid yet. */
export function NextCode({ code, always = false }: { readonly code: string; readonly always?: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  const isConcealed = useConcealed(ref) && !always;
  return (
    <span class="code" aria-hidden="true" ref={ref} data-concealed={isConcealed ? '' : undefined}>
      <Groups code={isConcealed ? dotsFor(code) : code} />
    </span>
  );
}

/** Nothing of the code is in the page, so that nobody reads it over a shoulder or in the accessibility tree. */
function Dots({
  code,
  elementRef,
}: {
  readonly code: string;
  readonly elementRef: RefObject<HTMLOutputElement | null>;
}) {
  return (
    <output class="code" aria-live="off" aria-hidden="true" ref={elementRef} data-concealed="">
      <Groups code={dotsFor(code)} />
    </output>
  );
}

function dotsFor(code: string): string {
  return '•'.repeat(code.length);
}

function Groups({ code }: { readonly code: string }) {
  return groupCode(code).map((group, index) => <i key={index}>{group}</i>);
}
