import { Fault, toFault } from '../../src/fault.ts';
import type { ReadAccount } from '../../src/otp/typed.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { DraftRecord } from '../../src/vault/records.ts';

/** A new draft of what was read, with the host of the page it was read from. */
export function newDraft(
  { issuer, name, parameters }: Pick<ReadAccount, 'issuer' | 'name' | 'parameters'>,
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
    ...(page?.kind === 'web' && { host: page.host }),
  };
}

/** The account in the text of a QR code, which may hold anything. Throws `qr-transfer`, `qr-not-account`, `otp-*`. */
export function parseScanned(text: string): ReadAccount {
  try {
    return parseOtpauthUri(text);
  } catch (thrown) {
    if (toFault(thrown).code !== 'otp-uri-scheme') throw thrown;
    if (/^otpauth-migration:/i.test(text.trim()))
      throw new Fault('qr-transfer', 'got a transfer of many accounts, want one account', { cause: thrown });
    throw new Fault('qr-not-account', 'got a code with another text, want an account', { cause: thrown });
  }
}
