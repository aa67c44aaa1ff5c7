import { Fault } from '../../src/fault.ts';
import { addressesIn, holdsAddress, isTransferAddress } from '../../src/otp/pieces.ts';
import { isKeyAlone } from '../../src/otp/secret.ts';
import { parseTypedParameters, type ReadAccount, type TypedFields } from '../../src/otp/typed.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { DraftRecord } from '../../src/vault/records.ts';

/** A new draft of what was read, with the host of the page it was read from. */
export function newDraft(
  { issuer, name, parameters, notices }: Omit<ReadAccount, 'shortSecret'>,
  source: DraftRecord['source'],
  createdMs: number,
  url?: string,
): DraftRecord {
  const page = url === undefined ? undefined : parsePageUrl(url);
  return {
    id: newId<'draft'>(),
    source,
    issuer,
    name,
    otp: parameters,
    createdMs,
    ...(notices.length > 0 && { notices }),
    ...(page?.kind === 'web' && { host: page.host }),
  };
}

/**
 * The account in a text that was scanned or pasted, which may hold anything: its address, with whatever stands around it, or a pasted setup
 * key alone. Throws `qr-transfer`, `qr-not-account`, `import-remark`, `otp-*`.
 */
export function parseGiven(text: string, source: 'scan' | 'paste'): ReadAccount {
  const [address, ...others] = addressesIn(text);
  if (others.length > 0) throw new Fault('otp-uri-invalid', `got ${others.length + 1} addresses, want one`);
  if (address === undefined) {
    if (source === 'paste' && isKeyAlone(text.trim())) return parseTypedParameters({ ...NOTHING_TYPED, secret: text });
    if (holdsAddress(text))
      throw new Fault('import-remark', 'got an address in a comment, want it on a line of its own');
    const code = source === 'scan' ? 'qr-not-account' : 'otp-uri-scheme';
    throw new Fault(code, 'got another text, want an account');
  }
  if (isTransferAddress(address)) throw new Fault('qr-transfer', 'got a transfer of many accounts, want one account');
  return parseOtpauthUri(address);
}

const NOTHING_TYPED: TypedFields = {
  issuer: '',
  name: '',
  secret: '',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: '',
  periodSeconds: '',
  counter: '',
};
