import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { CHROMIUM_SWITCHES } from '../e2e/chromium.ts';
import type { CreatedUser } from './seed.ts';
import { type Site, startSite } from './server.ts';
import type { TenantId } from './service/tenant.ts';
import { authenticatorCode } from './visitor.ts';

/** A fresh playground and a fresh Chromium profile for each test of a file, and the hands of a person in it. */
export interface Tab {
  readonly page: Page;
  readonly site: Site;
  press(name: string, role?: 'button' | 'link'): Promise<void>;
  /** Signs out and waits for the page to sign in on: going elsewhere before it came would stop both. */
  /** Resolves once the page's scripts have run. */
  loaded(): Promise<void>;
  signOut(name: 'Sign out' | 'Log out'): Promise<void>;
  see(text: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  signInA(user: CreatedUser): Promise<void>;
  logInB(user: CreatedUser): Promise<void>;
}

/** What an authenticator shows now. */
export function codeNow(tenant: TenantId, key: string | undefined): string {
  return authenticatorCode(tenant, key ?? '', Date.now());
}

/** Starts and ends everything around the tests of one file; call the result inside a test. */
export function useTab(): () => Tab {
  let browser: Browser;
  let tab: Tab;
  const scriptErrors: string[] = [];

  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      pipe: true,
      headless: true,
      args: [...CHROMIUM_SWITCHES],
    });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1180, height: 860 });
    scriptErrors.length = 0;
    page.on('pageerror', (error) => scriptErrors.push(String(error)));
    tab = makeTab(page, await startSite());
  });
  afterEach(async () => {
    await tab.page.browserContext().close();
    await tab.site.close();
    expect(scriptErrors).toEqual([]);
  });
  return () => tab;
}

function makeTab(page: Page, site: Site): Tab {
  const press = (name: string, role = 'button') => page.locator(`aria/${name}[role="${role}"]`).click();
  const type = async (selector: string, text: string) => {
    await page.locator(selector).wait();
    await page.type(selector, text);
  };
  // A page's scripts have run by then.
  const loaded = async () => void (await page.waitForFunction(() => document.readyState === 'complete'));
  return {
    page,
    site,
    press,
    loaded,
    async signOut(name) {
      await Promise.all([page.waitForNavigation(), press(name)]);
      await page.locator('input[type=password]').wait();
    },
    type,
    see: async (text) => void (await page.locator(`::-p-text(${text})`).wait()),
    async signInA(user) {
      await page.goto(site.origins.a);
      await type('input[name=email]', user.email);
      await type('input[name=password]', user.password);
      await press('Sign in');
    },
    async logInB(user) {
      await page.goto(site.origins.b);
      await type('input[type=email]', user.email);
      await type('input[type=password]', user.password);
      await press('Log in');
    },
  };
}
