import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** What a list shows when it has nothing: what would be here, and how to get it here. */
export function Empty(props: {
  /** The heading's level; 3 unless told otherwise. */
  readonly level?: 1 | 2;
  readonly icon: IconNode;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  const Title = `h${props.level ?? 3}` as const;
  return (
    <div class="empty">
      <Icon of={props.icon} size="large" />
      <Title>{props.title}</Title>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.actions !== undefined && <div class="empty-actions">{props.actions}</div>}
    </div>
  );
}
