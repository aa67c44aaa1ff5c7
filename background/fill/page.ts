import { Fault } from '../../src/fault.ts';
import {
  type Look,
  PROBE_FILE,
  type Probe,
  type SendAnswer,
  type SendAsk,
  type WriteAnswer,
  type WriteAsk,
} from '../../src/fill/probe.ts';
import { ignore } from '../../src/ignored.ts';
import { extension } from '../platform/extension.ts';
import { captureOutlined, isRegion } from '../scan/page-capture.ts';
import { parseLook } from './parse-look.ts';

/** One document of a tab that let us in. */
export interface OpenDocument {
  readonly frameId: number;
  /** Absent in browsers that do not name documents; the probe's token stands in for it. */
  readonly documentId?: string;
  readonly look: Look;
}

/** A tab's documents as filling needs them; the browser stands behind it, in tests something else. */
export interface PageAccess {
  /** Looks at every document of the tab that may be reached; throws `page-forbidden` when not even the top one may. */
  lookAround(tabId: number): Promise<readonly OpenDocument[]>;
  /** Writes into the very document that was looked at. */
  write(tabId: number, document: OpenDocument, ask: WriteAsk): Promise<WriteAnswer>;
  /** Sends the form of what was just written there. */
  send(tabId: number, document: OpenDocument, ask: SendAsk): Promise<SendAnswer>;
  /** The part of the tab around the fields, which are outlined, as a `data:` address; `undefined` where it cannot be told. Scrolls to them. */
  picture(tabId: number, document: OpenDocument, fields: readonly number[]): Promise<string | undefined>;
  /** The top document's text, for finding codes that the page shows. */
  readText(tabId: number): Promise<{ readonly text: string; readonly origin: string }>;
  /** The text that is selected in a frame; empty when there is none. Throws `page-forbidden`, `page-gone`. */
  readSelection(tabId: number, frameId: number): Promise<string>;
}

/** Reaches pages by `activeTab` and `scripting`: only after a gesture, only in that tab. */
export const browserPages: PageAccess = {
  async lookAround(tabId) {
    const answers = (await inject({ tabId, allFrames: true }, 'fill-page-changed')).filter(
      ({ result }) => result !== undefined && result !== null,
    );
    const documents = answers
      .sort((a, b) => a.frameId - b.frameId)
      .slice(0, MAX_DOCUMENTS)
      .map(openDocument);
    const open = documents.filter((document) => document !== undefined);
    // One that answers something else may be any frame around the others.
    return open.length === documents.length ? open : open.filter(({ frameId }) => frameId === 0);
  },

  async write(tabId, { frameId, documentId }, ask) {
    const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
    try {
      const written = run(
        target,
        (given) => (globalThis as ProbeWorld).latchkeyProbe?.write(given as WriteAsk) ?? 'no probe',
        [ask],
      );
      let results: readonly Result[] | undefined;
      for (let waits = 0; results === undefined; waits++) {
        if (waits === WRITE_WAITS) return { done: false, why: 'page-gone' };
        results = await Promise.race([written, silence(WRITE_PATIENCE_MS)]);
        // Browsers do not always answer for a document that went away while it was written to.
        if (results === undefined && !(await isThere(target, ask.token))) return { done: true };
      }
      const [answer] = results;
      if (answer === undefined || answer.result === 'no probe') return { done: false, why: 'fill-page-changed' };
      // A page that sends itself on the last character is gone before it can answer.
      return isWriteAnswer(answer.result) ? answer.result : { done: true };
    } catch (thrown) {
      return hasLeft(thrown) ? { done: true } : { done: false, why: 'fill-page-changed' };
    }
  },

  async send(tabId, { frameId, documentId }, ask) {
    const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
    const asked = run(target, (given) => (globalThis as ProbeWorld).latchkeyProbe?.send(given as SendAsk), [ask]).catch(
      ignore('fill-page'),
    );
    const results = await Promise.race([asked, silence(SEND_PATIENCE_MS)]);
    const answer = results?.[0]?.result as SendAnswer | undefined;
    // A page that is gone before it could answer was sent: by its button, or by itself.
    return answer ?? { state: (await isThere(target, ask.token)) ? 'changed' : 'self' };
  },

  async picture(tabId, { frameId, documentId }, fields) {
    const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
    const revealed = run(
      target,
      (given) => (globalThis as ProbeWorld).latchkeyProbe?.reveal(given as { fields: readonly number[] }),
      [{ fields }],
    );
    const results = await Promise.race([revealed, silence(SEND_PATIENCE_MS)]);
    const place: unknown = results?.[0]?.result;
    return isRegion(place) ? captureOutlined(tabId, place) : undefined;
  },

  async readText(tabId) {
    await inject({ tabId }, 'page-gone');
    const [answer] = await run({ tabId }, () => (globalThis as ProbeWorld).latchkeyProbe?.readText());
    const result = answer?.result as ReturnType<Probe['readText']> | undefined;
    if (result === undefined) throw new Fault('page-gone', 'got no answer from the page, want its text');
    return result;
  },

  async readSelection(tabId, frameId) {
    const target = { tabId, frameIds: [frameId] };
    await inject(target, 'page-gone');
    const [answer] = await run(target, () => (globalThis as ProbeWorld).latchkeyProbe?.readSelection());
    return typeof answer?.result === 'string' ? answer.result : '';
  },
};

