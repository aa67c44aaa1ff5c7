import { Building2 } from 'lucide';
import { Note } from './Note.tsx';

/** Says beside a control that an organization locked it. */
export function PolicyNote({ text }: { readonly text: string }) {
  return (
    <Note icon={Building2}>
      <p>{text}</p>
    </Note>
  );
}
