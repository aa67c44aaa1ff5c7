import type { ComponentChildren } from 'preact';
import { Brand } from './Brand.tsx';

/** A page with one card and nothing else, shown while the vault isn't open. */
export function CardPage({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class="card-page">
      <Brand />
      <div class="card">{children}</div>
    </main>
  );
}
