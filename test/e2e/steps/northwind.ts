import type { CreatedUser } from '../../site/seed.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';

/** What the user does at Northwind (service A of FLOWS.md), by its labels. */
export const HOST = 'northwind.localhost';

export async function openSignIn(stage: Stage): Promise<void> {
  await stage.tab.goto(`${stage.site.origins.a}/login`);
}

/** The first step of signing in; a second one follows where there is a method. */
export async function signIn(stage: Stage, user: CreatedUser): Promise<void> {
  const { web } = stage;
  await openSignIn(stage);
  await web.type('textbox', 'Email', user.email);
  await web.type('textbox', 'Password', user.password);
  await web.click('button', 'Sign in');
  await eventually('the next page', async () => new URL(stage.tab.url()).pathname !== '/login');
}

export async function signOut(stage: Stage): Promise<void> {
  await stage.web.click('button', 'Sign out');
  await stage.web.find('heading', 'Sign in to Northwind');
}

export async function openAuthentication(stage: Stage): Promise<void> {
  await stage.web.click('link', 'Authentication');
  await stage.web.find('heading', 'Authentication');
}

/** Goes to the page with the QR code, anew or to reconfigure. */
export async function beginApp(stage: Stage, how: 'Add' | 'Reconfigure'): Promise<void> {
  await openAuthentication(stage);
  await stage.web.click('button', `${how} mobile app`);
  await stage.web.find('image', 'QR code for your authenticator app');
}

/** The confirmation code as it stands in the field. */
export function readConfirmationCode(stage: Stage): Promise<string> {
  return stage.tab.$eval('input[name="verificationCode"]', (input) => (input as HTMLInputElement).value);
}

/** Sends the confirmation code that stands in the field, then the password. */
export async function confirmApp(stage: Stage, user: CreatedUser): Promise<void> {
  await stage.web.click('button', 'Next');
  await stage.web.find('heading', 'Confirm that it is you');
  await givePassword(stage, user, 'Next');
}

export async function givePassword(stage: Stage, user: CreatedUser, button: string): Promise<void> {
  await stage.web.type('textbox', 'Account password', user.password);
  await stage.web.click('button', button);
}

/** The backup codes as the page shows them, this once. */
export async function readBackupCodes(stage: Stage): Promise<readonly string[]> {
  await stage.web.find('list', 'Backup codes');
  return stage.tab.$$eval('.backup-codes code', (codes) => codes.map((code) => code.textContent ?? ''));
}

/** Registers a key; the authenticator must be plugged in. Ends where the key was named. */
export async function addKey(
  stage: Stage,
  user: CreatedUser,
  kind: 'external' | 'built-in',
  name: string,
): Promise<void> {
  const { web } = stage;
  await openAuthentication(stage);
  await web.click('button', 'Add security key');
  await web.find('heading', 'Add a security key');
  await stage.tab.click(`input[name="kind"][value="${kind}"]`);
  await givePassword(stage, user, 'Next');
  await web.find('heading', 'Name your security key');
  await web.type('textbox', 'Name of this key', name);
  await web.click('button', 'Save');
}

/** Waits until the second step let the user in. */
export async function isIn(stage: Stage): Promise<void> {
  await stage.web.find('button', 'Sign out');
}

/** The code as it stands in the field of the second step. */
export function readSignInCode(stage: Stage): Promise<string> {
  return stage.tab.$eval('input[name="otp"]', (input) => (input as HTMLInputElement).value);
}

/** Sends the code that was filled into the second step and waits until the user is in. */
export async function submitCode(stage: Stage): Promise<void> {
  await eventually('the code in the page', async () => /^\d{6}$/.test(await readSignInCode(stage)));
  await stage.closePopup();
  await stage.web.click('button', 'Verify');
  await isIn(stage);
}

export function readBackupField(stage: Stage): Promise<string> {
  return stage.tab.$eval('input[name="backup_code"]', (input) => (input as HTMLInputElement).value);
}

export async function removeKey(stage: Stage, user: CreatedUser, name: string): Promise<void> {
  await openAuthentication(stage);
  await stage.web.click('button', `Edit ${name}`);
  await stage.web.click('button', 'Delete');
  await givePassword(stage, user, 'Remove');
  await stage.web.isGone('button', `Edit ${name}`);
}

export async function removeApp(stage: Stage, user: CreatedUser): Promise<void> {
  await openAuthentication(stage);
  await stage.web.click('button', 'Delete method');
  await givePassword(stage, user, 'Disable');
  await stage.web.find('button', 'Add mobile app');
}

/** Waits until six digits stand in the confirmation field. */
export async function awaitConfirmationCode(stage: Stage): Promise<string> {
  return eventually('the confirmation code in the page', async () => {
    const text = await readConfirmationCode(stage);
    return /^\d{6}$/.test(text) ? text : undefined;
  });
}
