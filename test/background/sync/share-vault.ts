import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import type { TargetConfig } from '../../../src/messages/sync.ts';
import { PASSPHRASE, startWorker } from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';
import { applyCopy } from '../restore-copy.ts';
import type { SurfaceBackground } from '../surface-background.ts';

const TARGET: TargetConfig = { kind: 'webdav', url: 'https://cloud.example/', user: 'ada', password: 'app-password' };

/** Sets up sync, and lets a second background take up the vault over the same storage in memory; the first has heard of it. */
export async function shareVault(background: SurfaceBackground): Promise<void> {
  await background.ask('sync.start', { target: TARGET, device: 'Chrome on Windows' });
  const { header } = await background.background.vaultStore.openCurrent(await background.background.session.key());
  const other = startWorker(createProfile(), { nowMs: () => Date.now() }, { cloud: background.cloud });
  const ask = { target: TARGET, vid: encodeBase64url(header.vid), device: 'Firefox on Linux' };
  const { file } = await other.ask('sync.join', ask);
  await applyCopy(other, { file, passphrase: PASSPHRASE, mode: 'bring-back' });
  for (let turn = 0; turn < 40; turn++) {
    await other.ask('sync.now').catch(() => undefined);
    const { devices } = await background.ask('sync.now');
    if (devices.length > 1) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('got one device, want two');
}
