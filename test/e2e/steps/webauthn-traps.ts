import type { Page } from 'puppeteer-core';

/** What code of a page's own runs while a key is registered, where the page put code wherever a script might come by. */
export async function trapsIn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: `globalThis.trapped = (${String(trapWebAuthn)})()` });
  return page.evaluate(() => (globalThis as unknown as { trapped: Promise<string[]> }).trapped);
}

/** It stands alone: its text becomes a script of the page. It must itself use nothing that it has trapped. */
async function trapWebAuthn(): Promise<readonly string[]> {
  const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;
  const ran: string[] = [];
  const undo: (() => void)[] = [];
  const bare = <T extends object>(of: T): T => Object.assign(Object.create(null), of) as T;
  const own = (value: unknown) => bare({ value, writable: true, enumerable: true, configurable: true });
  let count = 0;
  const say = (what: string) => defineProperty(ran, `${count++}`, own(what));
  let undone = 0;
  const put = (of: object, key: PropertyKey, property: PropertyDescriptor) => {
    const before = getOwnPropertyDescriptor(of, key);
    const back = () => (before === undefined ? deleteProperty(of, key) : defineProperty(of, key, before));
    defineProperty(undo, `${undone++}`, own(back));
    defineProperty(of, key, bare({ configurable: true, ...property }));
  };

  // Traps of a proxy, and methods that the browser calls.
  const { create } = navigator.credentials;
  const handlers = Object.getOwnPropertyNames(Reflect).filter((name) => !/apply|construct/.test(name));
  const natives = Reflect as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of handlers) {
    const native = natives[name] as (...given: unknown[]) => unknown;
    const value = (...given: unknown[]) => {
      say(`a trap: ${name}`);
      return apply(native, undefined, given);
    };
    // `get` and `set` of a prototype are read in every description of a property.
    if (name !== 'get' && name !== 'set') put(Object.prototype, name, { value });
  }
  const asked = [Object.getPrototypeOf(create) === Function.prototype, 'x' in create, Object.keys(create).length];
  Object.isExtensible(create);
  (create as { x?: number }).x = 1;
  asked.push(delete (create as { x?: number }).x, 'x' in create.toString);
  say(asked.join());
  put(Object.prototype, 'get', { value: () => say('a trap: get') });
  say(String(create.toString.name.length));
  say(create.toString.call(create));
  for (let at = undone - 1; at >= 0; at--) undo[at]?.();
  undone = 0;

  const credential = navigator.credentials;
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: new Uint8Array(32),
    rp: { name: 'Traps' },
    user: { id: new Uint8Array(16), name: 'ada', displayName: 'Ada' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  };
  for (const [name, of] of [
    ['Object', Object.prototype],
    ['Array', Array.prototype],
    ['String', String.prototype],
  ] as const) {
    const value = function toJSON(this: unknown) {
      say(`toJSON of ${name}`);
      return this;
    };
    put(of, 'toJSON', { value });
  }
  for (const key of ['bubbles', 'cancelable', 'composed', 'relatedTarget', 'kind', 'model', 'transports', '0', '1'])
    put(Object.prototype, key, { get: () => void say(`get ${key}`), set: () => void say(`set ${key}`) });
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
  for (const key of ['length', 'byteLength'] as const) {
    const native = getOwnPropertyDescriptor(typed, key)?.get as (this: unknown) => unknown;
    put(typed, key, {
      get() {
        say(`${key} of bytes`);
        return apply(native, this, []);
      },
    });
  }
  const made = (await credential.create({ publicKey })) as PublicKeyCredential;
  for (let at = undone - 1; at >= 0; at--) undo[at]?.();
  undone = 0;
  say(made.type);

  // How a promise derives another.
  const Native = Promise;
  const looked = (what: string) => ({
    get() {
      say(what);
      return Native;
    },
  });
  put(Promise.prototype, 'constructor', looked('constructor of a promise'));
  put(Promise, Symbol.species, looked('species of promises'));
  const promise = credential.create({});
  for (let at = undone - 1; at >= 0; at--) undo[at]?.();
  say(await promise.then(String, (e: Error) => e.name));

  // Where errors come from, as the page's own reports tell it.
  let stack = '';
  await credential
    .create({
      get publicKey(): never {
        stack = String(new Error('by the page').stack);
        throw new RangeError('by the page');
      },
    })
    .catch((e: Error) => {
      stack += String(e.stack);
    });
  say(`an extension in a stack: ${/extension:|[0-9a-f]{8}-[0-9a-f]{4}-/.test(stack)}`);
  return ran;
}
