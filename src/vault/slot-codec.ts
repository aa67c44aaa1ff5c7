import { encodeBase64url } from '../bytes/base64url.ts';
import { Fault } from '../fault.ts';
import { asArray, asObject, readBytes, requireFields } from './header-fields.ts';
import { checkKdf, type KdfParameters } from './kdf.ts';
import { type PrfBinding, SALT_LENGTHS, SLOT_ID_LENGTH, type Slot } from './slots.ts';
import type { Json, JsonObject } from './strict-json.ts';

const FIELDS = ['id', 't', 'salt', 'p', 'c', 'n', 'w'];
const MAX_CREDENTIAL_ID = 1023;
const MAX_TRANSPORTS = 8;
const RP = /^[a-z0-9.-]{0,253}$/;
const TRANSPORT = /^[a-z0-9-]{1,32}$/;

/** Reads one slot of a header. Throws `vault-header`, `vault-slot`, and what `checkKdf` throws. */
export function parseSlot(value: Json): Slot {
  const raw = asObject(value, 'a slot');
  requireFields(raw, FIELDS, 'a slot');
  const p = asObject(raw.p, "a slot's p");
  const kind = raw.t;
  if (kind !== 'pw' && kind !== 'prf' && kind !== 'rec') {
    throw new Fault('vault-slot', 'got another kind of slot, want pw, prf or rec');
  }
  const wrapped = {
    id: readBytes(raw.id, SLOT_ID_LENGTH, 'id'),
    salt: readBytes(raw.salt, SALT_LENGTHS[kind], 'salt'),
    c: readBytes(raw.c, 32, 'c'),
    n: readBytes(raw.n, 12, 'n'),
    w: readBytes(raw.w, 48, 'w'),
  };
  if (kind === 'pw') return { t: kind, p: parseKdf(p), ...wrapped };
  if (kind === 'prf') return { t: kind, p: parseBinding(p), ...wrapped };
  requireFields(p, [], 'the p of rec');
  return { t: kind, p: {}, ...wrapped };
}

/** A slot as the header's JSON has it. */
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

function parseKdf(p: JsonObject): KdfParameters {
  requireFields(p, ['kdf', 'v', 'm', 't', 'p', 'norm'], 'the p of pw');
  if (p.kdf !== 'argon2id' || p.v !== 19 || p.norm !== 'NFKC') {
    throw new Fault('vault-kdf-invalid', 'got another KDF, want argon2id version 19 of NFKC text');
  }
  const { m, t, p: lanes } = p;
  if (typeof m !== 'number' || typeof t !== 'number' || typeof lanes !== 'number') {
    throw new Fault('vault-kdf-invalid', 'got no numbers for m, t and p, want numbers');
  }
  const kdf = { m, t, p: lanes };
  checkKdf(kdf);
  return kdf;
}

function parseBinding(p: JsonObject): PrfBinding {
  requireFields(p, ['rp', 'cid', 'uv', 'transports'], 'the p of prf');
  const { rp } = p;
  if (typeof rp !== 'string' || !RP.test(rp)) throw new Fault('vault-slot', 'got another rp, want a host or nothing');
  if (p.uv !== true) throw new Fault('vault-slot', 'got no user verification, want uv true');
  const cid = readBytes(p.cid, undefined, 'cid');
  if (cid.length < 1 || cid.length > MAX_CREDENTIAL_ID) {
    throw new Fault('vault-slot', `got a credential id of ${cid.length} bytes, want 1 to ${MAX_CREDENTIAL_ID}`);
  }
  const transports = asArray(p.transports, 'transports').filter((name) => typeof name === 'string');
  const all = asArray(p.transports, 'transports').length;
  if (all > MAX_TRANSPORTS || transports.length !== all || !transports.every((name) => TRANSPORT.test(name))) {
    throw new Fault('vault-slot', `got other transports, want up to ${MAX_TRANSPORTS} names`);
  }
  return { rp, cid, transports };
}

function formatParameters(slot: Slot): unknown {
  if (slot.t === 'pw') return { kdf: 'argon2id', v: 19, m: slot.p.m, t: slot.p.t, p: slot.p.p, norm: 'NFKC' };
  if (slot.t === 'rec') return {};
  return { rp: slot.p.rp, cid: encodeBase64url(slot.p.cid), uv: true, transports: slot.p.transports };
}
