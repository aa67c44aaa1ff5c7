import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** Closes a browser as a user does, or ends its processes where that takes longer; none of them runs any more afterwards. */
export async function endBrowser(browser: Browser, graceMs = 3_000): Promise<void> {
  const leader = browser.process()?.pid;
  await within(graceMs, browser.close());
  // Some processes of a browser outlive the one that was started, and still write into the profile.
  if (leader !== undefined) await killGroup(leader);
}

/** Waits for something whose failure does not matter, and no longer than so. */
export async function within(patienceMs: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), sleep(patienceMs, undefined, { ref: false })]);
}

/** Ends a whole process group at once, as a power button would end it, and resolves when none of it runs any more. */
export async function killGroup(leader: number): Promise<void> {
  const untilMs = performance.now() + 5_000;
  while (isThere(leader) && membersOf(leader).length > 0) {
    if (performance.now() > untilMs)
      throw new Error(`waited 5000 ms for the processes of group ${leader} to end: ${membersOf(leader).join(' ')}`);
    signal(leader, 'SIGKILL');
    await sleep(10);
  }
}

function isThere(group: number): boolean {
  return signal(group, 0);
}

function signal(group: number, what: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, what);
  } catch {
    return false;
  }
}

/** The processes of a group that still run; what is dead and only not collected yet does not count. */
function membersOf(group: number): readonly string[] {
  if (!existsSync('/proc/self/stat')) return [String(group)];
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // pid (name) state parent group …; the name may hold spaces and brackets.
      const [state, , leader] = readFileSync(`/proc/${name}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(leader) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
