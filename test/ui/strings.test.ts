import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalsIn } from './visible-literals.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Texts that look like words and that no person reads, or that are the same in every language. */
const ALLOWED: Record<string, { readonly texts: readonly RegExp[]; readonly why: string }> = {
  'background/backup/destinations.ts': { texts: [/^the (folder|downloads)$/], why: 'details of a Fault' },
  'background/fill/page.ts': { texts: [/^no probe$/], why: 'a detail of a Fault' },
  'background/import/save-import.ts': { texts: [/^(in force|if none)$/], why: 'values of a parameter' },
  'content/region.ts': { texts: [/px/, /^0 0 0 200vmax/], why: 'CSS' },
  'content/send.ts': { texts: [/^Enter$/], why: 'the name of a key in KeyboardEvent' },
  'options/common/prf.ts': { texts: [/^authenticator data$/], why: 'a detail of a Fault' },
  'options/settings/CheckClock.tsx': { texts: [/^www\.example\.com$/], why: 'an example of a host' },
  'popup/fill/filling.ts': { texts: [/^(fill|copy) …/], why: 'the name of a press, never shown' },
  'popup/fill/link.ts': { texts: [/^answered …/], why: 'the name of a press, never shown' },
  'popup/add/preview-actions.ts': { texts: [/^confirm …$/], why: 'the name of a countdown, never shown' },
  'src/ui/focus/focus-place.ts': { texts: [/^ul, ol/, /^a\[href\]/], why: 'CSS selectors' },
  'src/ui/hidden-codes.ts': { texts: [/^\[data-account\]/], why: 'a CSS selector' },
  'src/ui/new-passphrase/word-list.ts': {
    texts: [/^abacus /],
    why: 'a published list; a passphrase of its words works in every language',
  },
  'src/ui/sync/device-name.ts': {
    texts: [/^(?:Edge|Opera|Vivaldi|Brave|Firefox|Chrome|Chromium)$/],
    why: 'names of browsers',
  },
  'src/ui/reorder/ReorderHandle.tsx': { texts: [/^ArrowUp /], why: 'names of keys for assistive technology' },
};

const sources = ['src/ui', 'background', 'popup', 'options', 'opener', 'content']
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/ui/strings/'))
  .sort();
const found = new Map(sources.map((file) => [file, literalsOf(file)] as const));

function literalsOf(file: string): readonly string[] {
  const allowed = ALLOWED[file]?.texts ?? [];
  return literalsIn(file, readFileSync(`${root}/${file}`, 'utf8')).filter(
    (literal) => !allowed.some((text) => text.test(literal.replace(/^\d+: /, ''))),
  );
}

describe('the words of the interface', () => {
  it('are in src/ui/strings and nowhere else', () => {
    const strangers = [...found].flatMap(([file, literals]) => literals.map((literal) => `${file}:${literal}`));
    expect(strangers).toEqual([]);
  });

  it('have exceptions only for texts that are there', () => {
    const stale = Object.entries(ALLOWED).flatMap(([file, { texts }]) => {
      const literals = sources.includes(file)
        ? literalsIn(file, readFileSync(`${root}/${file}`, 'utf8')).map((literal) => literal.replace(/^\d+: /, ''))
        : [];
      return texts.filter((text) => !literals.some((literal) => text.test(literal))).map((text) => `${file}: ${text}`);
    });
    expect(stale).toEqual([]);
  });
});

describe('a text that a person reads is found', () => {
  const inBody = (code: string) => literalsIn('a.tsx', `const view = () => ${code};`).map((one) => one.slice(3));

  it.each([
    ['between tags', '<p>Save</p>', 'Save'],
    ['in a label', '<A label="Save" />', 'Save'],
    ['in an attribute that is not known to be technical', '<A rule="at once" />', 'at once'],
    ['in a choice', '<p>{ok ? "Saved" : undefined}</p>', 'Saved'],
    ['in a template', ['<A hint={`Save $', '{count} now`} />'].join(''), 'Save … now'],
    ['in the argument of a call', 'say("It was saved.")', 'It was saved.'],
    ['in a table of labels', '({ use: "Most used" })', 'Most used'],
    ['in a property that is a label', '({ label: "OK!" })', 'OK!'],
  ])('%s', (_where, code, text) => {
    expect(inBody(code)).toEqual([text]);
  });

  it.each([
    ['a class', '<p class="two classes" />'],
    ['the name of a state', '<A tone="warn" label={text.save} />'],
    ['a selector', 'root.querySelector("button, a input")'],
    ['the detail of a fault', 'new Fault("page-forbidden", "got no tab, want one")'],
    ['a list of words', '"correct horse battery".split(" ")'],
    ['a comparison', 'event.key === "Enter" ? 1 : 2'],
    ['a type', '(0 as unknown as "Two words")'],
    ['an identifier', 'ask("vault.unlock", { kind: "by-name" })'],
  ])('and %s is not', (_what, code) => {
    expect(inBody(code)).toEqual([]);
  });
});
