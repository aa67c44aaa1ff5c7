import { Fault } from '../../fault.ts';
import { findHex } from '../containers/base64.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { rawKey } from '../setup-key.ts';

const SECRET = 'com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET';
const SERIAL = 'com.blizzard.messenger.AUTHENTICATOR_SERIAL';
/** What the app XORs both values with. */
const MASK =
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a';

/** Battle.net's preferences from a rooted phone. */
export const battleNet = defineFormat({
  id: 'battlenet-xml',
  document: 'preferences',
  recognise: (strings) => {
    const value = (name: string) => strings.find(({ attributes }) => attributes.name === name)?.text;
    const secret = value(SECRET);
    return secret === undefined ? undefined : { secret, serial: value(SERIAL) ?? '' };
  },
  read: ({ secret, serial }) => [draftOf(secret, serial)],
});

function draftOf(secret: string, serial: string): Draft {
  const key = findHex(unmasked(secret));
  if (key === undefined) throw new Fault('import-damaged', 'got something else under the mask, want a secret');
  return { issuer: 'Battle.net', name: unmasked(serial), secret: rawKey(key), digits: 8 };
}

function unmasked(hex: string): string {
  const mask = findHex(MASK) ?? new Uint8Array();
  const bytes = findHex(hex);
  if (bytes === undefined || bytes.length > mask.length)
    throw new Fault('import-damaged', 'got another text, want a masked one');
  return String.fromCharCode(...bytes.map((byte, at) => byte ^ (mask[at] as number)));
}
