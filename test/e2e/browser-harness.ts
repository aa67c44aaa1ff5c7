import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
import type { Section } from '../../src/ui/sections.ts';
import { type Site, startSite } from '../site/server.ts';
import { CHROMIUM_SWITCHES } from './chromium.ts';
import { eventually } from './eventually.ts';
import { WITH_MOUSE } from './mouse.ts';
import { endBrowser, within } from './processes.ts';
import { Surface } from './surface.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The passphrase of every vault that a test makes. */
export const PASSPHRASE = 'seven quiet otters row upstream';

export interface StageOptions {
  /** Names the folder of the pictures under `out/flows`. */
  readonly name: string;
  readonly scheme?: 'light' | 'dark';
  readonly headless?: boolean;
  /** Changes the manifest, e.g. to a permission that the user granted: no test can answer the browser's own question. */
  readonly manifest?: (manifest: Record<string, unknown>) => Record<string, unknown>;
  /** Leaves the welcome page open, which the extension opens once it is installed. */
  readonly keepsWelcome?: boolean;
  /** Keeps a picture of each step; without it only where `PICTURES` is set, and of what failed. */
  readonly keepsPictures?: boolean;
  /** Further switches of Chromium. */
  readonly args?: readonly string[];
}

/** A fresh Chromium profile with the built extension in it, the playground running, and one tab: where a flow is played. */
export class Stage {
  readonly site: Site;
  readonly downloads: string;
  readonly pictures: string;
  #options: StageOptions;
  #profile: string;
  #browser: Browser;
  #tab: Page;
  #popup: Page | undefined;
  #shots = 0;

  private constructor(options: StageOptions, site: Site, profile: string, browser: Browser, tab: Page) {
    this.#options = options;
    this.site = site;
    this.#profile = profile;
    this.downloads = join(profile, 'downloads');
    this.pictures = join(root, 'out', 'flows', options.name);
    this.#browser = browser;
    this.#tab = tab;
  }

  static async open(options: StageOptions): Promise<Stage> {
    const site = await startSite();
    const profile = mkdtempSync(join(tmpdir(), 'latchkey-'));
    const browser = await launch(profile, options);
    const [tab = await browser.newPage()] = await browser.pages();
    const stage = new Stage(options, site, profile, browser, tab);
    rmSync(stage.pictures, { recursive: true, force: true });
    await stage.#settle();
    if (options.keepsWelcome !== true) await stage.welcome().then((page) => page.close());
    return stage;
  }

  get browser(): Browser {
    return this.#browser;
  }

  /** The user's tab, as a page. */
  get tab(): Page {
    return this.#tab;
  }

  /** The user's tab, to look at and to press. */
  get web(): Surface {
    return new Surface(this.#tab);
  }

  async #settle(): Promise<void> {
    await this.#dress(this.#tab);
    mkdirSync(this.downloads, { recursive: true });
    // The choice lasts as long as the session that made it, which is why it is not detached.
    const session = await this.#browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.downloads });
  }

