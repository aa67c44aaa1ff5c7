import { beforeEach, describe, expect, it } from 'vitest';
import { createAddAccount } from '../../../options/add/add-account.ts';
import { createScanning } from '../../../options/add/scanning.ts';
import { type AppState, createAppState } from '../../../options/common/app-state.ts';
import type { DraftView } from '../../../src/messages/views.ts';
import { choiceOf } from '../../../src/ui/draft/draft-choice.ts';
import { createDraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { pageClock } from '../../../src/ui/live-codes.ts';
import { addAccount, OTHER_SECRET, SECRET, startWithVault } from '../../background/in-memory-background.ts';
import { passesSoon } from '../../passes-soon.ts';
import { createBrowserMemory } from '../options-harness.ts';

const PAGE = 'https://login.example.com/2fa';
const HOST = 'login.example.com';

let background: Awaited<ReturnType<typeof startWithVault>>;
let app: AppState;

beforeEach(async () => {
  background = await startWithVault();
  app = createAppState(createBrowserMemory(background.ask).platform, (code) => code);
  await app.open();
});

/** Reads a QR code as the popup does, over the page that shows it. */
function readInPopup(name: string, secret: string): Promise<DraftView> {
  const text = `otpauth://totp/Example:${encodeURIComponent(name)}?secret=${secret}&issuer=Example`;
  return background.ask('draft.read', { text, source: 'scan', url: PAGE });
}

/** Shows a draft by itself and leaves it for later, as the popup does. */
async function seeInPopup(draft: DraftView): Promise<void> {
  createDraftPreview(background.ask, draft, pageClock, new EventTarget()).stop();
  await passesSoon(async () => {
    const home = await background.ask('home.open', { limit: 1 });
    const drafts = home.state === 'unlocked' ? (home.drafts ?? []) : [];
    expect(drafts.find(({ id }) => id === draft.id)?.bindHost).toBe(true);
  });
}

/** The accounts that the page's code would be looked for in. */
async function accountsOfPage() {
  const home = await background.ask('home.open', { url: PAGE, limit: 10 });
  return home.state === 'unlocked' ? home.site.accounts.map(({ name }) => name) : [];
}

async function accounts() {
  return (await background.background.vaultStore.open()).contents.accounts;
}

/** Opens what waits in the options, as its note does. */
async function openWaiting() {
  const scanning = createScanning(app);
  await scanning.reload();
  return scanning;
}

describe('a draft that was read in the popup and is finished in the options', () => {
  it('keeps the site that it was read on when it is saved by itself', async () => {
    await readInPopup('ann', SECRET);
    const [draft] = (await openWaiting()).found.drafts.value;
    if (draft === undefined) throw new Error('no draft');
    await createAddAccount(app).save(createDraftPreview(app.ask, draft, pageClock, new EventTarget()));
    expect(await accountsOfPage()).toEqual(['ann']);
  });

  it('keeps its site when it is saved with others', async () => {
    await seeInPopup(await readInPopup('ann', SECRET));
    await readInPopup('bob', OTHER_SECRET);
    await (await openWaiting()).save();
    expect((await accounts()).map(({ name }) => name)).toEqual(['ann', 'bob']);
    // The site of the other one was never on screen with it.
    expect(await accountsOfPage()).toEqual(['ann']);
  });

  it('stays without its site where the user had unlinked it', async () => {
    const draft = await readInPopup('ann', SECRET);
    await background.ask('draft.update', { id: draft.id, ...choiceOf(draft), bindHost: false });
    await (await openWaiting()).save();
    expect([(await accounts()).length, await accountsOfPage()]).toEqual([1, []]);
  });

  it('is saved as the user chose in the popup, though another way is likelier', async () => {
    await addAccount(background, { name: 'ann', secret: OTHER_SECRET });
    const draft = await readInPopup('ann', SECRET);
    await background.ask('draft.update', { id: draft.id, ...choiceOf(draft), mode: 'new' });
    const scanning = await openWaiting();
    scanning.found.toggle(draft.id);
    await scanning.save();
    expect((await accounts()).map(({ otp, pending }) => [otp?.secret, pending])).toEqual([
      [OTHER_SECRET, undefined],
      [SECRET, undefined],
    ]);
  });

  it('replaces the old setup key at once where its code was filled already', async () => {
    await addAccount(background, { name: 'ann', secret: OTHER_SECRET });
    const draft = await readInPopup('ann', SECRET);
    background.tabs.set(1, { url: PAGE });
    await background.ask('fill.draft', { id: draft.id, tabId: 1 });
    const scanning = await openWaiting();
    scanning.found.toggle(draft.id);
    await scanning.save();
    expect(await accounts()).toMatchObject([{ otp: { secret: SECRET } }]);
    expect((await accounts())[0]?.pending).toBeUndefined();
  });

  it('adds its site to no account that exists, however it is saved over it', async () => {
    for (const mode of ['replace', 'replace-once-confirmed'] as const) {
      await addAccount(background, { name: mode, secret: OTHER_SECRET });
      const draft = await readInPopup(mode, SECRET);
      expect(draft.existing).toBeDefined();
      const preview = createDraftPreview(app.ask, draft, pageClock, new EventTarget());
      preview.setMode(mode);
      preview.choose({ bindHost: true });
      const saved = await createAddAccount(app).save(preview);
      expect(saved?.hosts).toEqual([]);
      await background.ask('account.delete', { ids: saved ? [saved.id] : [] });
    }
    expect(await accountsOfPage()).toEqual([]);
  });
});

describe('saving a draft over an account that exists', () => {
  const readOver = async (url?: string) => {
    const row = await addAccount(background, { name: 'ann', secret: OTHER_SECRET, ...(url && { url }) });
    return { row, draft: await readInPopup('ann', SECRET) };
  };

  it('links the site only by the answer to its question', async () => {
    const { row, draft } = await readOver();
    await background.ask('draft.save', { id: draft.id, ...choiceOf(draft), bindHost: true });
    expect(await accountsOfPage()).toEqual([]);
    const question = await background.ask('site.question', { id: row.id, url: PAGE });
    expect(question).toMatchObject({ host: HOST, bound: [] });
    await background.ask('site.bind', { id: row.id, host: HOST, scope: 'host' });
    expect(await accountsOfPage()).toEqual(['ann']);
  });

  it('says where the account is linked to the site already, so that nobody is asked twice', async () => {
    const { draft } = await readOver(PAGE);
    expect(draft.existing?.linked).toBe(true);
    const other = await background.ask('draft.read', {
      text: `otpauth://totp/Example:ann?secret=${SECRET}&issuer=Example`,
      source: 'scan',
      url: 'https://elsewhere.example/',
    });
    expect(other.existing).toBeDefined();
    expect(other.existing?.linked).toBeUndefined();
  });

  it('adds no site to an account that holds recovery codes alone', async () => {
    const set = await background.ask('recovery.add', {
      account: { issuer: 'Example', name: 'ann' },
      codes: ['aaaa-1111', 'bbbb-2222'],
      source: 'paste',
    });
    const draft = await readInPopup('ann', SECRET);
    expect(draft.existing).toMatchObject({ id: set.account });
    const saved = await background.ask('draft.save', { id: draft.id, ...choiceOf(draft), bindHost: true });
    expect([saved.id, saved.hosts]).toEqual([set.account, []]);
  });
});
