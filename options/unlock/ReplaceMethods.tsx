import { Check, FingerprintPattern } from 'lucide';
import type { KeptMethod, KeyMethod } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import type { AppState } from '../common/app-state.ts';
import { methodTitle } from './UnlockMethods.tsx';
import type { UnlockMethodsState } from './unlock-methods.ts';

/** What is to open the vault after its key was changed. */
export interface KeptMethods {
  /** Keys that were touched again. */
  readonly keys: readonly Extract<KeptMethod, { outputs: string }>[];
  readonly code: string;
}

export const nothingKept: KeptMethods = { keys: [], code: '' };

/** The secrets to send along with a change of the passphrase. */
export function keptOf(kept: KeptMethods, codeSlot: string | undefined): readonly KeptMethod[] {
  const code = kept.code.trim();
  return codeSlot === undefined || code === '' ? kept.keys : [...kept.keys, { slot: codeSlot, code }];
}

/** Names the keys and the code that a new vault key would shut out, and lets each be kept by using it once more. */
export function ReplaceMethods(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly kept: KeptMethods;
  /** The slot of what is being taken off, which is not to be kept. */
  readonly except?: string;
  /** Why they would not open it. */
  readonly because: string;
  readonly onKept: (kept: KeptMethods) => void;
}) {
  const { state, kept } = props;
  const all = state.unlockMethods.value;
  const unlockMethods = all && {
    keys: all.keys.filter(({ slot }) => slot !== props.except),
    code: all.code === props.except ? undefined : all.code,
  };
  if (unlockMethods === undefined || (unlockMethods.keys.length === 0 && unlockMethods.code === undefined))
    return undefined;
  const isKept = (way: KeyMethod) => kept.keys.some((one) => one.slot === way.slot);
  const dropped = unlockMethods.keys.filter((way) => !isKept(way)).map(methodTitle);
  if (unlockMethods.code !== undefined && kept.code.trim() === '') dropped.push('the vault’s recovery code');
  const touchAgain = async (way: KeyMethod) => {
    const answer = await state.touchAgain(way);
    if (answer === undefined) return;
    props.onKept({ ...kept, keys: [...kept.keys, { slot: way.slot, outputs: answer.outputs }] });
  };
  return (
    <>
      {unlockMethods.keys.length > 0 && (
        <ul class="ways" aria-label="Keys to keep">
          {unlockMethods.keys.map((way) => (
            <li key={way.slot} aria-label={methodTitle(way)}>
              <Icon of={isKept(way) ? Check : FingerprintPattern} />
              <span>
                {methodTitle(way)}
                <small>{isKept(way) ? 'Goes on unlocking' : 'Touch it once more to keep it'}</small>
              </span>
              {!isKept(way) && props.app.platform.canRegisterKeys && (
                <Button busy={state.touch.value !== undefined} onClick={() => void touchAgain(way)}>
                  Touch
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {unlockMethods.code !== undefined && (
        <TextField
          label="Recovery code of the vault"
          mono
          value={kept.code}
          onValue={(code) => props.onKept({ ...kept, code })}
          hint="Type it to keep it. Left empty, it opens the vault no more, and you can make a new one."
        />
      )}
      {dropped.length > 0 && (
        <Note tone="warn">
          <p>
            <strong>{props.because}, these will not open the vault any more</strong>
            {dropped.join(', ')}. You can set them up again afterwards.
          </p>
        </Note>
      )}
    </>
  );
}
