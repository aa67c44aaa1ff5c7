import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { createRandom } from './random.ts';
import { tortureSync } from './sync.ts';
import { killThroughSyncs } from './syncs.ts';
import { createTally } from './tally.ts';
import { LONG, torture } from './torture.ts';

const seed = Number(process.env.TORTURE_SEED ?? Date.now() % 1_000_000);
const saves = Number(process.env.TORTURE_SAVES ?? LONG.saves);
const fresh = performance.now();
const say = (line: string) =>
  console.log(`${String(Math.round((performance.now() - fresh) / 1000)).padStart(5)} s  ${line}`);

say(`seed ${seed}`);
if (process.argv[2] === 'sync') process.exit(await tortureSync(Number(process.argv[3] ?? 10_000), seed, say));
if (process.argv[2] === 'sync-kills') {
  const tally = createTally();
  await killThroughSyncs(tally, createRandom(seed), Number(process.argv[3] ?? 40), say);
  const { figures, failures } = tally;
  for (const failure of failures) console.log(`FAIL ${failure}`);
  console.log(`${figures.saves} saves acknowledged through ${figures.kills} kills during sync: ${figures.lost} lost`);
  process.exit(failures.length === 0 && figures.lost === 0 ? 0 : 1);
}
const { tally, engineCases, refusedOnFullDisk, seconds } = await torture({ ...LONG, saves, seed }, say);
const { figures, failures } = tally;
const browser = execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { encoding: 'utf8' }).trim();
const result = {
  when: new Date().toISOString(),
  browser: browser.split(' ').slice(0, 2).join(' '),
  cores: cpus().length,
  seed,
  seconds,
  savesAcknowledged: figures.saves,
  browserKills: figures.kills,
  restarts: figures.restarts,
  damagedEngines: engineCases,
  refusedOnFullDisk: refusedOnFullDisk ?? 'no small disk could be made',
  lost: figures.lost,
  undecryptable: figures.undecryptable,
  wrongScreens: figures.wrongScreens,
  failures,
};
mkdirSync('bench', { recursive: true });
writeFileSync('bench/torture.json', `${JSON.stringify(result, undefined, 2)}\n`);
for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(
  `${figures.saves} saves acknowledged through ${figures.kills} kills, ${engineCases} damaged engines: ` +
    `${figures.lost} lost, ${figures.undecryptable} undecryptable, ${figures.wrongScreens} wrong screens`,
);
process.exit(failures.length === 0 ? 0 : 1);
