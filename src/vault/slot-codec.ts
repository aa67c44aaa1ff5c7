import { encodeBase64url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { Fault } from '../fault.ts';
import { anything, bytes, list, object, rawObject, type Schema } from '../schema/schema.ts';
import { checkKdf, type KdfParameters } from './kdf.ts';
import { type PrfBinding, SALT_LENGTHS, SLOT_ID_LENGTH, type Slot } from './slot.ts';

const MAX_CREDENTIAL_ID = 1023;
const MAX_TRANSPORTS = 8;
const RP = /^[a-z0-9.-]{0,253}$/;
const TRANSPORT = /^[a-z0-9-]{1,32}$/;

const kdfMembers = object({ kdf: anything, v: anything, m: anything, t: anything, p: anything, norm: anything });

const kdfSchema: Schema<KdfParameters> = (raw, what, codes) => {
  const { kdf, v, m, t, p, norm } = kdfMembers(raw, what, codes);
  if (kdf !== 'argon2id' || v !== 19 || norm !== 'NFKC') {
    throw new Fault('vault-kdf-invalid', 'got another KDF, want argon2id version 19 of NFKC text');
  }
  if (typeof m !== 'number' || typeof t !== 'number' || typeof p !== 'number') {
    throw new Fault('vault-kdf-invalid', 'got no numbers for m, t and p, want numbers');
  }
  checkKdf({ m, t, p });
  return { m, t, p };
};

const credentialId: Schema<Bytes> = (raw, what, codes) => {
  const cid = bytes()(raw, what, codes);
  if (cid.length >= 1 && cid.length <= MAX_CREDENTIAL_ID) return cid;
  throw new Fault('vault-slot', `got a credential id of ${cid.length} bytes, want 1 to ${MAX_CREDENTIAL_ID}`);
};

const bindingMembers = object({
  rp: anything,
  uv: anything,
  cid: credentialId,
  transports: list(anything, Number.POSITIVE_INFINITY),
});

const bindingSchema: Schema<PrfBinding> = (raw, what, codes) => {
  const { rp, uv, cid, transports } = bindingMembers(raw, what, codes);
  if (typeof rp !== 'string' || !RP.test(rp)) throw new Fault('vault-slot', 'got another rp, want a host or nothing');
  if (uv !== true) throw new Fault('vault-slot', 'got no user verification, want uv true');
  const names = transports.filter((name) => typeof name === 'string' && TRANSPORT.test(name)) as string[];
  if (transports.length > MAX_TRANSPORTS || names.length !== transports.length) {
    throw new Fault('vault-slot', `got other transports, want up to ${MAX_TRANSPORTS} names`);
  }
  return { rp, cid, transports: names };
};

/** A slot of one kind; `p` is read last, so that a broken slot is refused before its cost is checked. */
function slotOf<K extends Slot['t'], P>(kind: K, p: Schema<P>) {
  const members = object({
    id: bytes(SLOT_ID_LENGTH),
    t: anything,
    salt: bytes(SALT_LENGTHS[kind]),
    c: bytes(32),
    n: bytes(12),
    w: bytes(48),
    p,
  });
  return (...given: Parameters<Schema<unknown>>) => ({ ...members(...given), t: kind });
}

const passphraseSlot = slotOf('pw', kdfSchema);
const prfSlot = slotOf('prf', bindingSchema);
const recoverySlot = slotOf('rec', object({}));

/** One slot of a header; throws the header's faults, `vault-slot`, and what `checkKdf` throws. */
export const slotSchema: Schema<Slot> = (raw, _, codes) => {
  const { t: kind } = rawObject(raw, 'a slot', codes);
  if (kind === 'pw') return passphraseSlot(raw, 'a slot', codes);
  if (kind === 'prf') return prfSlot(raw, 'a slot', codes);
  if (kind === 'rec') return recoverySlot(raw, 'a slot', codes);
  throw new Fault('vault-slot', 'got another kind of slot, want pw, prf or rec');
};

/** Formats a slot for the header's JSON. */
export function formatSlot(slot: Slot): unknown {
  return {
    id: encodeBase64url(slot.id),
    t: slot.t,
    salt: encodeBase64url(slot.salt),
    p: formatParameters(slot),
    c: encodeBase64url(slot.c),
    n: encodeBase64url(slot.n),
    w: encodeBase64url(slot.w),
  };
}

function formatParameters(slot: Slot): unknown {
  if (slot.t === 'pw') return { kdf: 'argon2id', v: 19, m: slot.p.m, t: slot.p.t, p: slot.p.p, norm: 'NFKC' };
  if (slot.t === 'rec') return {};
  return { rp: slot.p.rp, cid: encodeBase64url(slot.p.cid), uv: true, transports: slot.p.transports };
}
