import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/messages/limits.ts';
import type { Verb } from '../../../src/messages/protocol.ts';
import type { TypedForm } from '../../../src/messages/views.ts';
import { lengthProblemOf } from '../../../src/ui/length-limit.ts';
import { commonText } from '../../../src/ui/strings/common.ts';
import { addAccount, PASSPHRASE, SECRET, startWithVault } from '../in-memory-background.ts';

const LONG = 'x'.repeat(100_000);
const FORM: TypedForm = {
  issuer: 'Acme',
  name: 'ann',
  secret: SECRET,
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: '6',
  periodSeconds: '30',
  counter: '0',
};

describe('a text that is too long', () => {
  test('a text that is too long is refused in every field, and changes nothing', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    const before = await world.ask('account.view', { id });
    const send = world.ask as (verb: Verb, ask: unknown) => Promise<unknown>;
    const asks: readonly (readonly [Verb, unknown])[] = [
      ['vault.unlock', { passphrase: 'p'.repeat(10_000) }],
      ['vault.confirm', { passphrase: 'p'.repeat(10_000) }],
      ['vault.changePassphrase', { current: PASSPHRASE, next: 'p4ss'.repeat(2_500) }],
      ['draft.type', { form: { ...FORM, secret: LONG } }],
      ['draft.type', { form: { ...FORM, name: LONG } }],
      ['draft.type', { form: { ...FORM, digits: LONG } }],
      ['draft.read', { text: `otpauth://totp/a?secret=${LONG}`, source: 'paste' }],
      ['account.edit', { id, edit: { issuer: LONG } }],
      ['account.edit', { id, edit: { note: LONG } }],
      ['account.edit', { id, edit: { tags: [LONG] } }],
      ['account.edit', { id, edit: { hosts: [{ host: LONG, scope: 'host' }] } }],
      ['recovery.add', { account: id, codes: [LONG], source: 'paste' }],
    ];
    for (const [verb, ask] of asks) await expect(send(verb, ask), verb).rejects.toMatchObject({ code: 'record-limit' });
    expect(await world.ask('account.view', { id })).toEqual(before);
  });

  test('a form with too long a text is stored while the popup is closed, so that it can be shortened', async () => {
    const world = await startWithVault();
    await world.ask('form.save', { form: { ...FORM, secret: LONG } });
    expect(await world.ask('home.open', { limit: 10 })).toMatchObject({ form: { secret: LONG } });
  });

  test('a page address that is too long is cut, and the rest still works', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const home = await world.ask('home.open', { url: `data:text/html,${LONG}`, limit: 10 });
    expect(home).toMatchObject({ state: 'unlocked', others: { total: 1 } });
  });

  test('each field refuses a text exactly above its stated limit', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    for (const note of ['x'.repeat(4096), 'é'.repeat(2048), '日'.repeat(1365)]) {
      expect(lengthProblemOf(note, LIMITS.note)).toBeUndefined();
      await world.ask('account.edit', { id, edit: { note } });
      expect(lengthProblemOf(`${note}é`, LIMITS.note)).toBeDefined();
      await expect(world.ask('account.edit', { id, edit: { note: `${note}é` } })).rejects.toMatchObject({
        code: 'record-limit',
      });
    }
    for (const name of ['x'.repeat(256), '😀'.repeat(256)]) {
      expect(lengthProblemOf(name, LIMITS.name)).toBeUndefined();
      await world.ask('account.edit', { id, edit: { name } });
      expect(lengthProblemOf(`${name}x`, LIMITS.name)).toBe(commonText.tooLong(1, 256));
    }
  });
});
