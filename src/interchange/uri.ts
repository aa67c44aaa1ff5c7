import type { FaultCode } from '../fault.ts';
import { findReadAddress } from '../otp/read-address.ts';
import type { Draft } from './draft.ts';
import { base32Key, base32OrHexKey } from './setup-key.ts';

/** Longest JSON that is looked at beside a code. */
const MAX_DISPLAY = 16_384;

/**
 * Finds the draft in the address of an account, which is read as a scanned one is; `undefined` for other text. Never throws: what is wrong
 * with the address becomes the draft's `fault`.
 */
export function findUriDraft(text: string): Draft | undefined {
  const read = findReadAddress(text);
  if (read === undefined) return undefined;
  const { issuer, name, notices, settings, otp } = read;
  const display = displayOf(settings.others.get('codedisplay'));
  const facts = { issuer, name, notices: withoutDisplay(notices), ...display };
  if ('fault' in otp) return { ...facts, fault: settings.secret === undefined ? missingKey(otp.fault) : otp.fault };
  // What the address leaves open stays open: the entry around it may name the service, which decides for Steam.
  const { algorithm, digits, period } = settings;
  if (otp.kind === 'steam') return { ...facts, kind: 'steam', secret: base32Key(otp.secret) };
  return {
    ...facts,
    ...otp,
    secret: base32Key(otp.secret),
    algorithm: algorithm && otp.algorithm,
    digits: digits && otp.digits,
    period,
  };
}

/** A key that is missing is no short one. */
function missingKey(fault: FaultCode): FaultCode {
  return fault === 'otp-secret-short' ? 'import-secret-missing' : fault;
}

/** What Ente writes for itself is used. */
function withoutDisplay(notices: NonNullable<Draft['notices']>): NonNullable<Draft['notices']> {
  return notices.flatMap((notice) => {
    if (notice.code !== 'ignored') return [notice];
    const others = (notice.detail ?? '').split(', ').filter((name) => name !== 'codedisplay');
    return others.length === 0 ? [] : [{ ...notice, detail: others.join(', ') }];
  });
}

/**
 * Finds the draft in what a password manager keeps as a one-time password: an address or a bare Base32 secret.
 * Title and user name stand in for a missing issuer and name.
 */
export function findCodeDraft(value: unknown, title: unknown, user: unknown): Draft | undefined {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  const draft = (typeof value === 'string' ? findUriDraft(value.trim()) : undefined) ?? {
    secret: base32OrHexKey(value),
  };
  return {
    ...draft,
    issuer: draft.issuer || title,
    name: draft.name || user,
  };
}

/** Ente stores what it shows beside a code as JSON in a parameter. */
function displayOf(text: string | undefined): Partial<Draft> {
  if (text === undefined || text.length > MAX_DISPLAY) return {};
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== 'object' || raw === null) return {};
    const own = new Map(Object.entries(raw));
    const tags: unknown = own.get('tags');
    return {
      note: own.get('note'),
      tags: Array.isArray(tags) ? tags : [],
      favourite: own.get('pinned') === true,
      icon: own.get('iconID'),
      order: own.get('position'),
      uses: own.get('tapCount'),
      usedMs: millisecondsOf(own.get('lastUsedAt')),
      ...(own.get('trashed') === true ? { fault: 'import-trashed' } : {}),
    };
  } catch {
    return {};
  }
}

/** Ente stores microseconds. */
function millisecondsOf(value: unknown): unknown {
  return typeof value === 'number' && value > 1e14 ? Math.floor(value / 1_000) : value;
}
