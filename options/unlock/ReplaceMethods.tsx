import { Check, FingerprintPattern } from 'lucide';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import { Button } from '../../src/ui/Button.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { formatList } from '../../src/ui/strings/plural.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { type KeptMethods, methodTitle, type UnlockMethodsState } from './unlock-methods.ts';

/** Lists the unlock methods that stop working when the vault gets a new key; using one again keeps it. */
export function ReplaceMethods(props: {
  readonly app: AppState;
  readonly state: UnlockMethodsState;
  readonly kept: KeptMethods;
  /** The slot that is being removed. */
  readonly except?: string;
  /** What gives the vault a new key. */
  readonly because: 'passphrase' | 'code' | 'removal' | 'device';
  readonly onKept: (kept: KeptMethods) => void;
}) {
  const { state, kept } = props;
  const text = unlockMethodsText.replace;
  const methods = state.unlockMethods.value;
  const keys = methods?.keys.filter(({ slot }) => slot !== props.except) ?? [];
  const hasCode = methods?.code !== undefined && methods.code !== props.except;
  if (keys.length === 0 && !hasCode) return undefined;
  const isKept = (method: KeyMethod) => kept.keys.some((one) => one.slot === method.slot);
  const lost = keys.filter((method) => !isKept(method)).map(methodTitle);
  if (hasCode && kept.code.trim() === '') lost.push(text.theCode);
  const touchAgain = async (method: KeyMethod) => {
    const answer = await state.touchAgain(method);
    if (answer === undefined) return;
    props.onKept({ ...kept, keys: [...kept.keys, { slot: method.slot, outputs: answer.outputs }] });
  };
  return (
    <>
      {keys.length > 0 && (
        <ul class="item-list" aria-label={text.list}>
          {keys.map((method) => (
            <li key={method.slot} aria-label={methodTitle(method)}>
              <Icon of={isKept(method) ? Check : FingerprintPattern} />
              <span>
                {methodTitle(method)}
                <small>{isKept(method) ? text.kept : text.touchToKeep}</small>
              </span>
              {!isKept(method) && props.app.platform.canRegisterKeys && (
                <Button busy={state.touch.value !== undefined} onClick={() => void touchAgain(method)}>
                  {text.touch}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {hasCode && (
        <TextField
          label={unlockText.emergencyCode.label}
          mono
          value={kept.code}
          onValue={(code) => props.onKept({ ...kept, code })}
          hint={text.codeHint}
        />
      )}
      {lost.length > 0 && (
        <Note tone="warn">
          <p>
            <strong>{text.lossTitle[props.because]}</strong>
            {text.loss(formatList(lost))}
          </p>
        </Note>
      )}
    </>
  );
}
