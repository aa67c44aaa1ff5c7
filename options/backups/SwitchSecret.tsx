import { Button } from '../../src/ui/Button.tsx';
import { restoreText } from '../../src/ui/strings/restore.ts';
import type { RestoreState } from './restore-form.ts';

/** Changes between the passphrase and the emergency code as what opens a copy. */
export function SwitchSecret({ state }: { readonly state: RestoreState }) {
  const isCode = state.code.value !== undefined;
  return (
    <span class="apart">
      <Button
        tone="plain"
        onClick={() => {
          state.code.value = isCode ? undefined : '';
        }}
      >
        {isCode ? restoreText.usePassphrase : restoreText.useCode}
      </Button>
    </span>
  );
}
