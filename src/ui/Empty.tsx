import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** What a list shows when it has nothing: what would be here, and how to get it here. */
export function Empty(props: {
  readonly icon: IconNode;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon of={props.icon} size="large" />
      <h3>{props.title}</h3>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.actions !== undefined && <div class="empty-actions">{props.actions}</div>}
    </div>
  );
}
