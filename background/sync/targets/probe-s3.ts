import { findStoreError, listingUrl } from '../../../src/sync/s3.ts';
import type { ConfigOf, TargetDeps } from './create-target.ts';
import type { Prepared, Refusal } from './probe.ts';
import { createS3Client, s3Fault } from './s3.ts';

/** Looks whether a bucket lets us in, and in which region it is. */
export async function prepareS3(config: ConfigOf<'s3'>, deps: TargetDeps): Promise<Prepared | Refusal> {
  const client = createS3Client(config, deps.network, deps.nowMs);
  const answer = await client.send({ method: 'GET', url: listingUrl(config) });
  if (answer.status !== 200) {
    const region = findStoreError(new TextDecoder().decode(answer.body))?.region;
    return {
      fault: s3Fault(answer),
      hint: region ?? answer.headers.get('x-amz-bucket-region') ?? undefined,
    };
  }
  const serverMs = Date.parse(answer.headers.get('date') ?? '');
  return Number.isFinite(serverMs) ? { clockMs: serverMs - deps.nowMs() } : {};
}
