import { describe, expect, it, vi } from 'vitest';
import { createAppState } from '../../../options/common/app-state.ts';
import type { Platform } from '../../../options/common/platform.ts';
import { createLostKey } from '../../../options/lost-key/lost-key.ts';
import { registrationRecord, securityKeyId, securityKeyRecord } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

const blue = securityKeyId('blue');

describe('finding a lost key by touch', () => {
  it('ends the browser’s prompt when the user cancels, and a touch that comes late changes nothing', async () => {
    const { background, platform, browser } = await openOptions({
      vault: {
        securityKeys: [securityKeyRecord({ id: 'blue', lostMs: 1 })],
        registrations: [registrationRecord({ id: 'r1', key: 'blue' })],
      },
    });
    const prompts: ((answer: Awaited<ReturnType<Platform['getCredential']>>) => void)[] = [];
    const getCredential = () =>
      new Promise<Awaited<ReturnType<Platform['getCredential']>>>((resolve) => prompts.push(resolve));
    const app = createAppState({ ...platform, getCredential }, (code) => code);
    await app.open();
    const state = createLostKey(app, blue);
    await state.load();

    const first = state.identify();
    await vi.waitFor(() => expect(prompts).toHaveLength(1));
    expect(state.waiting.value).toBe(true);
    state.cancel();
    expect(browser.cancelled).toBe(1);
    expect(state.waiting.value).toBe(false);

    const second = state.identify();
    await vi.waitFor(() => expect(prompts).toHaveLength(2));
    prompts[0]?.({ id: 'late', response: {} } as Awaited<ReturnType<Platform['getCredential']>>);
    expect(await first).toBe(false);
    expect(state.fault.value).toBeUndefined();
    expect(state.waiting.value).toBe(true);
    expect((await background.contents()).securityKeys).toMatchObject([{ id: blue, lostMs: 1 }]);
    state.cancel();
    prompts[1]?.({ id: 'late', response: {} } as Awaited<ReturnType<Platform['getCredential']>>);
    expect(await second).toBe(false);
  });
});
