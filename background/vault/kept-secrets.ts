import { decodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import type { KeptMethod } from '../../src/messages/unlocking.ts';
import { either, list, matching, object, type Schema, text } from '../../src/schema/schema.ts';
import type { KeptSecret } from '../../src/vault/rotation.ts';

const slot = matching(/^[\w-]{1,1364}$/, 'base64url');
/** Two PRF results of 32 bytes each. */
export const prfOutputs = matching(/^[\w-]{86}$/, '64 bytes in base64url');

/** Methods that go on opening the vault after its key changed, with their secrets. */
export const keptMethods: Schema<readonly KeptMethod[]> = list(
  either(object({ slot, outputs: prfOutputs }), object({ slot, code: text(256) })),
  16,
);

/** Decodes secrets for `work` and zeroes them afterwards. */
export async function withSecrets<T>(
  texts: readonly string[],
  work: (secrets: readonly Bytes[]) => Promise<T>,
): Promise<T> {
  const secrets = texts.map(decodeBase64url);
  try {
    return await work(secrets);
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
}

/** Decodes the secrets of methods that go on opening the vault for `work`. */
export function withKeptSecrets(
  keep: readonly KeptMethod[] = [],
  work: (secrets: readonly KeptSecret[]) => Promise<void>,
): Promise<void> {
  const outputsOfKeys = keep.flatMap((one) => ('outputs' in one ? [one.outputs] : []));
  return withSecrets(outputsOfKeys, (secrets) => {
    const remaining = [...secrets];
    return work(
      keep.map((one): KeptSecret => {
        const id = decodeBase64url(one.slot);
        return 'code' in one ? { id, code: one.code } : { id, outputs: remaining.shift() ?? new Uint8Array() };
      }),
    );
  });
}
