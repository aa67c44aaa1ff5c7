import type { AddressParts } from './address.ts';
import { cleanNameOf, cleanText, nameNotices } from './name.ts';
import { MAX_NOTICE_DETAIL, type ReadNotice } from './notice.ts';
import type { Settings } from './settings.ts';

/** The names that an address gives, fit to be stored. */
export interface AddressNames {
  readonly issuer: string;
  readonly name: string;
  readonly notices: readonly ReadNotice[];
}

/** Finds the names in the label and the `issuer` parameter, which counts where the two differ. Never throws. */
export function addressNames(parts: AddressParts, { issuers }: Settings): AddressNames {
  const [stated = '', ...others] = issuers;
  const { prefix, rest } = splitLabel(parts, stated);
  const issuer = cleanNameOf(stated || prefix);
  const name = cleanNameOf(rest);
  const unused = [...new Set([...(stated === '' ? [] : [prefix]), ...others])].filter(
    (other) => !isPartOf(other, stated),
  );
  const otherNames = unused.map(
    (other): ReadNotice => ({ code: 'service-other', detail: cleanText(other).slice(0, MAX_NOTICE_DETAIL) }),
  );
  const notices = [...nameNotices('service', issuer), ...nameNotices('name', name), ...otherNames];
  return { issuer: issuer.text, name: name.text, notices };
}

/** A colon of the service's own name, as in a web address, parts nothing: the parameter says where the name ends. */
function splitLabel(
  { label, labelCut }: AddressParts,
  issuer: string,
): { readonly prefix: string; readonly rest: string } {
  const start = label.slice(0, issuer.length);
  if (
    issuer !== '' &&
    start.toLowerCase() === issuer.toLowerCase() &&
    label.slice(issuer.length).trimStart()[0] === ':'
  ) {
    return { prefix: start, rest: label.slice(label.indexOf(':', issuer.length) + 1) };
  }
  const address = /^https?:\/\/[^:]*(?::\d+(?=[:/]))?[^:]*/i.exec(label)?.[0];
  const cut = address === undefined ? labelCut : address.length < label.length ? address.length : -1;
  if (cut >= 0) return { prefix: label.slice(0, cut), rest: label.slice(cut + 1) };
  return address === undefined ? { prefix: '', rest: label } : { prefix: address, rest: '' };
}

/** The same name written in another way, or a part of it, says nothing new. */
function isPartOf(other: string, issuer: string): boolean {
  return squashed(issuer).includes(squashed(other));
}

function squashed(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
