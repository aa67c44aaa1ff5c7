import type { FaultCode } from '../fault.ts';
import type { PageSnapshot } from './snapshot.ts';

/** Where in the extension's package the injected script lies. */
export const PROBE_FILE = 'content/probe.js';

/** What one document answers when it is looked at. */
export interface Look {
  /** Made when the probe came into this document, so that another document at the same place is told apart. */
  readonly token: string;
  /** The document's own origin; `null` when it is opaque, whatever its address says. */
  readonly origin: string;
  /** Origins of the frames around it, nearest first; absent when the browser does not say. */
  readonly ancestors?: readonly string[];
  /** The frame itself, and those around it, can be seen by a person. */
  readonly frameSeen: boolean;
  /** There are frames to be seen in it that its own scripts cannot look into. */
  readonly closedFrames: boolean;
  readonly page: PageSnapshot;
}

/** What to write where. One field takes all of the text, several take a character each, or two half of it. */
export interface WriteAsk {
  readonly token: string;
  readonly origin: string;
  readonly fields: readonly number[];
  readonly text: string;
  /** The one field is a password's: the text goes behind or before what stands there. */
  readonly join?: 'after' | 'before';
  /** The form is to be sent afterwards: what the page does by itself is watched from now on. */
  readonly thenSend?: boolean;
}

/** The form of fields that were filled with `text` is to be sent, to the page's own origin or to `to`. */
export interface SendAsk {
  readonly token: string;
  readonly origin: string;
  readonly fields: readonly number[];
  readonly text: string;
  readonly to?: string;
}

/** `entered`: Enter was pressed in a field without a form. `self`: the page sent it by itself. `elsewhere`: it would go to another origin than allowed, and was not sent. */
export type SendAnswer =
  | { readonly state: 'sent' | 'entered' | 'self' | 'no-button' | 'changed' }
  | { readonly state: 'elsewhere'; readonly to: string };

export type WriteAnswer = { readonly done: true } | { readonly done: false; readonly why: FaultCode };

/** What the probe offers to the background, by a global of its isolated world. */
export interface Probe {
  /** Names the document, as in each look at it. */
  readonly token: string;
  look(): Look;
  write(ask: WriteAsk): Promise<WriteAnswer>;
  /** Sends the form of fields just written. */
  send(ask: SendAsk): Promise<SendAnswer>;
  /** Text that may hold a list of codes, a line a block, and the document's origin. */
  readText(): { readonly text: string; readonly origin: string };
}
