import { randomInt } from 'node:crypto';
import { limitAttempts } from './attempts.ts';
import { Refusal } from './refusal.ts';
import type { RecoveryCase, Tenant, User } from './tenant.ts';

const DAY_MS = 24 * 3600_000;
const WAIT_DAYS = { least: 3, most: 5 };

function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Opens a case for somebody who knows the password but has no method left, and mails a code. */
export function startRecovery(tenant: Tenant, user: User): void {
  if (user.recoveryCase !== undefined && user.recoveryCase.stage !== 'email') return;
  user.recoveryCase = { emailCode: sixDigits(), stage: 'email', readyMs: 0, temporaryCode: undefined };
  post(tenant, user, 'Verify your e-mail address', `Your verification code is ${user.recoveryCase.emailCode}.`);
}

/** Step 1: the code from the mail. */
export async function verifyRecoveryEmail(tenant: Tenant, user: User, typed: string): Promise<void> {
  await limitAttempts(tenant, 'recovery', user.email, () => {
    const found = user.recoveryCase;
    if (found?.stage !== 'email' || found.emailCode !== typed.replace(/\s/g, '')) {
      throw new Refusal('code-wrong', 'That is not the code from the e-mail.', 403);
    }
    found.stage = 'device';
  });
}

/** Step 2: a browser that has signed in to this account before. Then the wait begins. */
export function verifyRecoveryDevice(tenant: Tenant, user: User, device: string | undefined): void {
  const found = user.recoveryCase;
  if (found?.stage !== 'device') throw new Refusal('not-started', 'Start the account recovery again.');
  if (device === undefined || !user.devices.has(device)) {
    throw new Refusal(
      'device-unknown',
      'This browser has not signed in to this account before. Use one that has.',
      403,
    );
  }
  found.stage = 'waiting';
  found.readyMs = tenant.clocks.calendar() + randomInt(WAIT_DAYS.least, WAIT_DAYS.most + 1) * DAY_MS;
}

/** How far the case is; mails the temporary code when the wait is over. */
export function readRecovery(tenant: Tenant, user: User): { stage: RecoveryCase['stage'] | 'none'; readyMs: number } {
  const found = user.recoveryCase;
  if (found === undefined) return { stage: 'none', readyMs: 0 };
  if (found.stage === 'waiting' && tenant.clocks.calendar() >= found.readyMs) {
    found.stage = 'ready';
    found.temporaryCode = sixDigits();
    post(tenant, user, 'Your temporary sign-in code', `Your temporary code is ${found.temporaryCode}. It works once.`);
  }
  return { stage: found.stage, readyMs: found.readyMs };
}

/** Step 3: the temporary code opens the account once. */
export async function spendTemporaryCode(tenant: Tenant, user: User, typed: string): Promise<void> {
  const { stage } = readRecovery(tenant, user);
  if (stage === 'waiting') throw new Refusal('too-early', 'The waiting time is not over yet.', 403);
  await limitAttempts(tenant, 'recovery', user.email, () => {
    const found = user.recoveryCase;
    if (found?.stage !== 'ready' || found.temporaryCode !== typed.replace(/\s/g, '')) {
      throw new Refusal('code-wrong', 'That is not the temporary code from the e-mail.', 403);
    }
    user.recoveryCase = undefined;
  });
}

function post(tenant: Tenant, user: User, subject: string, text: string): void {
  tenant.mail.push({ to: user.email, subject, text, atMs: tenant.clocks.calendar() });
}
