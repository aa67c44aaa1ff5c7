import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { reorderText } from '../../src/ui/strings/reorder.ts';
import { TAB_ID } from '../background/surface-background.ts';
import { complaintsInBothSchemes } from '../e2e/axe.ts';
import { eventually, until } from '../e2e/eventually.ts';
import { askedBy, openScreenBrowser, type ScreenBrowser } from '../e2e/screen-browser.ts';
import { type ScreenServer, serveScreens } from '../e2e/screen-server.ts';
import { controlsOf, walkFocus } from '../e2e/steps/focus-walk.ts';
import { anyCount } from '../e2e/steps/words.ts';
import { overflowsOf } from '../ui/overflow.ts';
import { accountId } from '../vault/records.ts';
import { screenFixtures } from './screen-fixtures.ts';
import { click } from './screens/actions.ts';

let server: ScreenServer;
let browser: ScreenBrowser;

beforeAll(async () => {
  server = await serveScreens('popup');
  browser = await openScreenBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a screen as the popup shows it, and gathers what went wrong on the way. */
const open = (name: string) => browser.open(`${server.address}#${name}`, { width: 360, height: 600 }, 'main');

/** The controls that were pressed, and those that a screen is known to have: one without new ones isn't opened again. */
const pressed = new Set<string>();
const known = new Map<string, readonly string[]>();

describe('every screen of the popup', () => {
  it.each(screenFixtures)(
    '$name has nothing that axe objects to, light or dark, and fits its width, in long and right-to-left languages too',
    async ({ name, reach }) => {
      const { page, errors } = await open(name);
      await reach?.(page);
      await page.waitForSelector('main');
      await page.waitForSelector('h1');
      known.set(
        name,
        (await controlsOf(page)).map(({ key }) => key),
      );
      const picture = async (scheme: string) => {
        if (process.env.PICTURES === undefined) return;
        await page.screenshot({ path: `${process.env.PICTURES}/${name}-${scheme}.png` });
      };
      expect(await complaintsInBothSchemes(page, picture)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await overflowsOf(page, 360)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});

describe('an icon', () => {
  it('is that of the service at home, and never stands beside the warning of a look-alike', async () => {
    const { page } = await open('preview-lookalike');
    await page.waitForSelector('.draft-card .tile');
    await page.waitForSelector('[role=alert]');
    await (await page.waitForSelector('::-p-aria([name="Back"][role="button"])'))?.click();
    // Here the icons of services are loaded: the warning is looked at again with them.
    await page.waitForSelector('.tile[data-brand=github]');
    await page.click('.note button');
    await page.waitForSelector('.draft-card .tile');
    await page.waitForSelector('[role=alert]');
    const kinds = await page.$$eval('.tile', (tiles) => tiles.map((tile) => tile.getAttribute('data-kind')));
    expect(kinds.filter((kind) => kind !== null)).toEqual([]);
  });
});

describe('the focus', () => {
  it.each(screenFixtures)('is never lost by what can be done on $name', { timeout: 180_000 }, async (fixture) => {
    if (known.get(fixture.name)?.every((key) => pressed.has(key))) return;
    const afresh = async () => {
      const { page } = await open(fixture.name);
      await fixture.reach?.(page);
      await page.waitForSelector('h1');
      return page;
    };
    expect(await walkFocus({ open: afresh }, pressed)).toEqual([]);
  });
});

describe('the home screen by keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
  it('starts in the search box, moves through the rows and back', async () => {
    const { page } = await open('home');
    await until(page, 'the focus in the search box', () => document.activeElement?.tagName === 'INPUT');
    const seen = [await focused(page)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'] as const) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    const northwind = 'Northwind ada@example.com';
    expect(seen).toEqual([
      'Search',
      northwind,
      'GitHub ada-l',
      'Cloud 66 ops@example.com',
      'GitHub ada-l',
      northwind,
      'Search',
    ]);
  });

  it('shows what the keys do with a question mark, and goes back with Escape', async () => {
    const { page } = await open('home');
    const focusIn = (tag: string) =>
      until(page, `the focus in ${tag}`, (name) => document.activeElement?.tagName === name, tag);
    await focusIn('INPUT');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog .key-list');
    await focusIn('BUTTON');
    await page.keyboard.press('Escape');
    await focusIn('INPUT');
    expect(await page.$eval('input', (search) => search.value)).toBe('');
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(false);
  });

  it('fills what Enter is pressed on', async () => {
    const { page } = await open('home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, 'the popup to close', () => document.body.hasAttribute('data-closed'));
    const ask = { id: accountId('northwind'), tabId: TAB_ID, press: { quick: true } };
    expect(await askedBy(page)).toContainEqual({ verb: 'fill.account', ask });
  });

  it('asks about the host where Enter is pressed on an account of another site', async () => {
    const { page } = await open('home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.big-host');
    const ask = { id: accountId('github'), tabId: TAB_ID, press: { quick: true } };
    expect(await askedBy(page)).toContainEqual({ verb: 'fill.account', ask });
  });

  it('copies with Ctrl+C and closes with Escape, which empties the search first', async () => {
    const { page } = await open('home');
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.waitForSelector('.toast');
    expect(await askedBy(page)).toContainEqual({ verb: 'account.use', ask: { id: accountId('northwind') } });
    await page.keyboard.type('hub');
    await until(
      page,
      'one account that matches',
      () => document.querySelectorAll('[aria-label="Accounts"] > li').length === 1,
    );
    await page.keyboard.press('Escape');
    await until(
      page,
      'every account again',
      () => document.querySelectorAll('[aria-label="Accounts"] > li').length > 5,
    );
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(true);
  });

  it('works a menu by arrows, and Escape gives the focus back without closing the popup', async () => {
    const { page } = await open('home');
    await page.focus('.site .menu-anchor button');
    await page.keyboard.press('Enter');
    await until(page, 'the focus in the menu', () => document.activeElement?.closest('[role=menu]') !== null);
    await page.keyboard.press('ArrowUp');
    await until(page, 'the focus on the last entry', () => document.activeElement?.textContent === 'Delete');
    await page.keyboard.press('Escape');
    await until(page, 'the menu to close', () => document.querySelector('[role=menu]') === null);
    expect(await focused(page)).toBe('More');
    expect(await page.evaluate(() => document.body.hasAttribute('data-closed'))).toBe(false);
  });
});

describe('the list', () => {
  const names = (page: Page) =>
    page.$$eval('[aria-label="Accounts"] > li', (rows) => rows.map((row) => row.getAttribute('aria-label')));
  const moves = async (page: Page) =>
    (await askedBy(page)).filter(({ verb }) => verb === 'account.move').map(({ ask }) => ask);
  const nameOf = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('shows the accounts of one tag, by pointer and by keyboard, and all again with Escape', async () => {
    const { page } = await open('home-tags');
    await page.focus('[role=toolbar] button');
    await page.keyboard.press('End');
    expect(await nameOf(page)).toBe('work');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until(
      page,
      'the two accounts of the tag',
      () => document.querySelectorAll('[aria-label="Accounts"] > li').length === 2,
    );
    expect(await names(page)).toEqual(['Cloud 66 ops@example.com', 'Hetzner K0512']);
    expect(await page.$('[aria-label="This site"]')).toBeNull();
    await page.type('input[type=search]', 'het');
    await until(
      page,
      'one account that matches',
      () => document.querySelectorAll('[aria-label="Accounts"] > li').length === 1,
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('[aria-label="This site"]');
    expect(await page.$('[aria-pressed=true]')).toBeNull();
  });

  it('sorted by hand is moved by arrow keys, and the focus stays on what moves', async () => {
    const { page } = await open('home-by-hand');
    const grip = '[data-account^="posteo"] .reorder button';
    await page.waitForSelector(grip);
    await page.focus(grip);
    await page.keyboard.press('ArrowDown');
    await until(page, 'Posteo to go down', () =>
      document.querySelectorAll('[aria-label="Accounts"] > li')[3]?.ariaLabel?.startsWith('Posteo'),
    );
    await until(page, 'the focus to be back', (handle) => document.activeElement?.matches(handle), grip);
    await page.keyboard.press('Home');
    // GitHub is pinned: it stays above.
    await until(page, 'Posteo to go to the top', () =>
      document.querySelectorAll('[aria-label="Accounts"] > li')[1]?.ariaLabel?.startsWith('Posteo'),
    );
    expect((await names(page)).slice(0, 3)).toEqual([
      'GitHub ada-l',
      'Posteo ada@posteo.example',
      'Cloud 66 ops@example.com',
    ]);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.ariaLabel)).toBe(
      'Posteo ada@posteo.example',
    );
    expect(await moves(page)).toEqual([
      { id: accountId('posteo'), before: accountId('bank') },
      { id: accountId('posteo'), before: accountId('cloud66') },
    ]);
  });

  it('sorted by hand is moved from the menu of its handle, which a click opens', async () => {
    const { page } = await open('home-by-hand');
    await (await page.waitForSelector('[data-account^="posteo"] .reorder button'))?.click();
    await (await page.waitForSelector(`::-p-aria([name="${reorderText.toTop}"][role="menuitem"])`))?.click();
    await until(page, 'Posteo to go to the top', () =>
      document.querySelectorAll('[aria-label="Accounts"] > li')[1]?.ariaLabel?.startsWith('Posteo'),
    );
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.ariaLabel)).toBe(
      'Posteo ada@posteo.example',
    );
  });

  it('sorted by hand is moved by dragging, with a line where the row would land', async () => {
    const { page } = await open('home-by-hand');
    await page.waitForSelector('.reorder button');
    const middle = async (name: string) => {
      const box = await (await page.waitForSelector(`[data-account^="${name}"] .reorder button`))?.boundingBox();
      if (!box) throw new Error(`no grip of ${name}`);
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    };
    await page.$eval('[data-account^="posteo"]', (row) => row.scrollIntoView({ block: 'center' }));
    await page.mouse.move(...(await middle('cloud66')));
    await page.mouse.down();
    await page.mouse.move(...(await middle('posteo')), { steps: 4 });
    await page.waitForSelector('[data-account^="posteo"][data-drop="after"]');
    await page.mouse.up();
    await until(page, 'Cloud 66 to land below', () =>
      document.querySelectorAll('[aria-label="Accounts"] > li')[2]?.ariaLabel?.startsWith('Cloud 66'),
    );
    expect(await page.$('[data-drop], [data-dragged]')).toBeNull();
    // Once the pointer is elsewhere, no row shows its buttons.
    await page.mouse.move(5, 5);
    await until(page, 'the buttons of every row to go', () =>
      [...document.querySelectorAll('.row-actions')].every((actions) => getComputedStyle(actions).opacity === '0'),
    );
    expect(await moves(page)).toEqual([{ id: accountId('cloud66'), before: accountId('registrar') }]);
  });
});

describe('deleting an account', () => {
  const hasRow = (page: Page) => page.$('[data-account^="cloud66"]').then((row) => row !== null);

  it('moves the focus to the next one, and Ctrl+Z takes it back while the message is there', async () => {
    const { page } = await open('home');
    await click('[data-account^="cloud66"] .menu-anchor button')(page);
    await click(`::-p-aria([name="${commonText.delete}"][role="menuitem"])`)(page);
    await page.waitForSelector('.toast');
    await until(page, 'the focus on the next account', () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-account]');
      return row?.previousElementSibling?.ariaLabel === 'GitHub ada-l';
    });
    expect(await hasRow(page)).toBe(false);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await eventually('the account to be back', () => hasRow(page));
    expect(await page.$('.toast')).toBeNull();
  });

  it('leaves Ctrl+Z to the search while something is typed in it', async () => {
    const { page } = await open('home');
    await click('[data-account^="cloud66"] .menu-anchor button')(page);
    await click(`::-p-aria([name="${commonText.delete}"][role="menuitem"])`)(page);
    await page.waitForSelector('.toast');
    await page.type('input[type=search]', 'hub');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await page.$('.toast')).not.toBeNull();
    expect((await askedBy(page)).map(({ verb }) => verb)).not.toContain('trash.restore');
  });
});

