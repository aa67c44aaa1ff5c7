import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, ComponentChildren, RefObject } from 'preact';
import { Icon } from './Icon.tsx';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'children' | 'ref'>;

export interface ButtonProps extends Native {
  readonly tone?: 'primary' | 'secondary' | 'danger' | 'plain';
  readonly icon?: IconNode;
  /** Work is under way: a spinner replaces the icon and presses are ignored. It isn't disabled, which would take the focus from it. */
  readonly busy?: boolean | undefined;
  /** Takes the whole width. */
  readonly wide?: boolean;
  readonly elementRef?: RefObject<HTMLButtonElement | null>;
  readonly children: ComponentChildren;
}

/** A button with words; `type="button"` unless told otherwise. */
export function Button({
  tone = 'secondary',
  icon,
  busy,
  wide,
  children,
  elementRef,
  onClick,
  ...native
}: ButtonProps) {
  return (
    <button
      {...(elementRef && { ref: elementRef })}
      type="button"
      {...native}
      class={tone}
      data-wide={wide ? '' : undefined}
      {...(busy && { 'aria-busy': 'true', 'aria-disabled': 'true' })}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon of={icon} size="small" />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Native {
  readonly label: string;
  readonly icon: IconNode;
  readonly size?: 'small';
}

/** A button with an icon alone; `label` is its accessible name and its tooltip. */
export function IconButton({ label, icon, size, ...native }: IconButtonProps) {
  return (
    <button type="button" title={label} {...native} class="icon-button" data-size={size} aria-label={label}>
      <Icon of={icon} />
    </button>
  );
}
