import type { ClockReading } from '../messages/clock.ts';
import { offsetText, readingText } from './clock-words.ts';
import { Note } from './Note.tsx';

/** More than this is rarely drift: who says so had better be trusted. */
const MUCH_MS = 5 * 60_000;

/** What a comparison found and what may be done about it; correcting is for the user to decide. */
export function ClockVerdict({ reading }: { readonly reading: ClockReading }) {
  const { verdict, offsetMs, host, known } = reading;
  if (verdict === 'right') {
    return (
      <Note>
        <p>
          <strong>{readingText(reading)}</strong>
        </p>
        <p>
          Codes are right by it. If a site refuses one, the key saved here may be an old one, or belong to another
          account.
        </p>
      </Note>
    );
  }
  if (verdict === 'far') {
    return (
      <Note tone="danger">
        <p>
          <strong>{readingText(reading)}</strong>
        </p>
        <p>
          Codes are not corrected by more than a day: set the date and time of this computer in its system settings. If
          they are right, {host} is wrong.
        </p>
      </Note>
    );
  }
  return (
    <Note tone="warn">
      <p>
        <strong>{readingText(reading)}</strong>
      </p>
      <p>
        The best repair is to let the system set the time by itself. Where that cannot be, codes here can be corrected
        by {offsetText(offsetMs)}; the computer’s clock stays as it is.
      </p>
      <p>
        A site that lies about the time could have you fill codes of another time.{' '}
        {known ? `One of your accounts belongs to ${host}.` : <b>None of your accounts belongs to {host}.</b>}
        {Math.abs(offsetMs) > MUCH_MS && ' This is more than clocks usually drift: compare with another site first.'}
      </p>
    </Note>
  );
}
