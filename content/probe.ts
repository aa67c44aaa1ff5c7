import type { Look, Probe, SendAnswer, SendAsk, WriteAnswer, WriteAsk } from '../src/fill/probe.ts';
import { findAll, rootElementOf } from './dom.ts';
import { readValue, type Typable } from './field.ts';
import { joinText, stillJoined } from './join.ts';
import { readPageText } from './page-text.ts';
import { type SendWatch, sendForm, watchSending } from './send.ts';
import { couldBeSeen, isFrameSeen } from './sight.ts';
import { walkPage } from './walk.ts';
import { findObstacle, isEmpty, writeFields } from './write.ts';

/** Makes the probe of this document. It lives in the extension's isolated world, where the page cannot see it. */
function createProbe(): Probe {
  const token = crypto.randomUUID();
  const ours = new WeakMap<Typable, string>();
  let elements: readonly WeakRef<Typable>[] = [];
  let watch: SendWatch | undefined;
  const isOurs = (field: Typable) => ours.has(field) && ours.get(field) === readValue(field);

  return {
    token,

    look(): Look {
      const walked = walkPage((field) =>
        isEmpty(readValue(field)) ? 'nothing' : isOurs(field) ? 'ours' : 'something',
      );
      elements = walked.elements.map((element) => new WeakRef(element));
      const ancestors = location.ancestorOrigins;
      return {
        token,
        origin: self.origin,
        ...(ancestors !== undefined && { ancestors: [...ancestors] }),
        frameSeen: isFrameSeen(window),
        closedFrames: hasClosedFrames(),
        page: walked.page,
      };
    },

    async write(ask: WriteAsk): Promise<WriteAnswer> {
      if (ask.token !== token || ask.origin !== self.origin) return { done: false, why: 'fill-page-changed' };
      const fields = ask.fields.map((index) => elements[index]?.deref());
      if (!fields.every((field) => field !== undefined)) return { done: false, why: 'fill-page-changed' };
      watch?.stop();
      watch = ask.thenSend ? watchSending() : undefined;
      if (ask.join !== undefined) {
        const answer = await joinText(fields[0], ask.text, ask.join);
        const [field] = fields;
        if (answer.done && field !== undefined) ours.set(field, readValue(field));
        return answer;
      }
      const before = fields.map(readValue).join('');
      if (before === ask.text) return { done: true };
      const obstacle = findObstacle(fields, isOurs);
      if (obstacle !== undefined) return { done: false, why: obstacle };
      if (!(await writeFields(fields, ask.text))) return { done: false, why: 'fill-not-taken' };
      for (const field of fields) ours.set(field, readValue(field));
      return { done: true };
    },

    async send(ask: SendAsk): Promise<SendAnswer> {
      if (ask.token !== token || ask.origin !== self.origin || watch === undefined) return { state: 'changed' };
      const fields = ask.fields.flatMap((index) => elements[index]?.deref() ?? []);
      const [first] = fields;
      const stands = () =>
        fields.length === ask.fields.length &&
        ((first !== undefined && stillJoined(first, ask.text)) || fields.every(isOurs));
      const answer = await sendForm(fields, stands, watch, ask.to);
      if (answer.state !== 'elsewhere') watch.stop();
      return answer;
    },

    readText: () => ({ text: readPageText(), origin: self.origin }),
  };
}

function hasClosedFrames(): boolean {
  return findAll(rootElementOf(document), 'iframe').some((frame) => {
    const box = frame.getBoundingClientRect();
    return (
      (frame as HTMLIFrameElement).contentDocument === null &&
      box.width >= 150 &&
      box.height >= 80 &&
      couldBeSeen(frame)
    );
  });
}

// A second injection keeps the first probe, which knows what it filled. The built file ends by looking around.
const world = globalThis as { latchkeyProbe?: Probe };
world.latchkeyProbe ??= createProbe();
