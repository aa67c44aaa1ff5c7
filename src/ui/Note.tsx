import { CircleAlert, type IconNode, Info } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** A boxed remark: information by default, or a warning. */
export function Note({
  tone,
  icon,
  children,
}: {
  readonly tone?: 'warn' | 'danger';
  readonly icon?: IconNode;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="note" data-tone={tone}>
      <Icon of={icon ?? (tone === undefined ? Info : CircleAlert)} />
      <div>{children}</div>
    </div>
  );
}
