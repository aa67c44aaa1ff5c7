import type { FaultCode } from '../fault.ts';
import type { PageSnapshot } from './snapshot.ts';

/** Path of the injected script in the extension's package. */
export const PROBE_FILE = 'content/probe.js';

/** What the probe reports about one document. */
export interface Look {
  /** Identifies the document, to distinguish it from a later document in the frame. */
  readonly token: string;
  /** The document's own origin; `null` when it is opaque, whatever its address says. */
  readonly origin: string;
  /** Origins of the frames around it, nearest first; `null` for one that is opaque or unknown. */
  readonly ancestors: readonly string[];
  /** A person can see the frame itself and those around it. */
  readonly frameSeen: boolean;
  /** The browser has not read all of the document yet. */
  readonly loading: boolean;
  /** A frame of another origin is around it, so that only the browser knows whether a person sees its fields. */
  readonly nested?: true;
  /** Origins of the frames that it shows and may not read, as their addresses say. */
  readonly closedFrames: readonly string[];
  readonly page: PageSnapshot;
}

/** What to write where. */
export interface WriteAsk {
  readonly token: string;
  readonly origin: string;
  readonly fields: readonly number[];
  readonly text: string;
  /** The text as the fields take it, a part for each. */
  readonly parts: readonly string[];
  /** The user agreed to replace what the fields hold. */
  readonly replace?: boolean;
  /** The page wants codes one after the other. `later` is refused with `fill-same-code` while another field holds this text. */
  readonly series?: 'first' | 'later';
  /** Where else the fields' form may post to, as the look found it and the background allowed. */
  readonly targets: readonly string[];
  /** The field is a password's: the text goes after or before the password. */
  readonly join?: 'after' | 'before';
  /** The user said that the boxes which the page draws are the place of this field. */
  readonly drawn?: boolean;
  /** A `send` follows: the probe notices from now on whether the page sends the form by itself. */
  readonly thenSend?: boolean;
}

/** Asks to send the form of fields filled with `text`, if it goes only to the page's own origin and to those of `to`. */
export interface SendAsk {
  readonly token: string;
  readonly origin: string;
  readonly fields: readonly number[];
  readonly text: string;
  readonly to?: readonly string[];
}

/** `entered`: the probe pressed Enter in a field without a form. `self`: the page sent it. `elsewhere`: not sent, as its origin is not allowed. */
export type SendAnswer =
  | { readonly state: 'sent' | 'entered' | 'self' | 'no-button' | 'changed' }
  | { readonly state: 'elsewhere'; readonly to: readonly string[] };

/** Where something is in the tab's visible area, of `viewWidth` by `viewHeight` CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** Whether the page accepted the text, or why the probe did not write it. */
export type WriteAnswer = { readonly done: true } | { readonly done: false; readonly why: FaultCode };

/** What the background can ask of the probe, through a global of its isolated world. */
export interface Probe {
  /** As `Look.token`. */
  readonly token: string;
  look(): Promise<Look>;
  /** Scrolls the fields, or the boxes drawn for them, into view; `undefined` where that cannot be told. */
  reveal(ask: { readonly fields: readonly number[] }): Promise<Place | undefined>;
  write(ask: WriteAsk): Promise<WriteAnswer>;
  /** Sends the form of the fields just written. */
  send(ask: SendAsk): Promise<SendAnswer>;
  /** Reads the visible text, one line for each block, and the document's origin. */
  readText(): { readonly text: string; readonly origin: string };
  /** Reads what is selected in the document, in the same way. */
  readSelection(): string;
}
