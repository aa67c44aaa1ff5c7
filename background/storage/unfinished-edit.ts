import { LIMITS } from '../../src/messages/limits.ts';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import {
  flag,
  id,
  list,
  object,
  oneOf,
  optional,
  rawObject,
  refuse,
  type Schema,
  text,
} from '../../src/schema/schema.ts';
import type { AccountId, SecurityKeyId } from '../../src/vault/records.ts';

/** What is stored of a field whose text is too long to be used, so that nobody's typing is lost while they shorten it. */
export const LONGEST_FIELD = 200_000;

const words = text(LONGEST_FIELD);
const host = text(LIMITS.host);
const accountEdit = object({
  issuer: optional(words),
  name: optional(words),
  note: optional(words),
  tags: optional(list(words, 100)),
  hosts: optional(
    list(object({ host, scope: oneOf('host', 'site'), http: optional(flag), drawn: optional(list(host, 1000)) }), 100),
  ),
});
const KINDS = {
  account: object({ kind: oneOf('account'), id: id<AccountId>(), edit: accountEdit, site: words }),
  registration: object({
    kind: oneOf('registration'),
    host,
    key: optional(id<SecurityKeyId>()),
    newKey: optional(object({ label: words, place: words, attachment: oneOf('cross-platform', 'platform') })),
    name: words,
    account: optional(id<AccountId>()),
  }),
  recovery: object({ kind: oneOf('recovery'), host, text: words }),
} as const satisfies { readonly [K in UnfinishedEdit['kind']]: Schema<Extract<UnfinishedEdit, { kind: K }>> };

/** What is being changed in a form of the popup, as a page sends it and as it is stored. */
export const unfinishedEdit: Schema<UnfinishedEdit> = (raw, what, codes) => {
  const { kind } = rawObject(raw, what, codes);
  const schema =
    typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind as UnfinishedEdit['kind']] : undefined;
  return schema === undefined ? refuse(raw, what, 'an edit of a known kind', codes) : schema(raw, what, codes);
};
