import { describe, expect, it, vi } from 'vitest';
import { dismissSiteWithoutKey } from '../../../popup/home/dismiss-site-without-key.ts';
import { findRisks } from '../../../popup/home/find-risks.ts';
import { keyCoverageText } from '../../../src/ui/strings/key-coverage.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import type { VaultContents } from '../../../src/vault/records.ts';
import { accountRecord, registrationRecord, securityKeyRecord } from '../../vault/records.ts';
import { openPopup, type PopupHarness, stopTime } from '../popup-harness.ts';

let opened: PopupHarness | undefined;
stopTime(() => opened);

const blue = securityKeyRecord({ id: 'blue' });
const spare = securityKeyRecord({ id: 'spare' });
const at = (id: string, key: string, host: string) => registrationRecord({ id, key, host, name: '' });

/** What is found about the keys of a site. */
async function look(vault: Partial<VaultContents>, url: string) {
  opened = await openPopup({ vault: { accounts: [], ...vault }, tab: { url } });
  await opened.receive();
  const { popup } = opened;
  const { onlyKeys, withoutKey } = await findHere(popup.ports.ask, url);
  return { popup, only: [...onlyKeys], withoutKey, service: withoutKey?.service };
}

async function findHere(ask: PopupHarness['ports']['ask'], url: string) {
  const home = await ask('home.open', { url, limit: 1 });
  return findRisks(ask, home.state === 'unlocked' ? home.site : expect.unreachable());
}

describe('a site without an account', () => {
  it('has its only key marked, until a second one is registered there', async () => {
    const one = at('one', 'blue', 'www.dropbox.com');
    const url = 'https://www.dropbox.com/';
    const vault = { securityKeys: [blue, spare], registrations: [one] };
    expect(await look(vault, url)).toMatchObject({ only: [one.id], service: undefined });
    const both = { ...vault, registrations: [one, at('two', 'spare', 'dropbox.com')] };
    expect((await look(both, url)).only).toEqual([]);
    const gone = { ...both, securityKeys: [blue, { ...spare, lostMs: 5 }] };
    expect((await look(gone, url)).only).toEqual([one.id]);
  });

  it('is said to take keys where its service does, the user has a key, and none is registered', async () => {
    const url = 'https://gist.github.com/ada';
    expect((await look({ securityKeys: [blue] }, url)).service).toBe('GitHub');
    expect((await look({ securityKeys: [blue] }, 'https://northwind.example/')).service).toBeUndefined();
    expect((await look({}, url)).service).toBeUndefined();
    expect((await look({ securityKeys: [{ ...blue, lostMs: 5 }] }, url)).service).toBeUndefined();
    const linked = { securityKeys: [blue], registrations: [at('one', 'blue', 'github.com')] };
    expect((await look(linked, url)).service).toBeUndefined();
    const accounts = [accountRecord({ id: 'ann', hosts: [{ host: 'github.com', scope: 'site' }] })];
    expect((await look({ securityKeys: [blue], accounts }, url)).service).toBeUndefined();
  });

  it('says so no longer once that was dismissed, on every page of the service, and again after undo', async () => {
    const { popup, withoutKey } = await look({ securityKeys: [blue] }, 'https://github.com/');
    const { ask } = popup.ports;
    const found = withoutKey ?? expect.unreachable();
    popup.risks.withoutKey.value = found;
    await dismissSiteWithoutKey(popup, found);
    expect(popup.risks.withoutKey.peek()).toBeUndefined();
    expect((await findHere(ask, 'https://gist.github.com/')).withoutKey).toBeUndefined();
    const toast = toasts.peek().find(({ text }) => text === keyCoverageText.inPopup.notShown('GitHub'));
    toast?.action?.run();
    await vi.waitFor(() => expect(popup.risks.withoutKey.peek()).toEqual(found));
    expect((await findHere(ask, 'https://gist.github.com/')).withoutKey).toEqual(found);
  });
});
