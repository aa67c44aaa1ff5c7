import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../e2e/eventually.ts';
import { joinByInvitation, SERVERS } from '../e2e/steps/sync.ts';
import { DAV_SERVERS } from '../servers/dav-servers.ts';
import { webdavConfig } from '../servers/server-process.ts';
import type { Known } from './model.ts';
import { between, type Random } from './random.ts';
import type { Tally } from './tally.ts';
import { addAccount, look, randomSecret } from './vault.ts';
import { type Sender, Victim } from './victim.ts';
import { found, reopen } from './visit.ts';

/** The longest time from the beginning of a round to the kill. */
const KILL_WITHIN_MS = 600;
/** How long the two may take to agree in the end. */
const AGREE_MS = 60_000;

/**
 * Kills one of two browsers with one vault, again and again, while it sends what it saved and reads what the other did. Everything that was
 * acknowledged must be in both at the end, and both must hold the same.
 */
export async function killThroughSyncs(
  tally: Tally,
  random: Random,
  kills: number,
  say: (line: string) => void,
): Promise<void> {
  const server = (await DAV_SERVERS.apache2()) ?? (await DAV_SERVERS['webdav-server']());
  const victims = [new Victim(undefined, [SERVERS]), new Victim(undefined, [SERVERS])] as const;
  const known = new Map<string, Known>();
  let serial = 0;
  try {
    const { sender: one } = await found(victims[0]);
    await one.ask('sync.start', { target: webdavConfig(server), device: 'One' });
    await victims[1].start();
    const two = await victims[1].page('options/index.html#/accounts');
    await joinByInvitation(two.ask, await one.ask('sync.invite'), 'Two');
    const senders: [Sender, Sender] = [one, two];
    for (let kill = 0; kill < kills; kill++) {
      const at = kill % 2 === 0 ? 0 : 1;
      const victim = victims[at];
      await save(senders[at], between(random, 1, 3));
      // What is under way when the browser ends has no answer.
      void senders[at].ask('sync.now').catch(() => undefined);
      await sleep(random() * KILL_WITHIN_MS);
      await victim.kill();
      tally.figures.kills += 1;
      const visit = await reopen(victim, tally, `after kill ${kill + 1} during sync`);
      if (visit === undefined) throw new Error('the vault did not open');
      senders[at] = visit.sender;
    }
    await agree(senders);
    say(`killed ${kills} times during sync with ${known.size} saves`);
  } finally {
    for (const victim of victims) await victim.close().catch(() => undefined);
    await server.stop();
  }

  async function save({ ask }: Sender, count: number): Promise<void> {
    for (let each = 0; each < count; each++) {
      const issuer = `synced-${serial++}`;
      const account = { name: `user-${serial}`, secret: randomSecret(random) };
      await addAccount(ask, issuer, account);
      known.set(issuer, account);
      tally.figures.saves += 1;
    }
  }

  async function agree(senders: readonly Sender[]): Promise<void> {
    const holds = async ({ ask }: Sender) => {
      await ask('sync.now');
      return (await look(ask)).rows.map(({ issuer }) => issuer).sort();
    };
    let last: readonly (readonly string[])[] = [];
    await eventually(
      'both browsers to agree',
      async () => {
        last = [];
        for (const sender of senders) last = [...last, await holds(sender)];
        return last[0]?.join() === last[1]?.join() && missingIn(last[0] ?? []).length === 0;
      },
      AGREE_MS,
    ).catch(() => undefined);
    for (const [at, issuers] of last.entries())
      for (const issuer of missingIn(issuers))
        tally.fail('lost', `after syncs: ${issuer} is missing in browser ${at + 1}`);
    if (last[0]?.join() !== last[1]?.join()) tally.fail('other', 'after syncs: the browsers hold different accounts');
  }

  function missingIn(issuers: readonly string[]): readonly string[] {
    return [...known.keys()].filter((issuer) => !issuers.includes(issuer));
  }
}
