import type { IconNode } from 'lucide';
import { h } from 'preact';
import { isFirstFrame } from './first-frame.ts';

/** A lucide icon node drawn as decoration; the control around it carries the name. */
export function Icon({ of, size }: { readonly of: IconNode; readonly size?: 'small' | 'large' }) {
  return (
    <svg class="icon" data-size={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {!isFirstFrame.value && of.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
