import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { decodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Fault } from '../../src/fault.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { clearingFault } from '../../src/ui/outdated.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { drillText } from '../../src/ui/strings/drill.ts';
import type { AppState } from '../common/app-state.ts';
import type { ReadinessView } from '../readiness/readiness.ts';

/** Opens a copy of the vault as it is now with the printed code, and records that the sheet was found and works. */
export function TryEmergencyCode(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { app, view, onDone, onBack } = props;
  const text = drillText.code;
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [works, setWorks] = useState(false);
  const [fault] = useState(() => signal<Fault | undefined>());
  const open = async () => {
    setBusy(true);
    const isDone = await app.attempt(fault, async () => {
      const { file } = await app.ask('backup.copy');
      const key = await app.platform.exchanger.unlock(decodeBase64(file), { code }, new AbortController().signal);
      await app.ask('restore.inspect', { file, key: encodeBase64url(key), byCode: true });
      key.fill(0);
      const slot = (await app.ask('vault.unlockMethods')).code;
      for (const { id, emergencySlot, gone } of view.items)
        if (slot !== undefined && emergencySlot === slot && gone === undefined)
          await app.ask('keptItem.edit', { id, checked: true });
    });
    setBusy(false);
    setWorks(isDone);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (works) onDone();
        else if (code.trim() !== '') void open();
      }}
    >
      <TextField
        label={text.label}
        mono
        value={code}
        onValue={clearingFault(fault, setCode)}
        readOnly={works}
        autofocus
      />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      {works && (
        <p role="status">
          <strong>{text.works}</strong>
        </p>
      )}
      <div class="dialog-actions">
        {!works && <Button onClick={onBack}>{commonText.back}</Button>}
        <Button tone="primary" type="submit" busy={busy} disabled={code.trim() === ''}>
          {works ? commonText.done : text.try}
        </Button>
      </div>
    </form>
  );
}
