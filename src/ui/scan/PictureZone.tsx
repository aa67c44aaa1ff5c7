import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from '../Button.tsx';

/** Takes pictures and texts that are dropped on it, or pasted anywhere on the page. */
export function PictureZone(props: {
  readonly onFiles: (files: readonly File[]) => void;
  /** Answers whether the text was one to scan; others are pasted where the focus is. */
  readonly onText: (text: string) => boolean;
  readonly children: ComponentChildren;
}) {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (files.length > 0) latest.current.onFiles(files);
      else if (!latest.current.onText(event.clipboardData?.getData('text/plain') ?? '')) return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button inside it is the first
    <div
      class="picture-zone"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) props.onFiles(files);
        else props.onText(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      {props.children}
    </div>
  );
}

/** A button that lets the user choose picture files. */
export function PictureButton({
  onFiles,
  children,
  ...button
}: ButtonProps & { readonly onFiles: (files: readonly File[]) => void; readonly children: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        aria-label={children}
        accept="image/*"
        multiple
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
