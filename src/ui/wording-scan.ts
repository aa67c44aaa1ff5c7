import type { FaultCode } from '../fault.ts';
import { type Words, wording } from './wording.ts';

const INSTEAD = 'Nothing was added. Ask the site for a new code, or type the key that it shows.';

/** Words for what was read from a picture, where those for a typed text would send the user to what they did not type. */
const SCANNED: Partial<Record<FaultCode, Words>> = {
  'otp-secret-invalid': { what: 'The code was read, but the key in it has characters that no key has.', todo: INSTEAD },
  'otp-secret-length': { what: 'The code was read, but the key in it is too long.', todo: INSTEAD },
  'otp-secret-short': { what: 'The code was read, but the key in it is missing or too short.', todo: INSTEAD },
  'otp-digits': { what: 'The code was read, but it asks for codes that have not 6 to 10 digits.', todo: INSTEAD },
  'otp-period': { what: 'The code was read, but its time step is no number of seconds up to a day.', todo: INSTEAD },
  'otp-algorithm': { what: 'The code was read, but it asks for an algorithm that is not known.', todo: INSTEAD },
  'otp-counter': { what: 'The code was read, but its counter is no whole number.', todo: INSTEAD },
  'otp-text': {
    what: 'The code was read, but the name in it is too long or has characters that could hide something.',
    todo: INSTEAD,
  },
  'otp-uri-type': { what: 'The code was read, but it is for a kind of codes that is not known.', todo: INSTEAD },
  'otp-uri-invalid': { what: 'The code was read, but it is incomplete or damaged.', todo: INSTEAD },
  'record-limit': { what: 'The code was read, but it holds more than an account can.', todo: INSTEAD },
};

/** The words for a refusal of what was scanned. */
export function scannedWords(code: FaultCode): Words {
  return SCANNED[code] ?? wording[code];
}
