import type { ClockReading } from '../../messages/clock.ts';
import { Note } from '../Note.tsx';
import { clockText } from '../strings/clock.ts';
import { offsetText, readingText } from './clock-text.ts';

/** More than this is rarely drift, so a second opinion is advised. */
const MUCH_MS = 5 * 60_000;

const TONES = { right: undefined, off: 'warn', far: 'danger' } as const;

/** What a comparison found and what can be done about it; adjusting is for the user to decide. */
export function ClockVerdict({ reading }: { readonly reading: ClockReading }) {
  const { verdict, offsetMs, host, known } = reading;
  const tone = TONES[verdict];
  return (
    <Note {...(tone !== undefined && { tone })}>
      <p>
        <strong>{readingText(reading)}</strong>
      </p>
      {verdict === 'right' && <p>{clockText.agreesAdvice}</p>}
      {verdict === 'far' && <p>{clockText.farAdvice(host)}</p>}
      {verdict === 'off' && (
        <>
          <p>{clockText.offAdvice(offsetText(offsetMs))}</p>
          <p>
            {clockText.trust} {known ? clockText.known(host) : <b>{clockText.unknown(host)}</b>}{' '}
            {Math.abs(offsetMs) > MUCH_MS && clockText.much}
          </p>
        </>
      )}
    </Note>
  );
}
