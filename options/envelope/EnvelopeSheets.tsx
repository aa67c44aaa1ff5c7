import { createPortal } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../../src/ui/counted.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import type { Platform } from '../common/platform.ts';
import type { MadeEnvelope } from './envelope-state.ts';

/** The sheets of an envelope, each with its code or one part on a page of its own. Hidden on the screen. */
export function EnvelopeSheets(props: {
  readonly platform: Platform;
  readonly made: MadeEnvelope;
  readonly place: string;
  readonly onDone: () => void;
}) {
  const { made } = props;
  useEffect(() => {
    window.addEventListener('afterprint', props.onDone);
    props.platform.print();
    return () => window.removeEventListener('afterprint', props.onDone);
  }, []);
  return createPortal(
    <section class="print-sheet" aria-hidden="true">
      {made.printed.map((code, at) => (
        <Sheet key={code} made={made} code={code} number={at + 1} place={props.place} />
      ))}
    </section>,
    document.body,
  );
}

function Sheet({
  made,
  code,
  number,
  place,
}: {
  readonly made: MadeEnvelope;
  readonly code: string;
  readonly number: number;
  readonly place: string;
}) {
  const text = envelopeText.sheet;
  const { id, needed, parts, title, fileName, madeMs } = made;
  const isDivided = parts > 1;
  return (
    <div class="print-page">
      <p class="print-title">{isDivided ? text.part(id, number, parts) : text.code(id)}</p>
      {title !== '' && <p class="print-account">{title}</p>}
      <p>{text.lead(formatDay(madeMs))}</p>
      {isDivided && <p>{text.partLead(needed, parts)}</p>}
      <p class="print-code print-groups">
        {code.split('-').map((group, at) => (
          <code key={at}>{group}</code>
        ))}
      </p>
      <ol class="print-steps">
        <li>{text.find(fileName, place)}</li>
        <li>{text.open}</li>
        <li>{isDivided ? text.typeParts(needed) : text.type}</li>
      </ol>
      <p>{isDivided ? text.partWarning(needed) : text.warning}</p>
      <p>{text.age}</p>
    </div>
  );
}