  async #dress(page: Page): Promise<void> {
    const value = this.#options.scheme ?? 'light';
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  }

  async extensionId(): Promise<string> {
    const [id] = [...(await this.#browser.extensions()).keys()];
    if (id === undefined) throw new Error('the extension did not load');
    return id;
  }

  /** Presses the toolbar button on the user's tab and answers with the popup that opened. */
  async popup(): Promise<Surface> {
    await this.closePopup();
    await this.#tab.bringToFront();
    const [extension] = [...(await this.#browser.extensions()).values()];
    if (extension === undefined) throw new Error('the extension did not load');
    await extension.triggerAction(this.#tab);
    const isPopup = (target: Target) => target.url().endsWith('/popup/index.html');
    const target = await eventually('the popup to open', async () => this.#browser.targets().find(isPopup));
    return this.adopt(await target.asPage());
  }

  /** Takes a popup that the extension opened by itself for the one that is open. */
  async adopt(popup: Page): Promise<Surface> {
    this.#popup = popup;
    await this.#dress(popup);
    return new Surface(popup);
  }

  async closePopup(): Promise<void> {
    const popup = this.#popup;
    this.#popup = undefined;
    if (popup === undefined || popup.isClosed()) return;
    await popup.close().catch(() => undefined);
    await eventually(
      'the popup to close',
      async () => !this.#browser.targets().some((t) => t.url().includes('/popup/')),
    );
  }

  /**
   * Lets the browser allow a host at the next question for it, as the user would in its dialog, which no test can press: the question itself,
   * at a press of a button, stays. `allow: false` takes it away again, as on the browser's page for the extension.
   */
  async allowHost(pattern: string, allow = true): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (id, host, add) => {
        const { developerPrivate } = (globalThis as unknown as DeveloperPage).chrome;
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
        if (add) await developerPrivate.addHostPermission(id, host);
        else await developerPrivate.removeHostPermission(id, host);
      },
      await this.extensionId(),
      pattern,
      allow,
    );
    await page.close();
  }

  /** Sets the zoom of every page, and the size of letters, as in the browser's settings under *Appearance*. */
  async setAppearance({
    zoom = 1,
    letterPx = 16,
  }: {
    readonly zoom?: number;
    readonly letterPx?: number;
  }): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto('chrome://settings/appearance');
    await page.evaluate(
      async (factor, size) => {
        const { settingsPrivate } = (globalThis as unknown as SettingsPage).chrome;
        await new Promise<unknown>((done) => settingsPrivate.setDefaultZoom(factor, done));
        await new Promise((done) => settingsPrivate.setPref('webkit.webprefs.default_font_size', size, '', done));
      },
      zoom,
      letterPx,
    );
    await page.close();
  }

  /** Opens the options page in a tab of its own, as the menu of the toolbar button does. */
  async options(section: Section): Promise<Surface> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 1200, height: 820 });
    await this.#dress(page);
    await page.goto(`chrome-extension://${await this.extensionId()}/options/index.html#/${section}`);
    return new Surface(page);
  }

  /** The options page that the extension itself opened at an address. */
  async openedOptions(hash: string): Promise<Surface> {
    const page = await eventually(`the options page at ${hash}`, async () =>
      (await this.#browser.pages()).find((one) => one.url().includes(`/options/index.html${hash}`)),
    );
    await page.setViewport({ width: 1200, height: 820 });
    await this.#dress(page);
    return new Surface(page);
  }

  /** The welcome page that opened after the installation. */
  async welcome(): Promise<Page> {
    return eventually('the welcome page', async () =>
      (await this.#browser.pages()).find((page) => page.url().endsWith('#/welcome')),
    );
  }

  async newTab(url: string): Promise<Page> {
    this.#tab = await this.#browser.newPage();
    await this.#dress(this.#tab);
    await this.#tab.goto(url);
    return this.#tab;
  }

  /**
   * Ends the background worker as the browser does after thirty quiet seconds, and answers with how many ran. A page that waits for
   * an answer asks again at once and starts another; that those which ran have ended is all that can be waited for.
   */
  async stopWorker(): Promise<number> {
    const running = this.#browser.targets().filter(isWorker);
    for (const target of running) {
      await eventually('the worker that ran to end', async () => {
        if (!this.#browser.targets().includes(target)) return true;
        await (await target.worker())?.close();
        return false;
      });
    }
    return running.length;
  }

  /** Runs code in the background worker, to break what it stands on; never to do the product's own work. */
  async inWorker(script: string): Promise<unknown> {
    const target = await eventually('a worker to run', async () => this.#browser.targets().find(isWorker));
    return (await target.worker())?.evaluate(script);
  }

  /** Closes the browser and starts it again on the same profile; the tab goes back to where it was. */
  async restart(): Promise<void> {
    const url = this.#tab.url();
    await this.closePopup();
    await endBrowser(this.#browser, 10_000);
    this.#browser = await launch(this.#profile, this.#options);
    const [tab = await this.#browser.newPage()] = await this.#browser.pages();
    this.#tab = tab;
    await this.#settle();
    await this.#tab.goto(url);
  }

  /** Keeps a picture of a step under `out/flows`, if pictures are asked for: each costs a tenth of what starting the browser does. */
  async picture(of: Surface | Page, title: string): Promise<void> {
    if (this.#options.keepsPictures ?? process.env.PICTURES !== undefined) await this.#keepPicture(of, title);
  }

  async #keepPicture(of: Surface | Page, title: string): Promise<void> {
    mkdirSync(this.pictures, { recursive: true });
    this.#shots += 1;
    const path = join(this.pictures, `${String(this.#shots).padStart(2, '0')}-${title.replace(/\W+/g, '-')}.png`);
    const page = of instanceof Surface ? of.page : of;
    await page.screenshot({ path: path as `${string}.png` });
  }

  /** Pictures of everything open, for a flow that failed; a page that does not answer is left out. */
  async pictureAll(title: string): Promise<void> {
    const all = async () => {
      for (const page of [this.#popup, ...(await this.#browser.pages())]) {
        if (page === undefined || page.isClosed()) continue;
        await within(5_000, this.#keepPicture(page, title));
      }
    };
    await within(15_000, all());
  }

  /** Ends everything, whatever state it is in; takes ten seconds at most. */
  async close(): Promise<void> {
    await endBrowser(this.#browser);
    await this.site.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What the browser's own page for extensions can do. */
interface DeveloperPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
      addHostPermission(id: string, host: string): Promise<void>;
      removeHostPermission(id: string, host: string): Promise<void>;
    };
  };
}

/** What the browser's own page for its settings can do. */
interface SettingsPage {
  readonly chrome: {
    readonly settingsPrivate: {
      setDefaultZoom(factor: number, done: (isSet: unknown) => void): void;
      setPref(name: string, value: number, pageId: string, done: (isSet: unknown) => void): void;
    };
  };
}

const isWorker = (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension:');

/** The built extension; a copy of it beside the profile where the manifest is another. */
function extensionFor(profile: string, { manifest }: StageOptions): string {
  const built = join(root, 'dist', 'chrome');
  if (!existsSync(join(built, 'manifest.json'))) throw new Error('dist/chrome is missing: run `npm run build` first');
  if (manifest === undefined) return built;
  const copy = join(profile, 'extension');
  cpSync(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  writeFileSync(file, JSON.stringify(manifest(JSON.parse(readFileSync(file, 'utf8')))));
  return copy;
}

function launch(profile: string, options: StageOptions): Promise<Browser> {
  const extension = extensionFor(profile, options);
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: options.headless ?? true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: options.headless === false ? null : { width: 1100, height: 800 },
    args: [
      ...CHROMIUM_SWITCHES,
      WITH_MOUSE,
      '--screen-info={1600x1200}',
      '--window-size=1280,1000',
      ...(options.args ?? []),
    ],
  });
}
