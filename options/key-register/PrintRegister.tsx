import { signal } from '@preact/signals';
import { Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import type { KeyRegister } from '../../src/messages/key-register.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import type { AppState } from '../common/app-state.ts';
import { RegisterPages } from './RegisterPages.tsx';

/** Prints the register: every security key, where it’s kept and where it’s registered. */
export function PrintRegister({ app, onClose }: { readonly app: AppState; readonly onClose: () => void }) {
  const [register] = useState(() => signal<KeyRegister | undefined>(undefined));
  const [fault] = useState(() => signal<Fault | undefined>(undefined));
  useEffect(() => {
    void app.attempt(fault, async () => {
      register.value = await app.ask('keyRegister.read');
    });
  }, []);
  const text = keyRegisterText.print;
  const found = register.value;
  return (
    <Dialog title={text.title} onClose={onClose}>
      {found !== undefined && <RegisterPages register={found} madeMs={app.platform.nowMs()} />}
      <p>{text.lead}</p>
      <p class="hint">{text.noSecrets}</p>
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
      <div class="dialog-actions">
        <Button onClick={onClose}>{commonText.close}</Button>
        <Button
          tone="primary"
          icon={Printer}
          disabled={found === undefined}
          autofocus
          onClick={() => app.platform.print()}
        >
          {text.print}
        </Button>
      </div>
    </Dialog>
  );
}
