/** How well a passphrase would stand against someone who has the vault file. */
export interface Strength {
  /** 0 to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** One word for the score. */
  readonly label: string;
  /** What that means, or what would make it better. */
  readonly advice: string;
}

/** Guesses a second that an attacker with many graphics cards makes against Argon2id at 64 MiB and three passes. */
const GUESSES_PER_SECOND = 10_000;

const WORDS = [
  ['Very weak', 'It would be guessed within the hour. Use four or more unrelated words.'],
  ['Weak', 'It would be guessed within a month. Add an unrelated word or two.'],
  ['Fair', 'It holds for some years. One more unrelated word makes it good.'],
  ['Good', 'It holds for decades.'],
  ['Strong', 'It holds for centuries.'],
] as const;
const KNOWN_ADVICE = 'Well-known phrases and the words of this product are tried first. Choose words of your own.';
const HOUR = 60 * 60;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** Least time for each score from 1 on. */
const FLOORS = [HOUR, 30 * DAY, 10 * YEAR, 1_000 * YEAR] as const;

/** Examples that people copy instead of choosing: letters and digits only. Ours are among them. */
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

/** Loads the estimator and its word lists once, and returns the judge. Some hundred kilobytes: only where a passphrase is chosen. */
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
    if (rest === undefined) return strengthOf(score(passphrase));
    // What everybody knows adds nothing to what has to be guessed.
    const added = rest === '' ? 0 : score(rest);
    if (added >= 2) return strengthOf(added);
    const known = score(passphrase) === 0 ? 0 : 1;
    return { score: known, label: WORDS[known][0], advice: KNOWN_ADVICE };
  };
}

function strengthOf(score: Strength['score']): Strength {
  const [label, advice] = WORDS[score];
  return { score, label, advice };
}

/** A passphrase without the known phrases and words in it; `undefined` when it has none. */
function withoutKnown(passphrase: string): string | undefined {
  const plain = passphrase.normalize('NFKC').toLowerCase();
  const compact = plain.replace(/[^\p{L}\p{N}]/gu, '');
  const found = KNOWN.filter((phrase) => compact.includes(phrase));
  if (found.length > 0) return found.reduce((rest, phrase) => rest.replaceAll(phrase, ''), compact);
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  const own = words.filter((word) => OWN.has(word));
  // A lone one among others is no more than a common word.
  return own.length < 2 ? undefined : words.filter((word) => !OWN.has(word)).join(' ');
}