describe('the keyboard away from the search', () => {
  it('goes on at the account that was edited', async () => {
    const { page } = await open('home');
    await click('[data-account^="cloud66"] .menu-anchor button')(page);
    await click(`::-p-aria([name="${commonText.edit}"][role="menuitem"])`)(page);
    await page.waitForSelector('.page textarea');
    await page.keyboard.press('Escape');
    await until(
      page,
      'the focus on the account',
      () => document.activeElement?.matches('[data-account^="cloud66"]') === true,
    );
  });

  it('searches from any button, and scans with Enter where the site has no account', async () => {
    const { page } = await open('home-nothing');
    await page.focus('.section-head button');
    await page.keyboard.type('hub');
    expect(await page.$eval('input[type=search]', (search) => search.value)).toBe('hub');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-enter]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.scan');
  });

  it('puts a question mark into a text that is typed, and shows the keys elsewhere', async () => {
    const { page } = await open('add');
    await screenFixtures.find(({ name }) => name === 'add')?.reach?.(page);
    const field = await page.waitForSelector('.page input[type=text]');
    await field?.type('a?');
    expect(await page.$('dialog')).toBeNull();
    await page.focus('.page header button');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog .key-list');
    await page.keyboard.press('?');
    await until(page, 'the list of keys to close', () => document.querySelector('dialog') === null);
    expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('a?');
  });
});

