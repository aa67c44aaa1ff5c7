import { toFault } from '../../src/fault.ts';
import { noticesText } from '../../src/ui/strings/notices.ts';
import { COUNTER, differences, type Seen, type State } from './model.ts';
import type { Tally } from './tally.ts';
import { addAccount, look } from './vault.ts';
import { PASSPHRASE, type Sender, screenOf, type Victim } from './victim.ts';

const notices = noticesText.notice;
type Notice = keyof typeof notices;

/** What is seen once a vault is open. */
export interface Unlocked {
  readonly seen: Seen;
  readonly notice: Notice | undefined;
}

/** What is found after a start. */
export interface Visit extends Unlocked {
  readonly sender: Sender;
}

/** Starts the browser on a fresh profile and makes the vault on the first-run screen, with the counter-based account in it. */
export async function found(victim: Victim): Promise<Visit> {
  await victim.start();
  const sender = await victim.page('options/index.html#/accounts');
  const { surface, ask } = sender;
  await surface.type('textbox', 'Passphrase', PASSPHRASE);
  await surface.type('textbox', 'Repeat passphrase', PASSPHRASE);
  await surface.click('button', 'Create vault');
  await surface.isGone('button', 'Create vault');
  await surface.find('button', 'Lock');
  await addAccount(ask, COUNTER.issuer, COUNTER, 'hotp');
  return { sender, seen: await look(ask), notice: undefined };
}

/**
 * Starts the browser again, and unlocks on the screen that is shown, which must be the locked one. `undefined` when that fails,
 * which is counted.
 */
export async function reopen(victim: Victim, tally: Tally, when: string): Promise<Visit | undefined> {
  await victim.start();
  tally.figures.restarts += 1;
  const sender = await victim.page('options/index.html#/accounts');
  const screen = await screenOf(sender);
  if (screen !== 'locked') {
    tally.fail(screen === 'lost' ? 'undecryptable' : 'wrongScreens', `${when}: got the screen ${screen}, want locked`);
    return undefined;
  }
  const unlocked = await unlockOn(sender);
  if ('refusal' in unlocked) {
    tally.fail('undecryptable', `${when}: ${unlocked.refusal}`);
    return undefined;
  }
  return { sender, ...unlocked };
}

/** Unlocks on the locked screen, as a user does, and looks at everything. */
export async function unlockOn({ surface, ask }: Sender): Promise<Unlocked | { readonly refusal: string }> {
  await surface.type('textbox', 'Passphrase', PASSPHRASE);
  await surface.click('button', 'Unlock');
  const read = () => surface.page.evaluate(() => document.body.textContent ?? '').catch(() => '');
  try {
    await surface.find('button', 'Lock');
    const seen = await look(ask);
    const said = await read();
    return {
      seen,
      notice: (Object.keys(notices) as Notice[]).find((each) => said.includes(notices[each].what)),
    };
  } catch (thrown) {
    return { refusal: `${toFault(thrown).detail}; the page says ${JSON.stringify((await read()).slice(0, 300))}` };
  }
}

/** Counts what is missing of a state, and answers whether nothing is. */
export function isWhole(tally: Tally, when: string, state: State, seen: Seen): boolean {
  const missing = differences(state, seen);
  tally.figures.lost += missing.length;
  if (missing.length > 0) tally.failures.push(`${when}: ${missing.join('; ')}`);
  return missing.length === 0;
}
