import { FileUp } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Field } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';

/** Chooses one file, in the page's own look: a button, and the name of the file that was chosen. */
export function FileField(props: {
  readonly label: string;
  readonly hint?: string;
  /** The file on show; chosen here, or handed over by another screen. */
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { label, hint, file, onFile } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div class="file-field">
          <Button icon={FileUp} onClick={() => input.current?.click()}>
            {commonText.chooseFile}
          </Button>
          <span class="muted">{file?.name ?? commonText.noFile}</span>
          <input
            {...control}
            ref={input}
            class="visually-hidden"
            type="file"
            tabIndex={-1}
            onChange={(event) => onFile(event.currentTarget.files?.[0])}
          />
        </div>
      )}
    </Field>
  );
}
