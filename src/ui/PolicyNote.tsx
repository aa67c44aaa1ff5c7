import { Building2 } from 'lucide';
import { Icon } from './Icon.tsx';
import { Note } from './Note.tsx';

/** Says beside a control that an organization locked it; `id` is for the control to name as its description. */
export function PolicyNote({ text, id }: { readonly text: string; readonly id?: string }) {
  return (
    <Note icon={Building2}>
      <p id={id}>{text}</p>
    </Note>
  );
}

/** The same in a line, below one of several controls. */
export function PolicyHint({ text, id }: { readonly text: string; readonly id: string }) {
  return (
    <p class="policy-hint" id={id}>
      <Icon of={Building2} size="small" /> {text}
    </p>
  );
}
