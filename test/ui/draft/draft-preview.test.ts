import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../../src/messages/views.ts';
import { createDraftPreview, type DraftPreview } from '../../../src/ui/draft/draft-preview.ts';
import { addAccount, OTHER_SECRET, SECRET, startWithVault } from '../../background/in-memory-background.ts';
import { passesSoon } from '../../passes-soon.ts';

const PAGE = 'https://login.example.com/2fa';

let world: Awaited<ReturnType<typeof startWithVault>>;
let preview: DraftPreview;

async function read(): Promise<DraftView> {
  const text = `otpauth://totp/Example:ann?secret=${SECRET}&issuer=Example`;
  return world.ask('draft.read', { text, source: 'scan', url: PAGE });
}

async function open(): Promise<DraftPreview> {
  const clock = { nowMs: world.clock.nowMs, after: () => () => undefined };
  preview = createDraftPreview(world.ask, await read(), clock, new EventTarget());
  return preview;
}

beforeEach(async () => {
  world = await startWithVault();
});
afterEach(() => preview.stop());

describe('checking a draft', () => {
  it('shows its code, and saves it with trimmed names and its site', async () => {
    const { code, choose, save, draft } = await open();
    expect(code.value.code).toBe(draft.code);
    choose({ name: ' Ann ' });
    expect(await save()).toMatchObject({
      issuer: 'Example',
      name: 'Ann',
      hosts: [{ host: 'login.example.com', scope: 'host' }],
    });
  });

  it('keeps what was chosen when it closes unsaved', async () => {
    const { choose, stop } = await open();
    choose({ name: 'Ann', bindHost: false });
    stop();
    await passesSoon(async () => {
      const home = await world.ask('home.open', { limit: 1 });
      expect(home).toMatchObject({ drafts: [{ name: 'Ann', mode: 'new', bindHost: false }] });
    });
  });

  it('replaces the old setup key at once after a code was filled, unless the user chose otherwise', async () => {
    await addAccount(world, { name: 'ann', secret: OTHER_SECRET });
    const untouched = await open();
    expect(untouched.choice.value.mode).toBe('replace-once-confirmed');
    untouched.noteFilled(undefined);
    expect([untouched.isFilled.value, untouched.choice.value.mode]).toEqual([true, 'replace']);
    untouched.setMode('new');
    untouched.noteFilled(undefined);
    expect(untouched.choice.value.mode).toBe('new');
  });

  it('is gone once it is discarded', async () => {
    const { discard } = await open();
    await discard();
    expect(await world.ask('home.open', { limit: 1 })).not.toHaveProperty('drafts');
  });
});
