import { basename } from 'node:path';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import type { Expectation, ExpectedEntry, Sample } from './import-samples.ts';

/** What an expectation says about a text that is scanned, pasted or typed. */
export type TextExpectation = Omit<Expectation, 'entries'> & {
  readonly surface: Input;
  readonly entries?: readonly ExpectedEntry[];
  /** The key that a typed text is. */
  readonly secretBase32?: string;
  readonly orRefused?: boolean;
  /** Nothing but a refusal passes. */
  readonly refused?: boolean;
  readonly rules?: readonly string[];
};

/** A way in. */
export type Input = 'scan' | 'paste' | 'type';

/** A text with every way that it has to go. */
export interface TextCase {
  readonly id: string;
  /** Several for a page with several QR codes. */
  readonly texts: readonly string[];
  readonly expectation: TextExpectation;
  readonly inputs: readonly Input[];
}

/** Finds the case in a sample of a corpus; `undefined` for one that goes another way. */
export function findTextCase({ id, bytes, expectation }: Sample): TextCase | undefined {
  const wanted = expectation as unknown as TextExpectation;
  const { surface, rules = [] } = wanted;
  if (surface !== 'scan' && surface !== 'paste' && surface !== 'type') return undefined;
  const text = new TextDecoder().decode(bytes);
  const list: unknown = basename(id).endsWith('.json') ? JSON.parse(text) : [text];
  const said = rules.join(' ');
  const inputs = new Set<Input>([surface]);
  if (/QR code/.test(said)) inputs.add('scan');
  if (/\bpasted\b/i.test(said)) inputs.add('paste');
  // Several codes on one page are no one text.
  if (!Array.isArray(list) || list.length > 1) inputs.delete('paste');
  return { id, texts: (list as string[]).map((one) => one.trim()), expectation: wanted, inputs: [...inputs] };
}

/** What the popup shows of a draft, as far as an expectation speaks of it. */
export interface ShownDraft {
  readonly kind: string;
  readonly issuer: string;
  readonly name: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly periodSeconds?: number | undefined;
  readonly counter?: number | undefined;
  /** The setup key in Base32. */
  readonly secret: string;
}

/** What came of a text in one input: the drafts, or the refusal that was shown. */
export type TextOutcome = { readonly drafts: readonly ShownDraft[]; readonly said: string };

/** What is wrong with an outcome, or `undefined`. */
export function findTextDifference(
  { expectation, texts }: TextCase,
  { drafts, said }: TextOutcome,
): string | undefined {
  const { entries, secretBase32, orRefused, refused } = expectation;
  if (drafts.length === 0) {
    if (said === '') return 'got nothing and no word, want an answer';
    return orRefused === true || refused === true ? undefined : `got refused (${said.slice(0, 160)}), want an account`;
  }
  if (refused === true) return `got ${shown(drafts)}, want it refused`;
  if (secretBase32 !== undefined) {
    const [draft] = drafts;
    return draft?.secret === secretBase32 ? undefined : 'got another key, want the one typed';
  }
  const left = [...drafts];
  for (const want of entries ?? []) {
    const at = left.findIndex((draft) => isWanted(want, draft, expectation.doNotCompare ?? []));
    if (at < 0) return `got ${shown(left)}, want ${want.issuer}/${want.account}`;
    left.splice(at, 1);
  }
  return left.length === 0 ? undefined : `got also ${shown(left)} of ${texts.length} texts, want it left out`;
}

function isWanted(want: ExpectedEntry, draft: ShownDraft, without: readonly string[]): boolean {
  const skipped = new Set([...without, ...(want.doNotCompare ?? [])]);
  return [{}, ...(want.alsoAccept ?? [])].some((other) => {
    const { type, issuer, account, secretHex, algorithm, digits, period, counter } = { ...want, ...other };
    const isSteam = draft.kind === 'steam';
    const members: readonly (readonly [string, unknown, unknown])[] = [
      ['type', type, draft.kind],
      ['issuer', issuer, draft.issuer],
      ['account', account, draft.name],
      ['secretHex', secretHex && encodeBase32(Buffer.from(secretHex, 'hex')), draft.secret],
      ['algorithm', isSteam ? undefined : algorithm, draft.algorithm.replace('-', '')],
      ['digits', isSteam ? undefined : digits, draft.digits],
      ['period', isSteam ? undefined : period, draft.periodSeconds],
      ['counter', counter, draft.counter],
    ];
    return members.every(
      ([name, wanted, got]) => wanted === undefined || wanted === null || skipped.has(name) || wanted === got,
    );
  });
}

function shown(drafts: readonly ShownDraft[]): string {
  return drafts
    .map(({ issuer, name, kind, digits, periodSeconds, algorithm }) =>
      [`${issuer}/${name}`, kind, digits, periodSeconds ?? '', algorithm].join(' '),
    )
    .join('; ');
}
