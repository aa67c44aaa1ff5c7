import type { AccountEdit } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { cleanBinding } from './host-bindings.ts';

/** An edit as a page sent it, its texts and hosts normalised; throws as their parsers do. */
export function cleanEdit(raw: AccountEdit): AccountEdit {
  return {
    ...(raw.issuer !== undefined && { issuer: parseText(raw.issuer) }),
    ...(raw.name !== undefined && { name: parseText(raw.name) }),
    ...(raw.note !== undefined && { note: raw.note }),
    ...(raw.tags !== undefined && { tags: cleanTags(raw.tags) }),
    ...(raw.hosts !== undefined && { hosts: raw.hosts.map(cleanBinding) }),
    ...(raw.pinned !== undefined && { pinned: raw.pinned }),
    ...(raw.filling !== undefined && { filling: raw.filling }),
  };
}

/** Tags without blanks and repetitions. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(parseText).filter((each) => each !== ''))];
}
