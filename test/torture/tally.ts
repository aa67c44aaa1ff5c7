/** What a run of the torture counts. The last three must stay 0. */
export interface Figures {
  saves: number;
  kills: number;
  restarts: number;
  lost: number;
  undecryptable: number;
  wrongScreens: number;
}

/** Counts, and keeps a line for each thing that went wrong. */
export interface Tally {
  readonly figures: Figures;
  readonly failures: string[];
  readonly fail: (kind: 'lost' | 'undecryptable' | 'wrongScreens' | 'other', line: string) => void;
}

export function createTally(): Tally {
  const figures: Figures = { saves: 0, kills: 0, restarts: 0, lost: 0, undecryptable: 0, wrongScreens: 0 };
  const failures: string[] = [];
  return {
    figures,
    failures,
    fail(kind, line) {
      if (kind !== 'other') figures[kind] += 1;
      failures.push(line);
    },
  };
}
