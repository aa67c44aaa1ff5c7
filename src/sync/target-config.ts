import type { TargetConfig } from '../messages/sync.ts';
import { matching, object, oneOf, optional, rawObject, refuse, type Schema, text } from '../schema/schema.ts';

const address = text(2_048);
const secret = text(1_024);
const name = text(255);

/** Nothing but `true`: what the user did not confirm is absent. */
const confirmed: Schema<true> = (raw, what, codes) => (raw === true ? raw : refuse(raw, what, 'true', codes));

const KINDS = {
  webdav: object({
    kind: oneOf('webdav'),
    url: address,
    user: secret,
    password: secret,
    http: optional(confirmed),
  }),
  s3: object({
    kind: oneOf('s3'),
    endpoint: address,
    region: name,
    bucket: name,
    prefix: secret,
    accessKey: secret,
    secretKey: secret,
    style: oneOf('path', 'virtual'),
    http: optional(confirmed),
  }),
  browser: object({ kind: oneOf('browser') }),
  folder: object({ kind: oneOf('folder'), handle: optional(matching(/^[\w-]{1,64}$/, 'the name of a handle')) }),
} as const satisfies { readonly [K in TargetConfig['kind']]: Schema<Extract<TargetConfig, { kind: K }>> };

/** The configuration of a target, as a page sends it, as it is stored and as an invitation holds it. */
export const targetConfig: Schema<TargetConfig> = (raw, what, codes) => {
  const { kind } = rawObject(raw, what, codes);
  const schema: Schema<TargetConfig> | undefined =
    typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind as TargetConfig['kind']] : undefined;
  return schema === undefined ? refuse(raw, what, 'a target of a known kind', codes) : schema(raw, what, codes);
};
