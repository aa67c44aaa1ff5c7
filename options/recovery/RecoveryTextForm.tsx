import { FileUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextArea } from '../../src/ui/Field.tsx';
import { pasteMarked } from '../../src/ui/recovery-reading/paste-marked.ts';
import { isAboutText, ReadAgain } from '../../src/ui/recovery-reading/ReadAgain.tsx';
import type { RecoveryReader } from '../../src/ui/recovery-reading/recovery-reader.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';

/** Takes a list of recovery codes as text or as a file. */
export function RecoveryTextForm({
  reading,
  onClose,
}: {
  readonly reading: RecoveryReader;
  readonly onClose: () => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const text = recoveryText.reading;
  const fault = reading.fault.value;
  const isEmpty = reading.text.value.trim() === '';
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void reading.read();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the button below */}
      <div
        class="drop"
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file !== undefined) void reading.readFile(file);
        }}
      >
        <TextArea
          label={text.text}
          mono
          rows={8}
          autofocus
          value={reading.text.value}
          onValue={reading.edit}
          onPaste={pasteMarked}
          limit={LIMITS.recoveryText}
          placeholder={text.placeholder}
          hint={text.textHint}
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept=".txt,.csv,.md,.pdf,text/plain,application/pdf"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void reading.readFile(file);
        }}
      />
      {fault !== undefined && (
        <FaultNote code={fault.code}>
          {!isEmpty && isAboutText(fault.code) && <ReadAgain reading={reading} byLines />}
        </FaultNote>
      )}
      <div class="dialog-actions">
        <span class="apart">
          <Button icon={FileUp} onClick={() => picker.current?.click()}>
            {commonText.chooseFile}
          </Button>
        </span>
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button tone="primary" type="submit" disabled={isEmpty} busy={reading.isBusy.value}>
          {text.preview}
        </Button>
      </div>
    </form>
  );
}
