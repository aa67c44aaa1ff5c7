import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { generateCode } from '../../src/otp/code.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { Stage } from '../e2e/browser-harness.ts';
import { pasteUri, savePreview } from '../e2e/steps/popup.ts';
import { firstRun } from '../e2e/steps/vault.ts';
import { isPlayable, type PageCase, readPageCases } from './page-cases.ts';
import { type CaseSite, drawQr, serveCases } from './page-site.ts';
import { fill, type Outcome, saveCodes, scan, takeCodes } from './page-surfaces.ts';

/** How a run is cut down, or made to bundle real packages from the registry. */
export interface PageOptions {
  readonly only?: readonly string[];
  readonly components?: boolean;
}

/** A result of a case; a case without `isRight` is for a person to judge. */
interface Judged {
  readonly isRight?: boolean;
  readonly got: string;
}

const PERIOD_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Plays cases through the built extension by the toolbar button, and prints a line for each. */
export async function run(folder: string, { only = [], components = false }: PageOptions = {}) {
  const cases = readPageCases(folder).filter(
    (one) => (only.length === 0 || only.includes(one.id)) && (components || !one.packages) && isPlayable(folder, one),
  );
  const site = await serveCases(folder);
  const stage = await Stage.open({ name: 'pages', args: site.args });
  const count = { passed: 0, failed: 0 };
  try {
    const player = new Player(stage, site);
    for (const one of cases) {
      const { isRight, got } = await player
        .play(one)
        .catch((thrown: unknown) => ({ isRight: false, got: String(thrown) }));
      if (isRight !== undefined) count[isRight ? 'passed' : 'failed'] += 1;
      console.log(`${isRight === undefined ? 'LOOK' : isRight ? 'PASS' : 'FAIL'} ${one.id}: ${got.split('\n')[0]}`);
    }
  } finally {
    await stage.close();
    await site.close();
  }
  return count;
}

/** Plays one case after the other in one vault, with an account for each host. */
class Player {
  readonly #secrets = new Map<string, string>();
  readonly #stage: Stage;
  readonly #site: CaseSite;

  constructor(stage: Stage, site: CaseSite) {
    this.#stage = stage;
    this.#site = site;
  }

  async play(one: PageCase): Promise<Judged> {
    const { check } = one;
    if (one.packages !== undefined) this.#site.bundle(one);
    const host = check.type === 'recovery' ? `case-${one.id}.example` : (one.host ?? 'www.northwind.example');
    await this.#haveAccount(host);
    if (one.qrText !== undefined) return this.#playQr(one, host, one.qrText);
    if (check.type === 'recovery') await this.#haveCodes(host, one.given?.recoveryCodesOfTheAccount ?? []);
    const tab = await this.#open(one, `https://${host}/${one.id}/page.html`);
    switch (check.type) {
      case 'codes': {
        const found = await takeCodes(this.#stage);
        const used = found.flatMap(([text, isUsed]) => (isUsed ? [check.codes.indexOf(text)] : [])).sort();
        const isRight = same(found.map(([text]) => text).sort(), [...check.codes].sort()) && same(used, check.used);
        return { isRight, got: `${found.length} of ${check.codes.length} codes, used ${used}` };
      }
      case 'two':
        return this.#playTwo(tab, host, check.sels);
      default:
        return this.#judge(one, tab, host, await this.#fill(check.type === 'recovery' ? 'Fill next' : 'Fill'));
    }
  }

  async #judge({ check }: PageCase, tab: Page, host: string, { is, said }: Outcome): Promise<Judged> {
    const isCode = (text: unknown) => this.#codes(host).includes(String(text));
    const judged = (isRight: boolean, holds: unknown) => ({ isRight, got: `${is} ${said} ${JSON.stringify(holds)}` });
    switch (check.type) {
      case 'refused-empty': {
        const values = await read(tab, 'input:not([type="submit"], [type="button"])');
        return judged(is === 'refused' && values.join('') === '', values);
      }
      case 'sent-once': {
        const sent = await tab.evaluate(() => (globalThis as unknown as Told).__sent ?? []);
        return judged(is === 'filled' && sent.length === 1 && isCode(sent[0]), sent);
      }
      case 'state': {
        const [state, done] = await tab.evaluate(() => {
          const { __state, __done = [] } = globalThis as unknown as Told;
          return [__state, __done] as const;
        });
        return judged(is === 'filled' && isCode(state) && done.every(isCode), { state, done });
      }
      case 'frame-code': {
        const value = await tab.frames()[1]?.$eval('#t', (field) => (field as HTMLInputElement).value);
        return judged(isCode(value), value);
      }
      case 'recovery': {
        const values = await read(tab, check.sel);
        return judged(values.join('') === check.value, values);
      }
      case 'code': {
        const values = await read(tab, check.sel);
        const isSpread = values.length === 1 || values.every((value) => value.length === 1);
        return judged(isSpread && isCode(values.join('')), values);
      }
      default:
        return { got: `${is} ${said}` };
    }
  }

