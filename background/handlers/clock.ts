import { Fault } from '../../src/fault.ts';
import type { ClockReading } from '../../src/messages/clock.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { integer, nothing, object, text } from '../../src/schema/schema.ts';
import { parseHost } from '../../src/sites/host.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { CodeClock } from '../clock/clock.ts';
import { judgeDifference, readDifference } from '../clock/compare-times.ts';
import type { PageTime, TimeSources } from '../clock/page-time.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface ClockServices {
  readonly clock: Pick<CodeClock, 'putReading' | 'correct' | 'stop'>;
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly timeSources: TimeSources;
  readonly nowMs: () => number;
}

/** Comparing this computer's clock with another, and correcting codes by it; each only when the user asks. */
export function clockHandlers({ clock, vaultStore, timeSources, nowMs }: ClockServices): Family<'clock'> {
  async function readingOf({ origin, samples }: PageTime): Promise<ClockReading> {
    const page = parsePageUrl(origin);
    if (page.kind !== 'web') throw new Fault('page-forbidden', 'got a page without a host, want a web page');
    // Without encryption, anybody on the way could forge the time.
    if (!page.secure) throw new Fault('fill-insecure', 'got a page without encryption, want https');
    const difference = readDifference(samples);
    if (difference === undefined) throw new Fault('clock-unreadable', 'got loose answers, want close ones');
    const known = (await vaultStore.open()).findForPage(origin, 'use').length > 0;
    const reading = { ...difference, host: page.host, atMs: nowMs(), verdict: judgeDifference(difference), known };
    await clock.putReading(reading);
    return reading;
  }

  return {
    'clock.check': {
      parse: object({ tabId: integer(0, 2 ** 31) }),
      handle: async (ask) => readingOf(await timeSources.ofTab(ask.tabId)),
    },
    'clock.ask': {
      parse: object({ host: text(LIMITS.host) }),
      handle: async (ask) => readingOf(await timeSources.ofHost(parseHost(ask.host))),
    },
    'clock.correct': {
      parse: object({ atMs: integer(0, Number.MAX_SAFE_INTEGER) }),
      handle: (ask) => clock.correct(ask.atMs),
    },
    'clock.stop': { parse: nothing, handle: () => clock.stop() },
  };
}
