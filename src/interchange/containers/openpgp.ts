import { Fault } from '../../fault.ts';
import { MAX_BYTES } from '../limits.ts';
import { startOfText } from '../text.ts';

const ARMOUR = '-----BEGIN PGP MESSAGE-----';

/** Says whether bytes look like an OpenPGP message: armoured, or beginning with a session-key packet of sane length. */
export function isOpenPgp(bytes: Uint8Array): boolean {
  if (isArmoured(bytes) || isToKey(bytes)) return true;
  const [tag, length = 0, version] = bytes;
  // Tag 3 in the new and the old form; with an iterated S2K the packet takes 13 bytes and a wrapped key of 0 to 33.
  return (
    (tag === 0xc3 || tag === 0x8c) &&
    length >= 13 &&
    length <= 80 &&
    version !== undefined &&
    version >= 4 &&
    version <= 6
  );
}

function isArmoured(bytes: Uint8Array): boolean {
  const start = startOfText(bytes);
  return String.fromCharCode(...bytes.subarray(start, start + ARMOUR.length)) === ARMOUR;
}

/** GnuPG begins a message to a key with tag 1, version 3, here for RSA up to 4096 bits and Curve25519. */
function isToKey([tag, a, b, c]: Uint8Array): boolean {
  if (tag === 0x85) return (a === 1 || a === 2) && b === 0x0c && c === 3;
  return (tag === 0x84 || tag === 0xc1) && (a === 0x5e || a === 0x5d || a === 0x5c) && b === 3;
}

/** Opens a message by passphrase. Throws `import-encryption` for a message to a key, `import-passphrase`, `import-damaged`. */
export async function openOpenPgp(bytes: Uint8Array, passphrase: () => string): Promise<Uint8Array> {
  const { config, decrypt, enums, readMessage } = await import('openpgp');
  const settings = { ...config, maxDecompressedMessageSize: MAX_BYTES };
  const message = await (isArmoured(bytes)
    ? readMessage({ armoredMessage: new TextDecoder().decode(bytes).trim(), config: settings })
    : readMessage({ binaryMessage: bytes, config: settings })
  ).catch((cause: unknown) => {
    throw new Fault('import-damaged', 'got a broken OpenPGP message, want it whole', { cause });
  });
  const keys = [...message.packets.filterByTag(enums.packet.symEncryptedSessionKey)];
  if (keys.length === 0) throw new Fault('import-encryption', 'got a message to a key, want one with a passphrase');
  // The library sets no limit to Argon2.
  const isHeavy = keys.some((packet) => (packet as { s2k?: { type?: string } }).s2k?.type === 'argon2');
  if (isHeavy || keys.length > 4)
    throw new Fault('import-encryption', 'got another way of deriving, want iterated S2K');
  const typed = passphrase();
  try {
    const { data } = await decrypt({ message, passwords: [typed], format: 'binary', config: settings });
    return data as Uint8Array;
  } catch (cause) {
    throw new Fault('import-passphrase', 'got a message that does not open, want the passphrase', { cause });
  }
}
