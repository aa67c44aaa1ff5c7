import { KeyRound } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../src/ui/Icon.tsx';

/** The product's sign over a title, on the screens outside the vault. */
export function Logo({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="mark">
      <span class="mark-sign">
        <Icon of={KeyRound} />
      </span>
      <h1>{title}</h1>
      {children !== undefined && <p class="muted">{children}</p>}
    </div>
  );
}
