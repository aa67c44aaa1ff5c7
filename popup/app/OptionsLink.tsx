import type { ComponentChildren } from 'preact';
import { Button, type ButtonProps } from '../../src/ui/Button.tsx';
import { type Section, shownSections } from '../../src/ui/sections.ts';
import type { Popup } from './state.ts';

/** A button that leads to a section of the options page; nothing while that section has no content yet. */
export function OptionsLink(props: {
  readonly popup: Popup;
  readonly section: Section;
  readonly tone?: NonNullable<ButtonProps['tone']>;
  readonly wide?: boolean;
  readonly icon?: NonNullable<ButtonProps['icon']>;
  readonly children: ComponentChildren;
}) {
  const { popup, section, tone = 'secondary', wide = false } = props;
  if (!shownSections.includes(section)) return null;
  return (
    <Button
      tone={tone}
      wide={wide}
      {...(props.icon && { icon: props.icon })}
      onClick={() => popup.ports.openOptions(`#/${section}`)}
    >
      {props.children}
    </Button>
  );
}