/** The isolated world that the probe lives in. Functions given to `run` are sent there as text and see nothing of this file. */
interface ProbeWorld {
  readonly latchkeyProbe?: Probe;
}

interface Target {
  readonly tabId: number;
  readonly allFrames?: boolean;
  readonly frameIds?: number[];
  readonly documentIds?: string[];
}
interface Result {
  readonly frameId: number;
  readonly documentId?: string;
  readonly result?: unknown;
}

function run(target: Target, func: (...given: unknown[]) => unknown, args: unknown[] = []): Promise<readonly Result[]> {
  return extension.scripting.executeScript({ target, func, args, injectImmediately: true });
}

/** Whether a script was refused because its document went away, by the words of either browser: neither has a code for it. */
function hasLeft(thrown: unknown): boolean {
  return /removed|destroyed|unloaded/i.test(String(thrown));
}

/** Most documents of a tab that are judged: each costs time. */
const MAX_DOCUMENTS = 100;
/** How long a page may take to answer, such as one that shows a dialog of its own. */
const PATIENCE_MS = 6000;
/** Writing takes milliseconds, waiting for the page to take the value included. */
const WRITE_PATIENCE_MS = 400;
const WRITE_WAITS = 15;
const SEND_PATIENCE_MS = 3000;

function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

/**
 * Whether the document still answers. Chromium may reach a later document of the frame by the id of the earlier one: the probe's token
 * tells them apart.
 */
async function isThere(target: Target, token: string): Promise<boolean> {
  const asked = run(target, () => (globalThis as ProbeWorld).latchkeyProbe?.token);
  const answered = asked.then(([answer]) => answer?.result === token);
  return (await Promise.race([answered.catch(ignore('fill-page', false)), silence(500)])) === true;
}

/** Puts the probe in where it is not yet; each document answers with a look at itself. `left` is said of one that goes away meanwhile. */
async function inject(target: Target, left: 'fill-page-changed' | 'page-gone'): Promise<readonly Result[]> {
  const injected = extension.scripting
    .executeScript({ target, files: [PROBE_FILE], injectImmediately: true })
    .catch((cause: unknown) => {
      if (hasLeft(cause))
        throw new Fault(left, 'got a page that left while it was looked at, want it to stay', { cause });
      throw new Fault('page-forbidden', 'got a refusal to inject, want a page that extensions may act on', { cause });
    });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    const gone = new Fault('page-gone', `got no answer for ${PATIENCE_MS} ms, want the page to answer`);
    timer = setTimeout(() => refuse(gone), PATIENCE_MS);
  });
  return Promise.race([injected, late]).finally(() => clearTimeout(timer));
}

function openDocument({ frameId, documentId, result }: Result): OpenDocument | undefined {
  try {
    return { frameId, look: parseLook(result), ...(documentId !== undefined && { documentId }) };
  } catch (thrown) {
    return ignore('fill-page', undefined)(thrown);
  }
}

function isWriteAnswer(value: unknown): value is WriteAnswer {
  return typeof value === 'object' && value !== null && typeof (value as { done?: unknown }).done === 'boolean';
}
