import type { ProbeView } from '../../src/messages/sync.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import { knownFault } from '../../src/ui/sync/fault-words.ts';

const MINUTE_MS = 60_000;
/** Codes of the usual 30 seconds are still accepted with less. */
const CLOCK_MS = 2 * MINUTE_MS;
/** Less room than this is worth a word: 5 MB. */
const SPACE = 5_000_000;

/** What a storage that works was found to have that may cause trouble later. */
export function ProbeNotes({ probe, isSmall }: { readonly probe: ProbeView; readonly isSmall: boolean }) {
  const { clockMs, freeBytes } = probe;
  const remark = probe.fault === undefined ? undefined : knownFault(probe.fault);
  const { clock, space } = syncSetupText;
  return (
    <>
      {clockMs !== undefined && Math.abs(clockMs) >= CLOCK_MS && (
        <Note tone="warn">
          <p role="status">
            <strong>{clockMs < 0 ? clock.ahead(spanOf(-clockMs)) : clock.behind(spanOf(clockMs))}</strong>{' '}
            {clock.advice}
          </p>
        </Note>
      )}
      {remark !== undefined && <FaultNote code={remark} tone="warn" />}
      {freeBytes !== undefined && freeBytes < SPACE && !isSmall && (
        <Note tone="warn">
          <p role="status">
            <strong>{space.title}</strong> {space.advice}
          </p>
        </Note>
      )}
    </>
  );
}

function spanOf(ms: number): string {
  const { minutes, hours, days } = syncSetupText.clock;
  const whole = Math.round(ms / MINUTE_MS);
  if (whole < 90) return minutes(whole);
  return whole < 48 * 60 ? hours(Math.round(whole / 60)) : days(Math.round(whole / 1440));
}
