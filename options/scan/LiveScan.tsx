import { useState } from 'preact/hooks';
import { accountsIn, type CodeKind, kindOf } from '../../src/qr/kind.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CodeKinds } from '../../src/ui/scan/CodeKinds.tsx';
import { kindWords } from '../../src/ui/scan/scanned-words.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { LiveView } from './LiveView.tsx';
import { PhoneSteps } from './PhoneSteps.tsx';
import { nextStep, type TransferProgress } from './transfer-progress.ts';

/**
 * The camera or a shared screen until every transfer is complete: every QR code of it, or as many accounts as the user shows.
 * The screen around it keeps what was read, and removes it when done.
 */
export function LiveScan(props: {
  readonly source: 'camera' | 'screen';
  /** Accounts that were read so far. */
  readonly count: number;
  /** Transfers of which parts are missing. */
  readonly transfers: readonly TransferProgress[];
  /** Whether people move many accounts here, and are told where their phone shows them. */
  readonly isMoving?: boolean;
  readonly onAccounts: (texts: readonly string[]) => Promise<void>;
  readonly onFault: (thrown: unknown) => void;
  readonly onClose: () => void;
}) {
  const { source, count, transfers } = props;
  const [others, setOthers] = useState<readonly CodeKind[]>([]);
  const take = async (texts: readonly string[]) => {
    const accounts = accountsIn(texts);
    setOthers(accounts.length > 0 ? [] : [...new Set(texts.map(kindOf))]);
    if (accounts.length > 0) await props.onAccounts(accounts);
  };
  const text = scanText.live;
  const [unfinished] = transfers;
  const isStarted = count > 0 || unfinished !== undefined;
  const status =
    unfinished !== undefined
      ? nextStep(unfinished)
      : count > 0
        ? text.readSoFar(count)
        : source === 'camera'
          ? text.holdUp
          : text.bringToFront;
  return (
    <div class="live-scan" data-steps={props.isMoving ? '' : undefined}>
      <LiveView
        source={source}
        status={isStarted ? <strong>{status}</strong> : status}
        onTexts={take}
        onFault={props.onFault}
        onEnded={props.onClose}
      />
      {props.isMoving && <PhoneSteps source={source} />}
      {others.length > 0 && (
        <FaultNote code="qr-not-account" words={kindWords(others)} tone="warn">
          <CodeKinds kinds={others} />
        </FaultNote>
      )}
      <div class="dialog-actions">
        <Button onClick={props.onClose}>{isStarted ? commonText.done : text.stop}</Button>
      </div>
    </div>
  );
}
