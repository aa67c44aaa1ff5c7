import { ArrowLeft, Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../src/ui/Button.tsx';
import { submitsByEnter } from '../../src/ui/enter.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { lockNow } from './lock.ts';
import type { Popup } from './state.ts';

/** A screen behind home: title, a way back (also by Escape), its content, and its main actions at the foot (also by Enter). */
export function Page(props: {
  readonly popup: Popup;
  readonly title: string;
  readonly onBack: () => void;
  readonly actions?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly onSubmit?: () => void;
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLFormElement>(null);
  const { onBack } = props;
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    if (!ref.current?.contains(document.activeElement)) ref.current?.querySelector<HTMLElement>('h1')?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (ref.current !== null && submitsByEnter(event, ref.current)) return;
      if (event.key !== 'Escape') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <form
      ref={ref}
      class="page"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit?.();
      }}
    >
      <header class="bar">
        <IconButton label={commonText.back} icon={ArrowLeft} onClick={onBack} />
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.aside}
        <IconButton label={commonText.lock} icon={Lock} onClick={() => void lockNow(props.popup)} />
      </header>
      <main class="body">{props.children}</main>
      {props.actions !== undefined && <footer class="foot">{props.actions}</footer>}
    </form>
  );
}
