import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import type { PassphraseSlot, PrfSlot, RecoverySlot, SlotPlace } from './slot.ts';

type Bound =
  | Pick<PassphraseSlot, 't' | 'id' | 'p'>
  | Pick<PrfSlot, 't' | 'id' | 'p'>
  | Pick<RecoverySlot, 't' | 'id' | 'p'>;

/** Longest result in bytes: common HKDF libraries take no longer `info`. */
const MAX_AAD = 1024;

/**
 * The associated data of a slot, FORMAT.md "Slots": vault, key generation, and the slot's id, kind and parameters.
 * Throws `vault-slot` past 1,024 bytes, which only a very long credential id can reach.
 */
export function slotAad(place: SlotPlace, slot: Bound): Bytes {
  const aad = concatBytes(
    encodeUtf8('vlt1/slot'),
    prefixed(place.vid),
    u32(place.epoch),
    prefixed(slot.id),
    prefixed(encodeUtf8(slot.t)),
    prefixed(parameterBytes(slot)),
  );
  if (aad.length > MAX_AAD) throw new Fault('vault-slot', `got ${aad.length} bytes to bind, want up to ${MAX_AAD}`);
  return aad;
}

function parameterBytes(slot: Bound): Bytes {
  if (slot.t === 'pw') {
    const { m, t, p } = slot.p;
    return concatBytes(prefixed(encodeUtf8('argon2id')), u32(19), u32(m), u32(t), u32(p), prefixed(encodeUtf8('NFKC')));
  }
  if (slot.t === 'prf') {
    const { rp, cid, transports } = slot.p;
    const names = transports.map((name) => prefixed(encodeUtf8(name)));
    return concatBytes(prefixed(encodeUtf8(rp)), prefixed(cid), Uint8Array.of(1), u32(names.length), ...names);
  }
  return new Uint8Array(0);
}

/** LP of FORMAT.md: the length as four bytes, big-endian, then the bytes. */
function prefixed(bytes: Uint8Array): Bytes {
  return concatBytes(u32(bytes.length), bytes);
}

function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
