/** How well a passphrase withstands someone who has the vault file; `src/ui/strings/en/passphrase.ts` has the words for it. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** It is mostly a famous phrase or this product's own words. */
  readonly wellKnown?: true;
}

/** Guesses a second by an attacker with many graphics cards against Argon2id with 64 MiB and three passes. */
const GUESSES_PER_SECOND = 10_000;

const HOUR = 60 * 60;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** Least time for each score from 1 on. */
const FLOORS = [HOUR, 30 * DAY, 10 * YEAR, 1_000 * YEAR] as const;

/** Examples that people copy instead of choosing, ours among them; letters and digits only. */
const KNOWN: readonly string[] = (
  'correcthorsebatterystaple thequickbrownfoxjumpsoverthelazydog loremipsumdolorsitamet tobeornottobethatisthequestion ' +
  'myvoiceismypassport maytheforcebewithyou fourscoreandsevenyearsago allyourbasearebelongtous opensesame inthebeginning ' +
  'twasbrilligandtheslithytoves itwasthebestoftimes callmeishmael winteriscoming iloveyou letmein trustno1 ' +
  'fourormoreunrelatedwords easytotypeandhardtoguess makeitlonger onemoreunrelatedword'
).split(' ');

/** Words of this product and of the best-known example, which its users think of first. */
const OWN: ReadonlySet<string> = new Set(
  (
    'latchkey vault passphrase passphrases password passwords passcode recovery codes code authenticator authentication unlock ' +
    'correct horse battery staple unrelated words'
  ).split(' '),
);

/** The score for an average number of guesses. */
export function scoreGuesses(guesses: number): Strength['score'] {
  const seconds = guesses / GUESSES_PER_SECOND / 2;
  return FLOORS.filter((floor) => seconds >= floor).length as Strength['score'];
}

let loading: Promise<(passphrase: string) => Strength> | undefined;

/** Loads the estimator and its word lists once (some hundred kilobytes, so only where a passphrase is chosen) and returns the judge. */
export function loadStrength(): Promise<(passphrase: string) => Strength> {
  loading ??= loadEstimator().catch((thrown) => {
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function loadEstimator(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  const score = (text: string) => scoreGuesses(estimator.check(text.slice(0, 128), [...OWN]).guesses);
  return (passphrase) => {
    const rest = withoutKnown(passphrase);
    if (rest === undefined) return { score: score(passphrase) };
    // What everybody knows adds nothing to what has to be guessed.
    const added = rest === '' ? 0 : score(rest);
    if (added >= 2) return { score: added };
    return { score: score(passphrase) === 0 ? 0 : 1, wellKnown: true };
  };
}

/** A passphrase without the known phrases and words in it; `undefined` when it has none. */
function withoutKnown(passphrase: string): string | undefined {
  const plain = passphrase.normalize('NFKC').toLowerCase();
  const compact = plain.replace(/[^\p{L}\p{N}]/gu, '');
  const found = KNOWN.filter((phrase) => compact.includes(phrase));
  if (found.length > 0) return found.reduce((rest, phrase) => rest.replaceAll(phrase, ''), compact);
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  const own = words.filter((word) => OWN.has(word));
  // One alone among other words counts as any common word.
  return own.length < 2 ? undefined : words.filter((word) => !OWN.has(word)).join(' ');
}
