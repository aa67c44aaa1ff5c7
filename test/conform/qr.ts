import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type LabBrowser, openLab, type Read } from '../qr/lab/lab-browser.ts';

/** What a corpus says about a picture. */
interface Expected {
  readonly category: string;
  /** Texts that a scanner has to give; none for a picture that holds no readable code. */
  readonly texts: readonly string[];
  /** Texts that it may give. */
  readonly optional?: readonly string[];
  /** Captures of pages have one. */
  readonly scale?: number;
  readonly source?: string;
}

/** How a run is cut down; without them CONFORM_ONLY (words with commas) and CONFORM_BUDGET_MS of the environment count. */
export interface QrOptions {
  /** Only pictures of these categories, or whose path contains one of these. */
  readonly only?: readonly string[];
  /** At most so many of a category. */
  readonly most?: number;
  readonly engines?: readonly Engine[];
  /** Time for each picture, for a machine too busy to judge it by the shipped limit. */
  readonly budgetMs?: number;
  /** The folder of the built extension. */
  readonly extension?: string;
}

/** Figures of a category. */
interface Row {
  read: number;
  all: number;
  wrong: number;
  readonly times: number[];
}

const LIMIT_MS = 2_500;

/** Decodes every picture of a corpus by the shipped worker in Chromium, then its page captures without WebAssembly. */
export async function run(folder: string, options: QrOptions = {}): Promise<{ passed: number; failed: number }> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;
  const { CONFORM_ONLY: words, CONFORM_BUDGET_MS: time } = process.env;
  const { only = words?.split(',') ?? [], most = Number.POSITIVE_INFINITY, engines = ['shipped', 'no-wasm'] } = options;
  const budgetMs = options.budgetMs ?? (time === undefined ? undefined : Number(time));
  const counts = new Map<string, number>();
  const chosen = Object.entries(expected).filter(([name, { category }]) => {
    if (only.length > 0 && !only.some((word) => word === category || name.includes(word))) return false;
    const count = counts.get(category) ?? 0;
    counts.set(category, count + 1);
    return count < most;
  });
  const lab = await openLab(options.extension);
  let passed = 0;
  let failed = 0;
  try {
    for (const engine of engines) {
      const figures = new Map<string, Row>();
      for (const [name, entry] of chosen) {
        if (engine === 'no-wasm' && !isCapture(entry)) continue;
        const verdict = await judge(lab, { engine, budgetMs }, join(folder, name), name, entry, figures);
        // Without WebAssembly only a wrong text is a failure: what jsqr cannot read is a figure.
        const good = verdict === undefined || (engine === 'no-wasm' && !verdict.isWrong);
        if (engine === 'shipped' && good) passed++;
        if (good) continue;
        failed++;
        console.log(`FAIL ${name}${engine === 'no-wasm' ? ' without WebAssembly' : ''}: ${verdict.line}`);
      }
      report(engine, figures);
    }
  } finally {
    await lab.close();
  }
  return { passed, failed };
}

const isCapture = ({ scale }: Expected) => scale !== undefined;
const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();

async function judge(
  lab: LabBrowser,
  { engine, budgetMs }: { readonly engine: Engine; readonly budgetMs: number | undefined },
  file: string,
  name: string,
  entry: Expected,
  figures: Map<string, Row>,
): Promise<{ readonly line: string; readonly isWrong: boolean } | undefined> {
  await lab.open(file);
  const source = isCapture(entry) ? 'capture' : 'file';
  const read = await lab.read(engine, { source, ...(budgetMs === undefined ? {} : { budgetMs }) });
  const category = name.startsWith('photos/') ? `photos/${entry.category}` : entry.category;
  const row = figures.get(category) ?? { read: 0, all: 0, wrong: 0, times: [] };
  figures.set(category, row);
  const found = read.texts.map(plain);
  const wanted = entry.texts.map(plain);
  const allowed = new Set([...wanted, ...(entry.optional ?? []).map(plain)]);
  const wrong = found.filter((text) => !allowed.has(text));
  const missing = wanted.filter((text) => !found.includes(text));
  const late = read.ms > (budgetMs ?? 0) + LIMIT_MS;
  const good = wrong.length === 0 && missing.length === 0 && !late;
  row.all++;
  row.times.push(read.ms);
  if (good) row.read++;
  row.wrong += wrong.length;
  if (good) return undefined;
  return { line: complaint(read, wanted, missing, wrong, late), isWrong: wrong.length > 0 };
}

function complaint(
  { texts, fault, ms, stages }: Read,
  wanted: readonly string[],
  missing: readonly string[],
  wrong: readonly string[],
  late: boolean,
): string {
  const got = fault ?? `${texts.length} texts`;
  const parts = [
    ...(wrong.length > 0 ? [`wrong ${JSON.stringify(wrong.map(short))}`] : []),
    ...(missing.length > 0 ? [`without ${JSON.stringify(missing.map(short))}`] : []),
    ...(late ? ['too late'] : []),
  ];
  return `got ${got} (${parts.join(', ')}; ${Math.round(ms)} ms, ${stages.at(-1) ?? 'whole'}), want ${wanted.length} texts`;
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function report(engine: Engine, figures: ReadonlyMap<string, Row>): void {
  const sum = { read: 0, all: 0, wrong: 0, times: [] } as Row;
  const line = (name: string, row: Row) => {
    const times = row.times.toSorted((a, b) => a - b);
    const at = (part: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
    const share = ((100 * row.read) / Math.max(1, row.all)).toFixed(1);
    console.log(
      `${name}: ${row.read} of ${row.all} (${share} %), ${row.wrong} wrong texts, median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    );
  };
  const suffix = engine === 'no-wasm' ? ' without WebAssembly' : '';
  for (const part of ['generated', 'photos']) {
    const total: Row = { read: 0, all: 0, wrong: 0, times: [] };
    for (const [name, row] of figures) {
      if (name.startsWith('photos/') !== (part === 'photos')) continue;
      line(`${name}${suffix}`, row);
      for (const each of [total, sum]) {
        each.read += row.read;
        each.all += row.all;
        each.wrong += row.wrong;
        each.times.push(...row.times);
      }
    }
    if (total.all > 0) line(`all ${part}${suffix}`, total);
  }
  line(`all${suffix}`, sum);
}
