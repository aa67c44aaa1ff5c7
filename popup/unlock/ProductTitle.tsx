import { KeyRound } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../src/ui/Icon.tsx';

/** The product's sign over a title, on the screens outside the open vault. */
export function ProductTitle({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="product-title">
      <span class="product-sign">
        <Icon of={KeyRound} />
      </span>
      <h1>{title}</h1>
      {children !== undefined && <p class="muted">{children}</p>}
    </div>
  );
}
