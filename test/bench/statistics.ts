/** The value that half of the samples do not exceed; needs at least one sample. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('got no samples, want at least one');
  return middle;
}

/** The value that nineteen of twenty samples do not exceed; needs at least one sample. */
export function percentile95(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new Error('got no samples, want at least one');
  return value;
}

/** One line of the report: a figure, its baseline and their ratio, with what was to be reached. */
export interface Figure {
  readonly name: string;
  readonly ms: number;
  readonly baseline: string;
  readonly baselineMs: number;
  readonly ratio: number;
  readonly goal?: string;
}

/** Compares a measured time with a baseline measured in the same run. */
export function figure(name: string, ms: number, baseline: string, baselineMs: number, goal?: string): Figure {
  return { name, ms, baseline, baselineMs, ratio: ms / baselineMs, ...(goal === undefined ? {} : { goal }) };
}

/** `name  12.3 ms = 1.10 × baseline (11.2 ms), goal ≤ 1.5`. */
export function formatFigure(f: Figure): string {
  const goal = f.goal === undefined ? '' : `, goal ${f.goal}`;
  return `${f.name.padEnd(58)} ${f.ms.toFixed(1).padStart(8)} ms = ${f.ratio.toFixed(2)} × ${f.baseline} (${f.baselineMs.toFixed(1)} ms)${goal}`;
}
