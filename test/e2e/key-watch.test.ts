import { afterEach, describe, expect, it } from 'vitest';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { plugIn } from './authenticator.ts';
import { Stage } from './browser-harness.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { countExtensionWorlds } from './steps/filling.ts';
import { watchSite } from './steps/key-watch.ts';
import { prepareVault } from './steps/vault.ts';
import { besidesSource, probeIn, wrapAsAnother } from './steps/webauthn-probe.ts';
import { trapsIn } from './steps/webauthn-traps.ts';

const PAGE = '<h1>Account</h1><p>Security</p>';
const WATCHED = 'shop.localhost';
const OTHER = 'other.localhost';

let stage: Stage | undefined;
let site: FormSite | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  await site?.close();
});

describe('a page of a watched site', () => {
  it.each(['no other wrapper', 'one that ran before', 'one that runs after'] as const)(
    'finds what it finds elsewhere, with %s',
    { timeout: 240_000 },
    async (wrapper) => {
      site = await serveForms();
      stage = await Stage.open({ name: 'key-watch' });
      const on = stage;
      await prepareVault(on);
      if (wrapper === 'one that ran before') await on.tab.evaluateOnNewDocument(wrapAsAnother, 'prototype');
      const probeAt = async (host: string) => {
        await on.tab.goto(site?.show(PAGE, host) ?? '');
        const key = await plugIn(on.tab, 'usb');
        if (wrapper === 'one that runs after')
          await on.tab.addScriptTag({ content: `(${String(wrapAsAnother)})('instance')` });
        const report = await probeIn(on.tab, { succeeds: true });
        const calls = await on.tab.evaluate(() => (globalThis as { wrapperCalls?: string[] }).wrapperCalls);
        await key.remove();
        return { report, calls };
      };
      await on.tab.goto(site.show(PAGE, WATCHED));
      await watchSite(on, WATCHED);
      const plain = await probeAt(OTHER);
      expect(await countExtensionWorlds(on.tab)).toBe(0);
      expect(plain.report.made).toMatchObject({ type: 'public-key' });
      const watched = await probeAt(WATCHED);
      expect(await countExtensionWorlds(on.tab)).toBe(1);
      const bare = (report: Record<string, unknown>) =>
        wrapper === 'one that ran before' ? besidesSource(report) : report;
      expect(bare(watched.report)).toEqual(bare(plain.report));
      expect(watched.calls).toEqual(plain.calls);
      const popup = await on.popup();
      await popup.find('button', keyWatchText.question.choose);
    },
  );

  it('has no code of its own run, wherever it put some, and is noted all the same', { timeout: 240_000 }, async () => {
    site = await serveForms();
    stage = await Stage.open({ name: 'key-watch' });
    const on = stage;
    await prepareVault(on);
    await on.tab.goto(site.show(PAGE, WATCHED));
    await watchSite(on, WATCHED);
    const trapsAt = async (host: string) => {
      await on.tab.goto(site?.show(PAGE, host) ?? '');
      const key = await plugIn(on.tab, 'usb');
      const ran = await trapsIn(on.tab);
      await key.remove();
      return ran;
    };
    const plain = await trapsAt(OTHER);
    expect(plain).toContain('public-key');
    expect(await trapsAt(WATCHED)).toEqual(plain);
    const popup = await on.popup();
    await popup.find('button', keyWatchText.question.choose);
  });
});
