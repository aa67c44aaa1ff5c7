import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { newEnvelopeId } from '../../src/envelope/code.ts';
import { envelopeFileName, fillPage } from '../../src/envelope/page.ts';
import { newCodes } from '../../src/envelope/parts.ts';
import { type Fault, toFault } from '../../src/fault.ts';
import type { EnvelopeParts, EnvelopeSummary } from '../../src/messages/interchange.ts';
import type { KeptItemView, NewCopy } from '../../src/messages/kept-items.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import type { KeptItemId } from '../../src/vault/records.ts';
import { type AccountChoice, createAccountChoice } from '../common/account-choice.ts';
import type { AppState } from '../common/app-state.ts';
import { createWork } from '../common/work.ts';
import { type KeptThing, readKeptThings } from './kept-things.ts';

/** A sealed envelope until it is put away. Its codes are nowhere else. */
export interface MadeEnvelope {
  readonly id: string;
  readonly title: string;
  readonly madeMs: number;
  readonly needed: number;
  readonly parts: number;
  /** The code, or its parts in order. */
  readonly printed: readonly string[];
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly copies: readonly NewCopy[];
}

/** Making an envelope for someone else: what goes in, what is on it, how it opens, and the one that was made. */
export interface EnvelopeState {
  readonly accounts: AccountChoice;
  readonly include: Signal<EnvelopeParts>;
  readonly summary: ReadonlySignal<EnvelopeSummary | undefined>;
  readonly things: ReadonlySignal<readonly KeptThing[]>;
  /** The ids of the things that stay out. */
  readonly leftOut: Signal<ReadonlySet<string>>;
  readonly title: Signal<string>;
  readonly from: Signal<string>;
  readonly letter: Signal<string>;
  readonly place: Signal<string>;
  /** Where each sheet will be, by its place among `printed`. */
  readonly sheetPlaces: Signal<readonly string[]>;
  /** How many of how many parts open it; 1 of 1 is one code. */
  readonly opening: Signal<{ readonly needed: number; readonly parts: number }>;
  /** Envelopes that a new one can take the place of. */
  readonly former: ReadonlySignal<readonly KeptItemView[]>;
  readonly replaces: Signal<KeptItemId | undefined>;
  readonly made: ReadonlySignal<MadeEnvelope | undefined>;
  readonly fault: Signal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Asks what there is to put in. */
  look(): Promise<void>;
  /** Seals it and hands over the file; answers whether it did. */
  seal(passphrase: string): Promise<boolean>;
  saveFile(): void;
  /** Records where it is kept, and forgets its codes. */
  putAway(): Promise<boolean>;
  /** Forgets it unrecorded. */
  drop(): void;
}

/** Makes the state of the section. */
export function createEnvelope(app: AppState): EnvelopeState {
  const { platform, ask } = app;
  const accounts = createAccountChoice(app, 'ticked');
  const include = signal<EnvelopeParts>({ codes: true, keys: true, notes: false });
  const summary = signal<EnvelopeSummary | undefined>();
  const things = signal<readonly KeptThing[]>([]);
  const leftOut = signal<ReadonlySet<string>>(new Set());
  const [title, from, letter, place] = [signal(''), signal(''), signal(''), signal('')];
  const sheetPlaces = signal<readonly string[]>([]);
  const opening = signal({ needed: 1, parts: 1 });
  const former = signal<readonly KeptItemView[]>([]);
  const replaces = signal<KeptItemId | undefined>();
  const made = signal<MadeEnvelope | undefined>();
  const { busy, fault, run } = createWork(app);
  /** Things that were offered before: what comes later and is of an envelope is left out at first as well. */
  const offered = new Set<string>();

  async function make(passphrase: string): Promise<MadeEnvelope> {
    const madeMs = platform.nowMs();
    const random = (length: number) => Uint8Array.from(platform.randomBytes(length));
    const kind = { id: newEnvelopeId(random), ...opening.value };
    const parts = include.value;
    const sealed = await ask('envelope.accounts', { choice: accounts.choice.value, parts, passphrase });
    const inside = things.value.filter(({ id }) => !leftOut.value.has(id)).map(({ name, place }) => ({ name, place }));
    const outside = { id: kind.id, madeMs, title: title.value.trim() };
    const { code, printed } = await newCodes(kind, random);
    const contents = {
      ...outside,
      from: from.value.trim(),
      letter: letter.value.trim(),
      accounts: sealed.accounts,
      things: inside,
    };
    const armoured = await platform.sealEnvelope(contents, code);
    const html = fillPage(await platform.loadEnvelopePage(), armoured, { ...kind, ...outside });
    const file = new TextEncoder().encode(html);
    return { ...kind, ...outside, printed, fileName: envelopeFileName(kind.id), file, copies: sealed.copies };
  }

  const state: EnvelopeState = {
    ...{
      accounts,
      include,
      summary,
      things,
      leftOut,
      title,
      from,
      letter,
      place,
      sheetPlaces,
      opening,
      former,
      replaces,
      made,
    },
    ...{ fault, busy },
    async look() {
      const wanted = { choice: accounts.choice.value, parts: include.value };
      try {
        const [found, kept] = await Promise.all([ask('envelope.summary', wanted), readKeptThings(ask)]);
        if (wanted.choice === accounts.choice.value && wanted.parts === include.value) summary.value = found;
        things.value = kept.things;
        former.value = kept.envelopes;
        const fresh = kept.things.flatMap(({ id, isEnvelope }) => (isEnvelope && !offered.has(id) ? [id] : []));
        if (fresh.length > 0) leftOut.value = new Set([...leftOut.value, ...fresh]);
        for (const { id } of kept.things) offered.add(id);
      } catch (thrown) {
        app.sayFault(thrown);
      }
    },
    async seal(passphrase) {
      return run(async () => {
        made.value = await make(passphrase);
        sheetPlaces.value = [];
        state.saveFile();
      });
    },
    saveFile() {
      const { fileName, file } = made.value ?? {};
      if (fileName !== undefined && file !== undefined) platform.saveFile(fileName, file, 'text/html');
    },
    async putAway() {
      const envelope = made.value;
      if (envelope === undefined) return false;
      const text = envelopeText.made;
      const name = envelope.title || text.unnamed(envelope.id);
      const sheets = envelope.printed.map((_code, at) => ({
        name: envelope.parts === 1 ? text.codeSheet(envelope.id) : text.partSheet(envelope.id, at + 1),
        place: sheetPlaces.value[at]?.trim() ?? '',
      }));
      const isDone = await app.attempt(fault, async () => {
        await ask('keptItem.add', {
          kind: 'envelope',
          name,
          place: place.value.trim(),
          ...(replaces.value !== undefined && { replaces: replaces.value }),
          copies: envelope.copies.filter(({ key, codes }) => key === true || codes === true),
          sheets: { needed: envelope.needed, each: sheets },
          from: 'seen',
        });
      });
      if (!isDone) return false;
      made.value = undefined;
      replaces.value = undefined;
      // The next envelope is for somebody else.
      for (const words of [title, letter, place]) words.value = '';
      app.say(envelopeText.made.recorded);
      await app.changed().catch((thrown: unknown) => app.sayFault(toFault(thrown)));
      return true;
    },
    drop() {
      made.value = undefined;
      fault.value = undefined;
    },
  };
  return state;
}
