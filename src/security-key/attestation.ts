import { Fault } from '../fault.ts';
import type { Cbor } from './cbor.ts';
import { type DerValue, readDer, readDerItems } from './der.ts';

/** What an authenticator's attestation says about its model; nobody vouches for it. */
export interface AttestedModel {
  /** AAGUID in the certificate, for U2F keys, whose authenticator data has none. */
  readonly aaguid?: string;
  /** The name in the certificate's subject, without a serial number. */
  readonly name?: string;
}

const SEQUENCE = 0x30;
const OCTETS = 0x04;
const OBJECT_ID = 0x06;
/** TBSCertificate's `[0]` version and `[3]` extensions, RFC 5280 section 4.1. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
/** 1.3.6.1.4.1.45724.1.1.4, WebAuthn Level 3 section 8.2.1. */
const AAGUID_EXTENSION = '2b0601040182e51c010104';
const COMMON_NAME = '550403';
const ORGANISATION = '55040a';
/** Serial numbers single out one key among its model's, and the other words say only that it is one. */
const NOT_THE_MODEL =
  /\b(?:serial|s\/n|no\.?|nr\.?)\s*:?\s*[\w-]*\d[\w-]*|\b[\da-f]*\d[\da-f]{5,}\b|\b(?:EE|batch|certificate|cert|attestation)\b/gi;
const LONGEST_READ = 256;
const LONGEST_NAME = 64;

/** Reads what the statement of an attestation says about the model; an empty answer for one that is refused, or that can't be read. */
export function readAttestedModel(attestation: Cbor): AttestedModel {
  if (!(attestation instanceof Map)) return {};
  const statement: Cbor = attestation.get('attStmt');
  const chain = statement instanceof Map ? statement.get('x5c') : undefined;
  const certificate = Array.isArray(chain) ? (chain as readonly Cbor[])[0] : undefined;
  if (!(certificate instanceof Uint8Array)) return {};
  try {
    return readCertificate(certificate);
  } catch (thrown) {
    // The model is only a name in a list: a broken certificate is no reason to refuse the key.
    if (thrown instanceof Fault) return {};
    throw thrown;
  }
}

function readCertificate(bytes: Uint8Array): AttestedModel {
  const [body] = readDerItems(bytes, readDer(bytes, 0));
  if (body?.tag !== SEQUENCE) return {};
  const parts = readDerItems(bytes, body);
  const hasVersion = parts[0]?.tag === VERSION;
  // Serial number, signature algorithm, issuer and validity stand before it.
  const subject = parts[hasVersion ? 5 : 4];
  const extensions = parts.find(({ tag }) => tag === EXTENSIONS);
  const aaguid = extensions && findAaguid(bytes, extensions);
  const name = subject?.tag === SEQUENCE ? nameOf(bytes, subject) : '';
  return { ...(aaguid !== undefined && { aaguid }), ...(name !== '' && { name }) };
}

function findAaguid(bytes: Uint8Array, extensions: DerValue): string | undefined {
  const [list] = readDerItems(bytes, extensions);
  if (list === undefined) return undefined;
  for (const extension of readDerItems(bytes, list)) {
    const [id, ...rest] = readDerItems(bytes, extension);
    const value = rest.at(-1);
    if (id === undefined || value?.tag !== OCTETS || hexOf(bytes, id) !== AAGUID_EXTENSION) continue;
    const inner = readDer(bytes, value.start, value.end);
    const hex = hexOf(bytes, inner);
    if (inner.tag !== OCTETS || hex.length !== 32) return undefined;
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  return undefined;
}

/** The common name without what belongs to one key; if nothing is left, the organisation. */
function nameOf(bytes: Uint8Array, subject: DerValue): string {
  const names = new Map<string, string>();
  for (const set of readDerItems(bytes, subject))
    for (const pair of readDerItems(bytes, set)) {
      const [id, value] = readDerItems(bytes, pair);
      if (id?.tag === OBJECT_ID && value !== undefined) names.set(hexOf(bytes, id), textOf(bytes, value));
    }
  return cleaned(names.get(COMMON_NAME)) || cleaned(names.get(ORGANISATION));
}

function cleaned(name = ''): string {
  const words = name
    .slice(0, LONGEST_READ)
    .replace(NOT_THE_MODEL, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:()-]+$/, '')
    .trim()
    .slice(0, LONGEST_NAME);
}

function textOf(bytes: Uint8Array, { start, end }: DerValue): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function hexOf(bytes: Uint8Array, { start, end }: DerValue): string {
  return Array.from(bytes.subarray(start, end), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
