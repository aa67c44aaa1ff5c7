import { describe, expect, test, vi } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { createDispatch, type Handlers, isOwnPage } from '../../src/messages/dispatch.ts';
import { nothing, object, text } from '../../src/schema/schema.ts';

const ID = 'latchkeylatchkey';
const ORIGIN = `chrome-extension://${ID}`;
const PAGE = { id: ID, origin: ORIGIN, url: `${ORIGIN}/popup/index.html` };

function make() {
  const unlock = vi.fn();
  const state = vi.fn(() => 'locked' as const);
  const admit = vi.fn(async () => undefined);
  const handlers = {
    'vault.state': { parse: nothing, handle: state },
    'vault.unlock': { parse: object({ passphrase: text(100) }), handle: unlock },
  } as unknown as Handlers;
  return { unlock, state, admit, dispatch: createDispatch(handlers, { id: ID, origin: ORIGIN, admit }) };
}

describe('the sender decides before the message is read', () => {
  test('our own pages are answered', async () => {
    const { dispatch } = make();
    expect(await dispatch({ verb: 'vault.state' }, PAGE)).toEqual({ ok: 'locked' });
  });

  test('a page of a browser that names no origin is known by its address', () => {
    const { origin: _, ...old } = PAGE;
    expect(isOwnPage(old, { id: ID, origin: ORIGIN })).toBe(true);
  });

  test.each([
    ['another extension', { ...PAGE, id: 'someone-else' }],
    ['a content script', { id: ID, origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['a content script in an old browser', { id: ID, url: 'https://evil.example/' }],
    ['a sandboxed frame of our own address', { ...PAGE, origin: 'null' }],
    ['a page that only claims our address', { ...PAGE, origin: 'https://evil.example' }],
    ['an origin that begins like ours', { id: ID, origin: `${ORIGIN}x`, url: `${ORIGIN}x/` }],
    ['an address that begins like ours', { id: ID, url: `${ORIGIN}.evil.example/` }],
    ['nobody', {}],
  ])('%s gets nothing, and no handler runs', async (_, sender) => {
    const { dispatch, unlock, state, admit } = make();
    for (const message of [{ verb: 'vault.state' }, { verb: 'vault.unlock', ask: { passphrase: 'x' } }, null, 7]) {
      expect(await dispatch(message, sender)).toMatchObject({ fault: { code: 'message-forbidden' } });
    }
    expect(unlock).not.toHaveBeenCalled();
    expect(state).not.toHaveBeenCalled();
    expect(admit).not.toHaveBeenCalled();
  });

  test('a stranger learns nothing from a message that throws when it is read', async () => {
    const { dispatch } = make();
    const trap = {
      get verb(): string {
        throw new Error('read');
      },
    };
    expect(await dispatch(trap, {})).toMatchObject({ fault: { code: 'message-forbidden' } });
  });
});

describe('messages', () => {
  test.each([
    ['no envelope', undefined],
    ['a text', 'vault.state'],
    ['no verb', {}],
    ['an unknown verb', { verb: 'vault.dump' }],
    ['a verb of the prototype', { verb: 'constructor' }],
    ['__proto__', { verb: '__proto__' }],
    ['a bad argument', { verb: 'vault.unlock', ask: { passphrase: 7 } }],
    ['a missing argument', { verb: 'vault.unlock' }],
    ['a further member', { verb: 'vault.unlock', ask: { passphrase: 'x', admin: true } }],
  ])('%s is refused', async (_, message) => {
    const { dispatch, unlock } = make();
    expect(await dispatch(message, PAGE)).toMatchObject({ fault: { code: 'message-invalid' } });
    expect(unlock).not.toHaveBeenCalled();
  });

  test('a fault travels as its code', async () => {
    const { dispatch, unlock } = make();
    unlock.mockRejectedValue(new Fault('passphrase-wrong', 'got another'));
    expect(await dispatch({ verb: 'vault.unlock', ask: { passphrase: 'x' } }, PAGE)).toEqual({
      fault: { code: 'passphrase-wrong', detail: 'got another' },
    });
  });

  test('an unforeseen error travels without its words, which may hold a secret', async () => {
    const { dispatch, unlock } = make();
    unlock.mockRejectedValue(new TypeError('hunter2 is not a function'));
    const reply = await dispatch({ verb: 'vault.unlock', ask: { passphrase: 'hunter2' } }, PAGE);
    expect(reply).toMatchObject({ fault: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  test('an answer of nothing survives JSON', async () => {
    const { dispatch } = make();
    const reply = await dispatch({ verb: 'vault.unlock', ask: { passphrase: 'x' } }, PAGE);
    expect(JSON.parse(JSON.stringify(reply))).toHaveProperty('ok');
  });

  test('what is not admitted is not handled', async () => {
    const { dispatch, admit, unlock } = make();
    admit.mockRejectedValue(new Fault('vault-locked', 'got a locked vault'));
    expect(await dispatch({ verb: 'vault.unlock', ask: { passphrase: 'x' } }, PAGE)).toMatchObject({
      fault: { code: 'vault-locked' },
    });
    expect(unlock).not.toHaveBeenCalled();
  });
});
