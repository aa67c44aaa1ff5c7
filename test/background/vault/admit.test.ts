import { describe, expect, it, vi } from 'vitest';
import { createAdmit } from '../../../background/vault/admit.ts';
import type { Envelope } from '../../../src/messages/envelope.ts';
import { watchInput } from '../../../src/ui/input-watch.ts';
import { startWithVault } from '../in-memory-background.ts';

describe('the idle deadline', () => {
  it('is put off by no message that a timer sends, whatever its verb', async () => {
    const { worker } = await startWithVault();
    const touch = vi.fn(async () => undefined);
    const admit = createAdmit({ ...worker.background.session, touch });
    for (const verb of Object.keys(worker.handlers))
      await admit(verb as never, false, undefined).catch(() => undefined);
    expect(touch).not.toHaveBeenCalled();
    await admit('home.codes', true, undefined);
    expect(touch).toHaveBeenCalledOnce();
  });

  it('locks a vault that open pages only look at', async () => {
    const { worker, clock } = await startWithVault();
    await worker.ask('preferences.set', { idleMinutes: 1 });
    const send = (verb: string, acted?: true) =>
      worker.transport({ verb, ask: { ids: [] }, ...(acted && { acted }) } as Envelope);
    for (let second = 0; second < 50; second += 10) {
      clock.pass(10_000);
      await send('home.codes');
    }
    await send('home.codes', true);
    for (let second = 0; second < 50; second += 10) {
      clock.pass(10_000);
      await send('home.codes');
    }
    expect(await worker.ask('vault.state')).toBe('unlocked');
    clock.pass(11_000);
    expect(await worker.ask('vault.state')).toBe('locked');
  });

  it('is not put off by an event that a script made', () => {
    const page = new EventTarget();
    const takeInput = watchInput(page);
    page.dispatchEvent(new Event('keydown'));
    expect(takeInput()).toBe(false);
  });

  it('is put off once by what a person did', () => {
    const listeners: ((event: object) => void)[] = [];
    const page = { addEventListener: (_: string, listener: (event: object) => void) => listeners.push(listener) };
    const takeInput = watchInput(page as unknown as EventTarget);
    for (const listen of listeners) listen({ isTrusted: true });
    expect([takeInput(), takeInput()]).toEqual([true, false]);
  });
});
