import type { ComponentChildren } from 'preact';
import { Sign } from '../../src/ui/Sign.tsx';

/** The product's sign over a title, on the screens outside the open vault. */
export function ProductTitle({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="product-title">
      <Sign size="large" />
      <h1>{title}</h1>
      {children !== undefined && <p class="muted">{children}</p>}
    </div>
  );
}
