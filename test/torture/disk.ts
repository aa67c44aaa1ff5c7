import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toFault } from '../../src/fault.ts';
import { NOTHING } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, look, randomSecret } from './vault.ts';
import { PASSPHRASE, Victim } from './victim.ts';
import { found, isWhole, reopen } from './visit.ts';

const SIZE = '96m';

/**
 * Fills a real small file system to the brim while accounts are saved: a save that does not fit says so, everything acknowledged
 * stays, the vault opens on the full disk, and saves again once there is room. `undefined` where file systems cannot be mounted.
 */
export async function fillDisk(
  tally: Tally,
  random: Random,
  say: (line: string) => void,
): Promise<{ readonly refused: number } | undefined> {
  const disk = mkdtempSync(join(tmpdir(), 'latchkey-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    return undefined;
  }
  const victim = new Victim(disk);
  try {
    const { sender } = await found(victim);
    const accounts = new Map<string, { name: string; secret: string }>();
    const save = async (issuer: string) => {
      const known = { name: 'disk', secret: randomSecret(random) };
      await addAccount(sender.ask, issuer, known);
      accounts.set(issuer, known);
      tally.figures.saves += 1;
    };
    for (let at = 0; at < 3; at++) await save(`roomy-${at}`);
    fill(join(disk, 'ballast'));
    let refused = 0;
    for (let at = 0; at < 40 && refused < 8; at++) {
      await save(`tight-${at}`).catch((thrown: unknown) => {
        const { code, detail } = toFault(thrown);
        if (!['storage-full', 'storage-failed'].includes(code)) tally.fail('other', `full disk: ${code} ${detail}`);
        refused += 1;
      });
    }
    isWhole(tally, 'on a full disk', { ...NOTHING, accounts }, await look(sender.ask));
    await sender.ask('vault.lock');
    await sender.ask('vault.unlock', { passphrase: PASSPHRASE });
    isWhole(tally, 'unlocked on a full disk', { ...NOTHING, accounts }, await look(sender.ask));
    await victim.kill();
    rmSync(join(disk, 'ballast'));
    const visit = await reopen(victim, tally, 'after the disk was full');
    if (visit !== undefined) isWhole(tally, 'after the disk was full', { ...NOTHING, accounts }, visit.seen);
    say(`${accounts.size} saves acknowledged on a disk of ${SIZE}, ${refused} refused once it was full`);
    return { refused };
  } finally {
    await victim.close().catch(() => undefined);
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Writes until nothing fits any more. */
function fill(file: string): void {
  for (let size = 1 << 20; size >= 512; size >>= 1) {
    for (;;) {
      try {
        writeFileSync(file, new Uint8Array(size), { flag: 'a' });
      } catch {
        break;
      }
    }
  }
}
