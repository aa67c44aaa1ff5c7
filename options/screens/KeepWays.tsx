import { Check, FingerprintPattern } from 'lucide';
import type { Ask } from '../../src/messages/protocol.ts';
import type { KeyWay } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { Shell } from '../state/shell.ts';
import type { UnlockWaysState } from '../state/unlock-ways.ts';
import { wayTitle } from './UnlockKeys.tsx';

type Kept = NonNullable<Ask<'vault.changePassphrase'>['keep']>[number];

/** What is to open the vault after its passphrase was changed. */
export interface KeptWays {
  /** Keys that were touched again. */
  readonly keys: readonly Extract<Kept, { outputs: string }>[];
  readonly code: string;
}

export const nothingKept: KeptWays = { keys: [], code: '' };

/** The secrets to send along with a change of the passphrase. */
export function keptOf(kept: KeptWays, codeSlot: string | undefined): readonly Kept[] {
  const code = kept.code.trim();
  return codeSlot === undefined || code === '' ? kept.keys : [...kept.keys, { slot: codeSlot, code }];
}

/** Names the keys and the code that a new passphrase would shut out, and lets each be kept by using it once more. */
export function KeepWays(props: {
  readonly shell: Shell;
  readonly state: UnlockWaysState;
  readonly kept: KeptWays;
  readonly onKept: (kept: KeptWays) => void;
}) {
  const { state, kept } = props;
  const ways = state.ways.value;
  if (ways === undefined || (ways.keys.length === 0 && ways.code === undefined)) return undefined;
  const isKept = (way: KeyWay) => kept.keys.some((one) => one.slot === way.slot);
  const dropped = ways.keys.filter((way) => !isKept(way)).map(wayTitle);
  if (ways.code !== undefined && kept.code.trim() === '') dropped.push('the vault’s recovery code');
  const touchAgain = async (way: KeyWay) => {
    const answer = await state.touchAgain(way);
    if (answer === undefined) return;
    props.onKept({ ...kept, keys: [...kept.keys, { slot: way.slot, outputs: answer.outputs }] });
  };
  return (
    <>
      {ways.keys.length > 0 && (
        <ul class="ways" aria-label="Keys to keep">
          {ways.keys.map((way) => (
            <li key={way.slot} aria-label={wayTitle(way)}>
              <Icon of={isKept(way) ? Check : FingerprintPattern} />
              <span>
                {wayTitle(way)}
                <small>{isKept(way) ? 'Goes on unlocking' : 'Touch it once more to keep it'}</small>
              </span>
              {!isKept(way) && props.shell.platform.canRegisterKeys && (
                <Button busy={state.touch.value !== undefined} onClick={() => void touchAgain(way)}>
                  Touch
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ways.code !== undefined && (
        <TextField
          label="Recovery code of the vault"
          mono
          value={kept.code}
          onValue={(code) => props.onKept({ ...kept, code })}
          hint="Type it to keep it. Left empty, it opens the vault no more, and you can make a new one."
        />
      )}
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {dropped.length > 0 && (
        <Note tone="warn">
          <p>
            <strong>With the new passphrase, these will not open the vault any more</strong>
            {dropped.join(', ')}. You can set them up again afterwards.
          </p>
        </Note>
      )}
    </>
  );
}
