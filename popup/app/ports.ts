import type { AskBackground } from '../../src/messages/client.ts';
import type { PagePictures } from '../../src/messages/scanning.ts';
import type { TabView } from '../../src/messages/views.ts';
import type { Shortcut } from '../../src/ui/keyboard/shortcuts.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';

/** What the popup needs of the browser; only `main.tsx` knows how it is done. */
export interface Ports {
  readonly ask: AskBackground;
  /** The tab that the popup was opened over, as far as it is known: with the first answer, or a moment later. */
  readonly tab: TabView;
  /** Resolves once `tab` is known for sure. Nothing is written into a page before. */
  readonly tabKnown: Promise<void>;
  /** A picture of what is visible in the tab, as a `data:` address. Throws `page-forbidden`. */
  readonly capture: () => Promise<string>;
  /** What else the tab's page holds that may be a code. */
  readonly pagePictures: () => Promise<PagePictures>;
  /** The keys of the keyboard command that fills; `undefined` where none are set. */
  readonly fillShortcut: () => Promise<string | undefined>;
  /** The browser's keyboard shortcuts as they are now. */
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
  /** This computer's own authenticator, where it may unlock a vault. */
  readonly findPlatformAuthenticator: () => Promise<PlatformMethod | undefined>;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** Asks for the permission to look at pages of these origins; at a press of a button. */
  readonly allowHosts: (origins: readonly string[]) => Promise<boolean>;
  /** Downloads a file. */
  readonly saveFile: (fileName: string, bytes: Uint8Array) => void;
  /** Opens the options page at a section, e.g. `#/keys`. */
  readonly openOptions: (hash: string) => void;
  readonly close: () => void;
}
