import { encodeQr } from '../../src/qr/encode.ts';
import { type LabBrowser, openLab, type StressKind } from '../qr/lab/lab-browser.ts';
import { type Figure, figure, median, percentile95 } from './statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const TEXT =
  'otpauth://totp/Northwind:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Northwind&period=30';

/** What is captured: the two sizes of a screen, with a code and without one. */
const CAPTURES = [
  { name: '1920×1080 with a code', width: 1920, height: 1080, scale: 1, code: true, goal: '≤ 200 ms' },
  { name: '1920×1080 without a code', width: 1920, height: 1080, scale: 1, code: false, goal: '≤ 700 ms' },
  { name: '3840×2160 with a code', width: 3840, height: 2160, scale: 2, code: true, goal: '≤ 450 ms' },
  { name: '3840×2160 without a code', width: 3840, height: 2160, scale: 2, code: false, goal: '≤ 1500 ms' },
] as const;

/** What is hard on decoders, as a capture and as a file. */
const STRESS: readonly (readonly [StressKind, number, number])[] = [
  ['noise', 4000, 4000],
  ['stripes', 1920, 1080],
  ['corners', 1920, 1080],
];
const STRESS_ROUNDS = 5;

/** A settings page with text, a table and buttons, as a site's two-factor page is. */
function pageOf({ scale, code }: { readonly scale: number; readonly code: boolean }): string {
  const { size, path } = encodeQr(TEXT);
  const drawing = `<svg width="200" height="200" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  const rows = Array.from(
    { length: 14 },
    (_, i) =>
      `<tr><td>Session ${i + 1}</td><td>192.0.2.${i + 7}</td><td>Signed in</td><td><button>End</button></td></tr>`,
  );
  const text = 'Scan the picture with your authenticator, then type the code that it shows to confirm. '.repeat(4);
  return `<!doctype html><style>html{zoom:${scale}}body{font:15px sans-serif;margin:32px;background:#f6f7f9}table{border-collapse:collapse}td{border:1px solid #ccc;padding:8px}</style><h1>Two-step sign-in</h1><p>${text}</p>${code ? drawing : '<p>It is on.</p>'}<p>${text}</p><table>${rows.join('')}</table>`;
}

type Timed = 'all' | 'first' | 'alone' | 'cold' | 'ready';

/** Time to all codes of a capture, to the first ones, and from a cold start, against zxing-wasm alone on the same pixels. */
export async function benchQr(note: (figure: Figure) => void): Promise<void> {
  const lab = await openLab();
  try {
    for (const capture of CAPTURES) {
      await lab.capture(pageOf(capture), capture.width, capture.height);
      const times = { all: [], first: [], alone: [], cold: [], ready: [] } as Record<Timed, number[]>;
      for (let round = 0; round <= ROUNDS; round++) {
        const alone = await lab.readAlone();
        const read = await lab.read('shipped');
        const cold = await lab.startAndRead();
        const ready = await lab.startCaptureAndRead();
        if (read.texts.length !== (capture.code ? 1 : 0)) throw new Error(`got ${read.texts.length} codes`);
        if (round === 0) continue;
        times.alone.push(alone);
        times.all.push(read.ms);
        times.first.push(read.firstMs);
        times.cold.push(cold);
        times.ready.push(ready);
      }
      const alone = median(times.alone);
      const baseline = 'zxing-wasm alone';
      note(figure(`scan, ${capture.name}, all codes`, median(times.all), baseline, alone));
      if (capture.code) note(figure(`scan, ${capture.name}, first code`, median(times.first), baseline, alone));
      const goalOfReady = capture.width === 1920 && capture.code ? '≤ 2' : undefined;
      note(figure(`scan, ${capture.name}, capture to the list`, median(times.ready), baseline, alone, goalOfReady));
      const cold = `  from a cold start to the list, ${capture.name}`;
      const goal = capture.goal;
      if (capture.code) note(figure(cold, median(times.cold), baseline, alone, goal));
      else {
        note(figure(cold, median(times.cold), baseline, alone));
        note(figure(`${cold}, p95`, percentile95(times.cold), baseline, alone, goal));
      }
    }
    await benchStress(lab, note);
  } finally {
    await lab.close();
  }
}

/** How long the hardest pictures take, and the longest time in which the page that asked could do nothing meanwhile. */
async function benchStress(lab: LabBrowser, note: (figure: Figure) => void): Promise<void> {
  for (const [kind, width, height] of STRESS) {
    await lab.draw(kind, width, height);
    const times: number[] = [];
    const pauses: number[] = [];
    for (let round = 0; round < STRESS_ROUNDS; round++) {
      const { ms, pauseMs, texts } = await lab.read('shipped', { source: width > 2_000 ? 'file' : 'capture' });
      if (texts.length > 0) throw new Error(`got ${texts.length} codes of ${kind}`);
      times.push(ms);
      pauses.push(pauseMs);
    }
    const name = `stress, ${kind} ${width}×${height}`;
    note(figure(`${name}, slowest`, Math.max(...times), 'limit', 2_500, '≤ 2000 ms'));
    note(figure(`  ${name}, longest pause of the page`, Math.max(...pauses), 'two frames', 33));
  }
}