describe('what a screen reader says', () => {
  const described = (page: Page, selector: string) =>
    page.$eval(selector, (one) => {
      const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => {
        const part = document.getElementById(id);
        return part?.ariaLabel ?? part?.textContent ?? 'nothing';
      });
    });

  it('is a code digit by digit, how long it is valid, and the account of a button', async () => {
    const { page } = await open('home');
    await page.waitForSelector('.row .row-actions');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const [code, state] = await described(page, '.row');
    expect(code).toMatch(/^\d( \d){5}$/);
    expect(state).toMatch(anyCount(homeText.account.validFor(12)));
    expect(await described(page, '.row .row-actions button')).toEqual([expect.stringContaining('GitHub')]);
    expect(await page.$eval('.section-head h2', (heading) => heading.querySelector('button'))).toBeNull();
  });

  it('is nothing of a hidden code until its account is pointed at or has the focus', async () => {
    const { page } = await open('home-hidden');
    await page.waitForSelector('.row output[data-concealed]');
    const shown = (index: number) =>
      page.$$eval('.row output', (all, at) => [all[at]?.ariaHidden, all[at]?.textContent ?? ''], index);
    expect(await shown(0)).toEqual(['true', '••••••']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually('the code to be shown', async () => /^\d{6}$/.test((await shown(0))[1] ?? ''));
    expect((await shown(0))[0]).toBeNull();
    await page.hover('.row:nth-child(2)');
    await eventually('the other code to be shown', async () => /^\d{6}$/.test((await shown(1))[1] ?? ''));
    await page.keyboard.press('ArrowUp');
    await eventually('the first to be hidden', async () => (await shown(0))[0] === 'true');
  });
});

