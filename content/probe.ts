import type { Look, Place, Probe, SendAnswer, SendAsk, WriteAnswer, WriteAsk } from '../src/fill/probe.ts';
import { ancestorsOf, isNested } from './ancestors.ts';
import { boxOf, findAll, readyStateOf } from './dom.ts';
import { normalise } from './entered-text.ts';
import { readValue, type Typable } from './field.ts';
import { findObstacle, writeFields } from './fill-fields.ts';
import { HeldText } from './held-text.ts';
import { isStillJoined, joinPassword } from './join-password.ts';
import { snapshotPage } from './page-snapshot.ts';
import { readPageText, readSelectedText } from './page-text.ts';
import { revealPlace } from './reveal.ts';
import { type SendWatch, sendForm, watchSending } from './send.ts';
import { clearFields, focusField, isReadOnly } from './typing.ts';
import { canBeSeen, isFrameVisible } from './visibility.ts';

/** Makes the probe of this document, which lives in the extension's isolated world, out of the page's reach. */
function createProbe(): Probe {
  const token = crypto.randomUUID();
  const held = new HeldText();
  let elements: readonly WeakRef<Typable>[] = [];
  let watch: SendWatch | undefined;

  return {
    token,

    async look(): Promise<Look> {
      const snapshot = await snapshotPage((field) => held.sourceOf(field));
      elements = snapshot.elements.map((element) => new WeakRef(element));
      return {
        token,
        origin: self.origin,
        ancestors: ancestorsOf(window, location.ancestorOrigins),
        frameSeen: isFrameVisible(window),
        loading: readyStateOf(document) === 'loading',
        ...(isNested() && { nested: true }),
        closedFrames: findClosedFrames(),
        page: snapshot.page,
      };
    },

    async write(ask: WriteAsk): Promise<WriteAnswer> {
      if (ask.token !== token || ask.origin !== self.origin) return { done: false, why: 'fill-page-changed' };
      const fields = ask.fields.map((index) => elements[index]?.deref());
      if (!fields.every((field) => field !== undefined)) return { done: false, why: 'fill-page-changed' };
      watch?.stop();
      watch = ask.thenSend ? watchSending() : undefined;
      if (ask.join !== undefined) {
        const answer = await joinPassword(fields[0], ask.text, ask.join, ask);
        const [field] = fields;
        if (answer.done && field !== undefined) held.note(field);
        return answer;
      }
      const before = fields.map(readValue).join('');
      if (before === ask.text) return { done: true };
      const others = elements.flatMap((element) => element.deref() ?? []).filter((field) => !fields.includes(field));
      const isRepeated = others.some((field) => normalise(readValue(field)) === normalise(ask.text));
      if (ask.series === 'later' && isRepeated) return { done: false, why: 'fill-same-code' };
      // As it is before the focus, which a person's field would have had.
      const typed = new Set(fields.filter((field) => held.sourceOf(field) === 'something').map(readValue));
      const mayReplace = (field: Typable) => ask.replace === true || !typed.has(readValue(field));
      const obstacle = await findObstacle(fields, mayReplace, ask);
      if (obstacle !== undefined) return { done: false, why: obstacle };
      const [first] = fields;
      if (first === undefined) return { done: false, why: 'fill-page-changed' };
      await focusField(first);
      // The page reacted to the focus: what counts is what it shows now. A field that is still read-only takes no code.
      const late = isReadOnly(first) ? 'fill-no-field' : await findObstacle(fields, mayReplace, ask);
      if (late !== undefined) return { done: false, why: late };
      // Codes of an earlier round would pass for those that follow this one.
      if (ask.series === 'first') clearFields(others.filter((field) => held.isOurs(field)));
      const isTaken = await writeFields(fields, ask.parts);
      for (const field of fields) held.note(field);
      return isTaken ? { done: true } : { done: false, why: 'fill-not-taken' };
    },

    async send(ask: SendAsk): Promise<SendAnswer> {
      if (ask.token !== token || ask.origin !== self.origin || watch === undefined) return { state: 'changed' };
      const fields = ask.fields.flatMap((index) => elements[index]?.deref() ?? []);
      const [first] = fields;
      const isUnchanged = () =>
        fields.length === ask.fields.length &&
        ((first !== undefined && isStillJoined(first, ask.text)) || fields.every((field) => held.isOurs(field)));
      const answer = await sendForm(fields, isUnchanged, watch, ask.to ?? []);
      if (answer.state !== 'elsewhere') watch.stop();
      return answer;
    },

    async reveal({ fields: indices }): Promise<Place | undefined> {
      const fields = indices.flatMap((index) => elements[index]?.deref() ?? []);
      return revealPlace(fields);
    },

    readText: () => ({ text: readPageText(), origin: self.origin }),
    readSelection: readSelectedText,
  };
}

/** The origins of the larger frames whose documents may not be read here, as their addresses say. */
function findClosedFrames(): readonly string[] {
  return findAll(document, 'iframe').flatMap((frame) => {
    if (!(frame instanceof HTMLIFrameElement) || frame.contentDocument !== null) return [];
    const { width, height } = boxOf(frame);
    if (width < 150 || height < 80 || !canBeSeen(frame)) return [];
    // A document of this very origin would be readable, were it not opaque: in a sandbox, for one.
    const origin = URL.canParse(frame.src) ? new URL(frame.src).origin : 'null';
    return [origin === self.origin ? 'null' : origin];
  });
}

// A second injection keeps the first probe, which knows what it filled. The build appends a call of `look`.
const world = globalThis as { latchkeyProbe?: Probe };
world.latchkeyProbe ??= createProbe();
