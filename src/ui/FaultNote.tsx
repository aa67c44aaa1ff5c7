import { CircleAlert } from 'lucide';
import { type ComponentChildren, toChildArray } from 'preact';
import type { FaultCode } from '../fault.ts';
import { Icon } from './Icon.tsx';
import type { FaultText } from './strings/fault-text.ts';
import { faultText } from './strings/faults.ts';

/** A failure in its place: what happened, what was kept, what to do; an alert. `children` are buttons that help. */
export function FaultNote({
  code,
  words = faultText[code],
  tone = 'danger',
  children,
}: {
  readonly code: FaultCode;
  /** Other words than the usual ones. */
  readonly words?: FaultText;
  readonly tone?: 'danger' | 'warn';
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="note" data-tone={tone} role="alert">
      <Icon of={CircleAlert} />
      <div>
        <p>
          <strong>{words.what}</strong> {words.kept !== undefined && <>{words.kept} </>}
          {words.todo}
        </p>
        {toChildArray(children).some(Boolean) && <div class="note-actions">{children}</div>}
      </div>
    </div>
  );
}
