import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually, PATIENCE_MS } from './eventually.ts';

type Root = Page | ElementHandle<Element>;

/** The roles that a user (or a screen reader) tells apart, as far as the flows need them. */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'image'
  | 'link'
  | 'list'
  | 'listitem'
  | 'log'
  | 'menuitem'
  | 'radio'
  | 'row'
  | 'searchbox'
  | 'spinbutton'
  | 'status'
  | 'tab'
  | 'table'
  | 'textbox';

/** As the browser itself computes roles and names; `::-p-aria` asks by way of the page, which costs three times as much. */
function selectorOf(name: string | undefined, role?: Role): string {
  const asked = { name, role };
  const parts = Object.entries(asked).map(([key, value]) => (value === undefined ? '' : `[${key}=${quoted(value)}]`));
  return `aria/${parts.join('')}`;
}

/** The driver knows no escapes, and either kind of quotation mark. */
const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);

const HERE = { isolate: false };

/** A page of ours or of the playground, used the way people use it: by what a control is and what it is called. */
export class Surface {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The visible element of that role and accessible name; throws after `timeoutMs`. */
  find(role: Role, name?: string, root: Root = this.page, timeoutMs = PATIENCE_MS): Promise<ElementHandle<Element>> {
    return eventually(`${role} "${name ?? ''}"`, () => this.#look(role, name, root), timeoutMs);
  }

  /** Whether it is there now. */
  async has(role: Role, name?: string, root: Root = this.page): Promise<boolean> {
    return (await this.#look(role, name, root)) !== undefined;
  }

  async #look(role: Role, name: string | undefined, root: Root): Promise<ElementHandle<Element> | undefined> {
    for (const handle of await root.$$(selectorOf(name, role), HERE)) if (await handle.isVisible()) return handle;
    if (role !== 'textbox' || name === undefined) return undefined;
    // By the specification a password field has no role, and Firefox keeps to it.
    for (const handle of await root.$$(selectorOf(name), HERE)) {
      if (await handle.evaluate((element) => element.matches('input[type="password"]'))) return handle;
    }
    return undefined;
  }

  async isGone(role: Role, name?: string): Promise<void> {
    await eventually(`no ${role} "${name ?? ''}"`, async () => !(await this.has(role, name)));
  }

  /** Presses it with the mouse once it can be hit; an element that was redrawn meanwhile is looked for again. */
  async click(role: Role, name: string, root: Root = this.page): Promise<void> {
    await eventually(`clicking ${role} "${name}"`, () => this.press(role, name, root));
  }

  /** Presses it if it can be hit now, and says whether it did. */
  async press(role: Role, name: string, root: Root = this.page): Promise<boolean> {
    const handle = await this.#look(role, name, root);
    if (handle === undefined || !(await handle.evaluate(canBeHit))) return false;
    await handle.click();
    return true;
  }

  /** Replaces what stands in a text field by typing. */
  async type(
    role: 'textbox' | 'searchbox' | 'combobox' | 'spinbutton',
    name: string,
    text: string,
    root: Root = this.page,
  ): Promise<void> {
    const field = await this.find(role, name, root);
    await field.click({ count: 3 });
    await this.page.keyboard.press('Backspace');
    await field.type(text);
  }

  /** Chooses an entry of a native select by its value or its label. */
  async choose(name: string, wanted: string, root: Root = this.page): Promise<void> {
    const select = await this.find('combobox', name, root);
    const value = await select.evaluate(
      (element, text) =>
        [...(element as HTMLSelectElement).options].find((o) => o.value === text || o.label.includes(text))?.value,
      wanted,
    );
    if (value === undefined) throw new Error(`"${name}" offers no ${wanted}`);
    await (select as ElementHandle<HTMLSelectElement>).select(value);
  }

  /** The text of an element, white space as drawn. */
  async text(role: Role, name?: string, root: Root = this.page): Promise<string> {
    return (await this.find(role, name, root)).evaluate((element) => (element as HTMLElement).innerText);
  }

  /** What the first alert says, once it says something. */
  alert(): Promise<string> {
    return eventually('an alert', async () => {
      for (const handle of await this.page.$$('[role="alert"]')) {
        const text = (await handle.evaluate((element) => (element as HTMLElement).innerText)).trim();
        if (text !== '') return text;
      }
      return undefined;
    });
  }

  /** An account's item in the list "This site" or "Accounts". */
  async item(list: 'This site' | 'Accounts', label: string): Promise<ElementHandle<Element>> {
    return this.find('listitem', label, await this.find('list', list));
  }

  /** The code shown in an item, without spaces. */
  async code(list: 'This site' | 'Accounts', label: string): Promise<string> {
    return eventually(`the code of ${label}`, async () => {
      const item = await this.item(list, label);
      const shown = await item.$('output, [role="status"]');
      const code = (await shown?.evaluate((element) => (element as HTMLElement).innerText))?.replace(/\s/g, '');
      return code === undefined || code === '' ? undefined : code;
    });
  }

  /** Waits until the page says so somewhere. */
  async reads(wanted: string | RegExp, timeoutMs = PATIENCE_MS): Promise<string> {
    return eventually(
      `the page to read ${wanted}`,
      async () => {
        const text = await this.page.evaluate(() => document.body.innerText);
        return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) ? text : undefined;
      },
      timeoutMs,
    );
  }
}

/** Whether a click in its middle would reach it: enabled, taking presses, and nothing in front of it. Runs in the page. */
function canBeHit(element: Element): boolean {
  if ((element as HTMLButtonElement).disabled === true || element.ariaDisabled === 'true') return false;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}
