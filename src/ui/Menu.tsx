import { Check, type IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { placeMenu } from './menu-place.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconNode;
  readonly tone?: 'danger';
  /** Whether it is the current one, in a menu of choices. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** An icon button that opens a list of actions; arrow keys, Home, End and Escape work in it. */
export function Menu({
  label,
  describedBy,
  icon,
  items,
  size,
  tabIndex,
}: {
  readonly label: string;
  /** The element that says what it is a menu of. */
  readonly describedBy?: string;
  readonly icon: IconNode;
  readonly items: () => readonly MenuItem[];
  readonly size?: 'small';
  readonly tabIndex?: number;
}) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) anchor.current?.querySelector('button')?.focus();
  };
  return (
    <span ref={anchor} class="menu-anchor">
      <IconButton
        label={label}
        icon={icon}
        {...(size === undefined ? {} : { size })}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        aria-describedby={describedBy}
        aria-haspopup="menu"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (open || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
        }}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      />
      {open && <MenuList label={label} items={items()} anchor={() => anchor.current} onClose={close} />}
    </span>
  );
}

/** The list of actions alone, for a button that opens it itself. */
export function MenuList(props: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: () => HTMLElement | null;
  readonly onClose: (refocus: boolean) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { anchor, onClose } = props;
  useEffect(() => {
    const menu = ref.current;
    const button = anchor();
    if (menu === null || button === null) return;
    menu.showPopover();
    const place = () => {
      const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
      const { left, top } = placeMenu(button.getBoundingClientRect(), menu.getBoundingClientRect(), view);
      menu.style.setProperty('left', `${left}px`);
      menu.style.setProperty('top', `${top}px`);
    };
    place();
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector('button'))?.focus();
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && button.contains(event.target))) onClose(false);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('scroll', leave, true);
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('scroll', leave, true);
      window.removeEventListener('resize', place);
    };
  }, []);
  const move = (to: number) => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    all[(to + all.length) % all.length]?.focus();
  };
  return (
    <div
      ref={ref}
      class="menu"
      role="menu"
      aria-label={props.label}
      popover="manual"
      onKeyDown={(event) => {
        event.stopPropagation();
        const items = [...(ref.current?.querySelectorAll<HTMLElement>('button') ?? [])];
        const at = items.indexOf(document.activeElement as HTMLElement);
        if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
        else if (event.key === 'ArrowDown') move(at + 1);
        else if (event.key === 'ArrowUp') move(at - 1);
        else if (event.key === 'Home') move(0);
        else if (event.key === 'End') move(-1);
        else return;
        event.preventDefault();
      }}
    >
      {props.items.map((item) => (
        <button
          key={item.label}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          tabIndex={-1}
          data-tone={item.tone}
          onClick={(event) => {
            event.stopPropagation();
            onClose(true);
            item.run();
          }}
        >
          {item.icon !== undefined && <Icon of={item.icon} />}
          {item.label}
          {item.checked && <Icon of={Check} />}
        </button>
      ))}
    </div>
  );
}
