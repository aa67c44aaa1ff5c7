import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { EnvelopeContents } from '../../src/envelope/contents.ts';
import type { Exchanger } from '../../src/interchange/exchanger.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import type { Clearing } from '../../src/ui/clipboard.ts';
import type { Shortcut } from '../../src/ui/keyboard/shortcuts.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import type { SyncFolder } from './files.ts';
import type { BackupFile } from './folder-files.ts';

/** What the page needs from the browser; `main.tsx` alone makes one, tests make their own. */
export interface Platform {
  readonly ask: AskBackground;
  readonly version: string;
  /** This page's origin, which credentials are bound to. */
  readonly origin: string;
  readonly engine: 'chromium' | 'firefox';
  readonly browser: 'chrome' | 'edge' | 'firefox';
  /** Whether the toolbar button is pinned; `undefined` where the browser doesn't tell. */
  readonly isButtonPinned: () => Promise<boolean | undefined>;
  /** Whether security keys can be registered in this browser's extension pages. */
  readonly canRegisterKeys: boolean;
  /** This computer's own authenticator, where it may unlock a vault. */
  readonly findPlatformAuthenticator: () => Promise<PlatformMethod | undefined>;
  readonly createCredential: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<RegistrationResponseJSON>;
  readonly getCredential: (options: PublicKeyCredentialRequestOptionsJSON) => Promise<AuthenticationResponseJSON>;
  /** Ends the browser's prompt for a security key, whose promise then fails. */
  readonly cancelCredential: () => void;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly nowMs: () => number;
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for changing them; absent where extensions cannot open it. */
  readonly changeShortcuts: (() => Promise<void>) | undefined;
  /** Puts text on the clipboard; clears it after `clearSeconds`, 0: never. */
  readonly copy: (text: string, clearSeconds: number) => Promise<Clearing>;
  /** The permission to clear the clipboard although the page is closed by then; absent where the browser has no such thing. */
  readonly clipboardPermission: BrowserPermission | undefined;
  /** Hands a text file to the user. */
  readonly download: (fileName: string, text: string) => void;
  /** Hands any file to the user. */
  readonly saveFile: (fileName: string, bytes: Uint8Array, mime: string) => void;
  /** Takes back what was handed over and may still be fetched from this page. */
  readonly recall: () => void;
  /** Reads and writes foreign files in a worker. */
  readonly exchanger: Exchanger;
  /** Seals as `sealEnvelope` does, in a worker. */
  readonly sealEnvelope: (contents: EnvelopeContents, code: string) => Promise<string>;
  /** The page that opens an envelope, without one in it. */
  readonly loadEnvelopePage: () => Promise<string>;
  /** The text of a PDF, read in a worker that `signal` ends. Throws `recovery-pdf…`, `import-cancelled`. */
  readonly readPdf: (file: Blob, signal: AbortSignal) => Promise<string>;
  /** The texts of the QR codes in a picture file; throws `qr-…`. */
  readonly readPicture: (picture: Uint8Array) => Promise<readonly string[]>;
  /** Paints picture files as the icons that a vault keeps; `undefined` for what is no picture. */
  readonly paintIcons: (pictures: readonly Blob[]) => Promise<readonly (string | undefined)[]>;
  readonly print: () => void;
  /** Whether the browser lets a folder be picked and written into. */
  readonly canPickFolder: boolean;
  /** Lets the user pick the folder for backups; `again`: asks for the one picked before. Throws `backup-folder`. */
  readonly pickFolder: (again: boolean) => Promise<void>;
  readonly folderName: () => Promise<string | undefined>;
  /** Lets the user pick a folder for sync. Throws `sync-folder`. */
  readonly pickSyncFolder: () => Promise<SyncFolder>;
  /** Asks the browser again for the folder that sync uses. Throws `sync-folder`. */
  readonly allowSyncFolder: (handle: string | undefined) => Promise<void>;
  /** The name proposed for this device: its browser and its system. */
  readonly deviceName: () => string;
  /** The backups in that folder, newest first; `undefined` where the browser wants the user to be asked first. */
  readonly backupFiles: () => Promise<readonly BackupFile[] | undefined>;
  /** One of them in base64. Throws `backup-missing`. */
  readonly readBackupFile: (name: string) => Promise<string>;
  /** Asks for the permission to look at pages of these origins; at a press of a button. */
  readonly allowHosts: (origins: readonly string[]) => Promise<boolean>;
  /** Asks for the permission to download without a question. */
  readonly allowDownloads: () => Promise<boolean>;
  /** A file that the user chose, in base64. */
  readonly readFile: (file: Blob) => Promise<string>;
  /** Closes this tab, where it was opened for one thing that is done. */
  readonly closeTab: () => Promise<void>;
  /** The part of the address after `#`. */
  readonly hash: () => string;
  readonly setHash: (hash: string) => void;
}

/** A permission that the browser grants after asking the user, and takes back. */
export interface BrowserPermission {
  readonly isGranted: () => Promise<boolean>;
  /** Only at a press of the user; answers whether it is granted then. */
  readonly request: () => Promise<boolean>;
  readonly giveBack: () => Promise<void>;
}
