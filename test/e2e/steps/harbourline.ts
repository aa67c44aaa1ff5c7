import type { CreatedUser } from '../../site/seed.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';

/** What the user does at Harbourline (service B of FLOWS.md), by its labels. */
export const HOST = 'harbourline.localhost';

/** The first step of logging in; six boxes follow where two-factor authentication is on. */
export async function logIn(stage: Stage, user: CreatedUser): Promise<void> {
  const { web } = stage;
  await stage.tab.goto(`${stage.site.origins.b}/session/new`);
  await web.type('textbox', 'E-mail', user.email);
  await web.type('textbox', 'Password', user.password);
  await web.click('button', 'Log in');
  await eventually('the next page', async () => new URL(stage.tab.url()).pathname !== '/session/new');
}

async function openSecurity(stage: Stage): Promise<void> {
  await stage.web.click('link', 'Account settings');
  await stage.web.find('heading', 'Login & Security');
}

/** Goes to the page with the barcode and the six boxes. */
export async function beginApp(stage: Stage): Promise<void> {
  const { web } = stage;
  await openSecurity(stage);
  await web.click('link', 'Set up two-factor authentication');
  await web.click('button', 'Next – Scan barcode and verify');
  await web.find('image', 'Barcode for your authenticator app');
}

/** What the page spells out for typing: term by term. */
export async function readDetails(stage: Stage): Promise<ReadonlyMap<string, string>> {
  await stage.tab.click('details summary');
  const pairs = await stage.tab.$$eval('.details dt', (terms) =>
    terms.map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? ''] as const),
  );
  return new Map(pairs);
}

/** The six boxes, read from left to right. */
export async function readBoxes(stage: Stage): Promise<string> {
  const digits = await stage.tab.$$eval('[data-boxes] input', (boxes) =>
    boxes.map((box) => (box as HTMLInputElement).value),
  );
  return digits.join('');
}

export async function verify(stage: Stage): Promise<void> {
  await stage.web.click('button', 'Verify');
}

/** The recovery codes as the page shows them. */
export async function readRecoveryCodes(stage: Stage): Promise<readonly string[]> {
  const block = await stage.tab.waitForSelector('#recovery-codes', { visible: true });
  return ((await block?.evaluate((element) => element.textContent)) ?? '').split('\n').filter(Boolean);
}

/** Registers a key; the authenticator must be plugged in. */
export async function addKey(stage: Stage, user: CreatedUser, name: string): Promise<void> {
  const { web } = stage;
  await openSecurity(stage);
  await web.click('link', 'Add a security key');
  await web.type('textbox', 'Name', name);
  await web.type('textbox', 'Password', user.password);
  await web.click('button', 'Follow the browser’s dialog');
}

/** Waits until the second step let the user in. */
export async function isIn(stage: Stage): Promise<void> {
  await stage.web.find('button', 'Log out');
}

export async function logOut(stage: Stage): Promise<void> {
  await stage.web.click('button', 'Log out');
  await stage.web.find('heading', 'Log in');
}
