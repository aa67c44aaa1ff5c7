/**
 * Feeds changed inputs to the readers of foreign data: `npm run fuzz -- [READER …] [--seconds 60] [--from 1]`. A reader must not crash, take longer than
 * two seconds, or make an account or a code out of nothing. What it found is written to `out/fuzz`, to be kept in `test/fuzz/findings`.
 */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutate, Random } from './mutate.ts';
import { READERS } from './readers.ts';
import type { Finding } from './runner.ts';

const SLOW_MS = 2_000;
const LATE = `no answer in ${SLOW_MS} ms`;
/** A reader that waits for something that never comes uses no processor time. */
const AGAIN_MS = 30_000;
/** No reader takes longer to load its inputs, even on a busy machine. */
const START_MS = 180_000;
const LOOK_EACH_MS = 250;
/** The unit of times in `/proc`. */
const TICK_MS = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, from: { type: 'string', default: '1' } },
});
const names = positionals.length > 0 ? positionals : Object.keys(READERS);
let failed = 0;
for (const name of names) {
  const { inputs, findings } = await fuzz(name, Number(values.seconds) * 1000, Number(values.from));
  const kinds = [...new Map(findings.map((finding) => [finding.what.slice(0, 80), finding])).values()];
  for (const { seed, what } of kinds) {
    console.log(`FAIL ${name}, input ${seed}: ${what}`);
    keep(name, seed);
  }
  if (kinds.length > 0) failed++;
  console.log(`${name}: ${inputs} inputs, ${kinds.length} kinds of failure`);
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Starts again behind each input that never ended. Time in which no input is read yet, as on a busy machine, doesn't count. */
async function fuzz(reader: string, ms: number, from: number) {
  const findings: Finding[] = [];
  let next = from;
  let leftMs = ms;
  while (leftMs > 0) {
    const { at, why, readMs } = await run(reader, next, leftMs, (finding) => findings.push(finding));
    next = at + 1;
    leftMs -= readMs;
    // A busy machine stops any process for a while: what takes long has to do so twice.
    const isSure = why !== undefined && (why !== LATE || (await isLate(reader, at)));
    if (isSure) findings.push({ seed: at, what: why });
  }
  return { inputs: next - from, findings };
}

async function isLate(reader: string, seed: number): Promise<boolean> {
  const { at, why } = await run(reader, seed, AGAIN_MS, () => undefined, seed);
  return at === seed && why === LATE;
}

/** Lets a process read for so long, or until it hangs or dies; answers with its last input and how long it read. */
async function run(
  reader: string,
  first: number,
  forMs: number,
  onFinding: (finding: Finding) => void,
  last = Number.POSITIVE_INFINITY,
) {
  const file = join(mkdtempSync(join(tmpdir(), 'latchkey-fuzz-')), 'at');
  writeFileSync(file, '0');
  const runner = fileURLToPath(new URL('./runner.ts', import.meta.url));
  const child = fork(runner, [reader, String(first), file], { execArgv: ['--import', 'tsx'] });
  child.on('message', (finding) => onFinding(finding as Finding));
  const startMs = performance.now();
  let seen = { at: 0, sinceMs: startMs, usedMs: 0 };
  let firstMs: number | undefined;
  try {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
      const nowMs = performance.now();
      const at = Number(readFileSync(file, 'utf8'));
      const usedMs = processorMs(child.pid) ?? nowMs;
      if (at !== seen.at) seen = { at, sinceMs: nowMs, usedMs };
      if (at > 0) firstMs ??= nowMs;
      // One that never began would never begin again.
      const readMs = firstMs === undefined ? forMs : Math.max(1, nowMs - firstMs);
      if (child.exitCode !== null)
        return { at: Math.max(first, at), why: `the process ended with ${child.exitCode}`, readMs };
      if (firstMs === undefined && nowMs - startMs > START_MS) return { at: first, why: 'it read nothing', readMs };
      if ((firstMs !== undefined && readMs > forMs) || at > last) return { at: Math.max(first - 1, seen.at), readMs };
      const isLate = usedMs - seen.usedMs > SLOW_MS || nowMs - seen.sinceMs > AGAIN_MS;
      if (at > 0 && isLate) return { at, why: LATE, readMs };
    }
  } finally {
    child.kill('SIGKILL');
  }
}

/** The processor time that a process used, which a busy machine doesn't lengthen; `undefined` where the system doesn't tell. */
function processorMs(pid: number | undefined): number | undefined {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = after.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? undefined : (user + system) * TICK_MS;
  } catch {
    return undefined;
  }
}

function keep(name: string, seed: number): void {
  const { seeds } = READERS[name]?.() ?? { seeds: [] };
  const random = new Random(seed);
  mkdirSync('out/fuzz', { recursive: true });
  writeFileSync(`out/fuzz/${name}-${seed}`, mutate(random.of(seeds), seeds, random));
}
