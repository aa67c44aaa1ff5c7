import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayWritePolicies, withChromiumPolicy } from '../e2e/managed-policy.ts';
import { BenchBrowser, firstCodeOf, pause } from './bench-browser.ts';
import { type Figure, figure, median } from './statistics.ts';

const SIZE = 1_000;

/** Rules that the vault of the bench meets, one of each sort that the popup or the worker asks for at its start. */
const POLICY = {
  minPassphraseLength: 16,
  idleMinutesMax: 240,
  clipboardSecondsMax: 60,
  allowPlainExport: false,
  syncTargets: ['dav.example.com'],
  requireTwoFactorAt: Array.from({ length: 200 }, (_, at) => `service${at}.example`),
  supportText: 'Quayside manages Latchkey on this computer.',
};

/** First code under a managed policy, against none: two browsers with the same vault, pressed in turn. */
export async function benchPolicy(folder: string, rounds: number, note: (figure: Figure) => void): Promise<void> {
  if (!mayWritePolicies()) return;
  await withChromiumPolicy(POLICY, async ({ manifest }) => {
    const managed = await mkdtemp(join(tmpdir(), 'latchkey-bench-managed-'));
    await cp(folder, managed, { recursive: true });
    const path = join(managed, 'manifest.json');
    await writeFile(path, JSON.stringify(manifest(JSON.parse(await readFile(path, 'utf8')))));
    const [free, ruled] = [await BenchBrowser.open(folder), await BenchBrowser.open(managed)];
    try {
      for (const bench of [free, ruled]) {
        await bench.seed(SIZE);
        await bench.unlock();
        await bench.ask('home.open', { limit: 20 });
      }
      await untilManaged(ruled);
      await pause(2500);
      const times = { awake: [[], []], dead: [[], []] } as Record<'awake' | 'dead', [number[], number[]]>;
      for (let round = 0; round <= rounds; round++)
        for (const [at, bench] of [free, ruled].entries()) {
          await bench.ask('vault.state');
          const awake = await bench.press('/popup/index.html', firstCodeOf);
          await bench.stopWorker();
          const dead = await bench.press('/popup/index.html', firstCodeOf);
          if (round === 0) continue;
          times.awake[at as 0].push(awake.seen);
          times.dead[at as 0].push(dead.seen);
        }
      for (const state of ['awake', 'dead'] as const) {
        const [without, under] = times[state];
        const name = `first code under a policy, ${SIZE} accounts, worker ${state}`;
        note(figure(name, median(under), 'without', median(without), '≤ 1.1'));
      }
    } finally {
      await free.close();
      await ruled.close();
      await rm(managed, { recursive: true, force: true });
    }
  });
}

/** The browser hands a policy over some seconds after its start; the worker keeps what it was told. */
async function untilManaged({ raw }: BenchBrowser): Promise<void> {
  await raw.waitForFunction(
    async () => {
      const { chrome } = globalThis as unknown as ManagedPage;
      return (await chrome.storage.local.get('policy/last'))['policy/last'] !== undefined;
    },
    { timeout: 60_000, polling: 200 },
  );
}

interface ManagedPage {
  readonly chrome: { readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } } };
}