describe('what was just said', () => {
  it('lies over nothing of the list: its last row can be seen whole and pressed', async () => {
    const { page } = await open('home-pending-filled');
    await screenFixtures.find(({ name }) => name === 'home-pending-filled')?.reach?.(page);
    const hit = () =>
      page.evaluate(() => {
        return [...document.querySelectorAll('.pending button')].map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return [top, top + height - 1].every((y) => button.contains(document.elementFromPoint(left + width / 2, y)));
        });
      });
    await eventually('three buttons in sight', async () => (await hit()).join() === 'true,true,true');
    expect(await page.$('.toast')).not.toBeNull();
  });
});

describe('several accounts found', () => {
  it('are saved as ticked, and what is left is shown until it is dealt with', async () => {
    const { page } = await open('found');
    await page.waitForSelector('.found-list');
    await (await page.waitForSelector(`::-p-aria([name="${addText.found.save(2)}"][role="button"])`))?.click();
    // What is saved already, or waits with another secret, is ticked by hand only.
    await until(page, 'two accounts to be left', () => document.querySelectorAll('.found-list > li').length === 2);
    await (await page.waitForSelector(`::-p-aria([name="${addText.found.discardAll}"][role="button"])`))?.click();
    await page.waitForSelector('input[type=search]');
  });
});

describe('going from screen to screen', () => {
  it('never shows an empty window, though the next screen is fetched only then', async () => {
    const { page } = await open('home');
    await page.waitForSelector('main');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => seen.push(document.querySelector('main') === null ? 'empty' : 'drawn')).observe(
        document.body,
        { subtree: true, childList: true },
      );
    });
    await (await page.waitForSelector('::-p-aria([name="Add account"][role="button"])'))?.click();
    await page.waitForSelector('.scan');
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain('empty');
  });
});

describe('what the popup promises to automation', () => {
  it('names its lists and items, and an item says its code without spaces', async () => {
    const { page } = await open('home');
    const site = await page.waitForSelector('::-p-aria([name="This site"][role="list"])');
    const item = await site?.waitForSelector('::-p-aria([name="Northwind ada@example.com"][role="listitem"])');
    const code = await item?.$eval('output', (output) => (output.textContent ?? '').replace(/\s/g, ''));
    expect(code).toMatch(/^\d{6}$/);
    for (const name of ['Fill', 'Copy'])
      expect(await item?.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    const row = await page.waitForSelector('::-p-aria([name="GitHub ada-l"][role="listitem"])');
    for (const name of ['Fill', 'Copy'])
      expect(await row?.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    for (const name of ['Add account', 'Lock'])
      expect(await page.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    expect(await page.$('::-p-aria([name="Search"][role="searchbox"])')).not.toBeNull();
  });

  it('runs no animation while codes are on screen, whatever motion the user wants', async () => {
    const { page } = await open('home');
    await page.waitForSelector('.ring');
    await eventually('no animation to run', () => page.evaluate(() => document.getAnimations().length === 0));
  });

  it('redraws nothing of a row while its ring runs', async () => {
    const { page } = await open('home');
    await page.waitForSelector('.ring');
    // Icons come with the second frame, and a roll-over in between is not what is looked for.
    await page.waitForSelector('.row:last-child .icon > *');
    await until(page, 'codes that stay for a while', () => Date.now() % 30_000 > 500 && Date.now() % 30_000 < 27_500);
    const changes = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const watch = new MutationObserver((records) => {
            count += records.length;
          });
          const attributeFilter = ['class', 'aria-label', 'data-size', 'hidden'];
          watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter });
          setTimeout(() => resolve(count), 1_500);
        }),
    );
    expect(changes).toBe(0);
  });
});