  async #playTwo(tab: Page, host: string, sels: readonly string[]): Promise<Judged> {
    const first = await this.#fill('Fill');
    const [before] = await read(tab, sels.join());
    // The second code is the one that follows.
    await sleep(PERIOD_SECONDS * 1000);
    const second = await this.#fill('Fill');
    const [one, two] = await read(tab, sels.join());
    const isRight = one !== '' && one === before && two !== one && this.#codes(host).includes(two ?? '');
    return { isRight, got: `${first.is}, ${second.is}: ${one}, ${two}` };
  }

  async #playQr({ check }: PageCase, host: string, text: string): Promise<Judged> {
    this.#site.show(drawQr(text));
    await this.#stage.tab.goto(`https://${host}/shown`);
    const { draft, said } = await scan(this.#stage);
    if (check.type !== 'qr') return { got: said };
    const { type: _, ...wanted } = check;
    const got = {
      issuer: draft?.issuer,
      name: draft?.name,
      digits: draft?.digits,
      periodSeconds: draft?.periodSeconds,
      algorithm: draft?.algorithm,
    };
    const isRight = Object.entries(wanted).every(
      ([key, value]) => plain(got[key as keyof typeof got]) === plain(value),
    );
    return { isRight, got: draft === undefined ? said : JSON.stringify(got) };
  }

  async #open({ action, viewport, packages }: PageCase, url: string): Promise<Page> {
    const { tab } = this.#stage;
    await tab.setViewport(viewport ?? { width: 1280, height: 800 });
    await tab.goto(url);
    // A widget that is built by script appears a moment after the page.
    await sleep(700);
    if (packages !== undefined) await clickFirstField(tab);
    const clicked = /click (#\w+)/.exec(action)?.[1];
    if (clicked !== undefined) await tab.click(clicked);
    return tab;
  }

  /** A code that is about to change would be waited for by the popup. */
  async #fill(button: 'Fill' | 'Fill next'): Promise<Outcome> {
    const leftMs = PERIOD_SECONDS * 1000 - (Date.now() % (PERIOD_SECONDS * 1000));
    if (leftMs < 8_000) await sleep(leftMs + 300);
    const outcome = await fill(this.#stage, button);
    await sleep(300);
    return outcome;
  }

  /** Makes the account of a host when it is first needed. */
  async #haveAccount(host: string): Promise<void> {
    if (this.#secrets.has(host)) return;
    const secret = [...host.padEnd(32, '-')]
      .slice(0, 32)
      .map((char) => BASE32[(char.codePointAt(0) ?? 0) % 32])
      .join('');
    this.#site.show('<h1>Account</h1>');
    await this.#stage.tab.goto(`https://${host}/shown`);
    const popup = this.#secrets.size === 0 ? await firstRun(this.#stage) : await this.#stage.popup();
    await pasteUri(popup, uriOf(host, secret));
    await savePreview(popup);
    await this.#stage.closePopup();
    this.#secrets.set(host, secret);
  }

  async #haveCodes(host: string, codes: readonly string[]): Promise<void> {
    this.#site.show(`<h1>Recovery codes</h1><ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`);
    await this.#stage.tab.goto(`https://${host}/shown`);
    await saveCodes(this.#stage, codes.length);
  }

  /** The host's codes of now and of the moments around it. */
  #codes(host: string): readonly string[] {
    const { parameters } = parseOtpauthUri(uriOf(host, this.#secrets.get(host) ?? ''));
    return [-1, 0, 1].map((turn) => generateCode(parameters, Date.now() + turn * PERIOD_SECONDS * 1000));
  }
}

/** What the pages of the corpus tell about themselves. */
interface Told {
  readonly __sent?: readonly string[];
  readonly __state?: unknown;
  readonly __done?: readonly unknown[];
}

function uriOf(host: string, secret: string): string {
  return `otpauth://totp/${host}:ada?secret=${secret}&issuer=${host}`;
}

/** What the fields hold, shadow roots included. */
function read(tab: Page, selector: string): Promise<readonly string[]> {
  return tab.evaluate((wanted) => {
    const elements = [...document.querySelectorAll('*')];
    for (let at = 0; at < elements.length; at++)
      elements.splice(at + 1, 0, ...(elements[at]?.shadowRoot?.querySelectorAll('*') ?? []));
    return elements
      .filter((element) => element.matches(wanted))
      .map((element) => ('value' in element ? String(element.value) : (element.textContent ?? '')));
  }, selector);
}

/** Puts the focus into the widget, as a user does or its page by itself: the popup takes it away again. */
async function clickFirstField(tab: Page): Promise<void> {
  const place = await tab.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    for (let at = 0; at < elements.length; at++)
      elements.splice(at + 1, 0, ...(elements[at]?.shadowRoot?.querySelectorAll('*') ?? []));
    const field = elements.find((one) => one instanceof HTMLInputElement && one.getBoundingClientRect().width > 12);
    const box = field?.getBoundingClientRect();
    return box && { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
  });
  if (place !== undefined) await tab.mouse.click(place.x, place.y);
  await sleep(200);
}

function same(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** `SHA-256` and `SHA256` are the same. */
function plain(value: unknown): string {
  return String(value).replace(/-/g, '').toUpperCase();
}
