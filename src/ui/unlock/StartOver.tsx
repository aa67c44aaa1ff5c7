import { useEffect } from 'preact/hooks';
import type { FaultCode } from '../../fault.ts';
import { Button } from '../Button.tsx';
import { Note } from '../Note.tsx';
import { CreateVault } from '../new-passphrase/CreateVault.tsx';
import { unlockText } from '../strings/unlock.ts';

/** Asks once more before an empty vault takes the place of one that can't be read or unlocked. */
export function StartOver(props: {
  /** What becomes of the former vault. */
  readonly kept: string;
  readonly create: (passphrase: string) => Promise<boolean>;
  readonly fault: FaultCode | undefined;
  readonly onBack: () => void;
}) {
  const { onBack } = props;
  const text = unlockText.lost;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <CreateVault
      act={text.createEmpty}
      create={props.create}
      fault={props.fault}
      head={
        <>
          <h1>{text.startOverTitle}</h1>
          <Note tone="warn">
            <p>
              <strong>{text.startOverWarning}</strong> {props.kept}
            </p>
          </Note>
        </>
      }
    >
      <Button tone="plain" wide onClick={onBack}>
        {text.goBack}
      </Button>
    </CreateVault>
  );
}
