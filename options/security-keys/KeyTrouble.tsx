import type { Fault } from '../../src/fault.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { keyTroubleText } from '../../src/ui/strings/key-trouble.ts';
import { browserErrorOf } from '../common/ceremony.ts';
import { type Tip, tipsFor } from './key-trouble.ts';

/** The likeliest; the others open on request, so that the buttons stay in sight. */
const AT_ONCE = 4;

/** What to try after a touch failed, and the browser's own error for whoever wants to look it up. */
export function KeyTrouble(props: {
  readonly fault: Fault;
  readonly item?: SecurityKeyView | undefined;
  /** Below a form, where there is little room: everything opens on request. */
  readonly folded?: boolean;
}) {
  const { fault, item } = props;
  const text = keyTroubleText;
  const tips = tipsFor(fault.code, item);
  const atOnce = props.folded === true ? 0 : AT_ONCE;
  const [open, rest] = [tips.slice(0, atOnce), tips.slice(atOnce)];
  const said = browserErrorOf(fault);
  return (
    <div class="key-trouble">
      {open.length > 0 && (
        <>
          <h3>{fault.code === 'webauthn-cancelled' ? text.titleUnlessClosed : text.title}</h3>
          <TipList tips={open} />
        </>
      )}
      {rest.length > 0 && (
        <details class="advanced">
          <summary>{open.length === 0 ? text.title : text.more}</summary>
          <TipList tips={rest} />
        </details>
      )}
      {said !== undefined && (
        <details class="advanced">
          <summary>{text.details}</summary>
          <p class="muted">{text.browserSaid}</p>
          <p class="browser-error">{said}</p>
        </details>
      )}
    </div>
  );
}

function TipList({ tips }: { readonly tips: readonly Tip[] }) {
  return (
    <ul>
      {tips.map((tip) => (
        <li key={tip}>{keyTroubleText.tips[tip]}</li>
      ))}
    </ul>
  );
}
