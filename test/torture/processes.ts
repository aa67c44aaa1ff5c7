import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends a whole process group at once, as a power button would end it, and resolves when none of it runs any more. */
export async function killGroup(leader: number): Promise<void> {
  process.kill(-leader, 'SIGKILL');
  for (let waited = 0; membersOf(leader).length > 0; waited += 10) {
    if (waited > 20_000) throw new Error(`processes of group ${leader} do not end: ${membersOf(leader).join(' ')}`);
    await sleep(10);
  }
}

/** The processes of a group that still run; what is dead and only not collected yet does not count. */
function membersOf(group: number): readonly string[] {
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
