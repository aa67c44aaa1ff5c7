import type { ComponentChildren } from 'preact';
import { Logo } from '../../src/ui/Logo.tsx';

/** The product's logo over a title, on the screens outside the open vault. */
export function ProductTitle({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="product-title">
      <Logo size="large" />
      <h1>{title}</h1>
      {children !== undefined && <p class="muted">{children}</p>}
    </div>
  );
}
