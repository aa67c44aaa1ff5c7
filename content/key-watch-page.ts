/**
 * Runs in the page's own world, on sites that the user chose to watch, and notes that a security key was registered or used. The page
 * gets what the browser's own functions give, and sees nothing else of this; docs/decisions/0060-note-security-keys-in-the-pages-world.md.
 */
import { HELLO, MEET, NOTE, READY } from './key-watch-events.ts';

// Taken before any script of the page runs, which may replace each of them later.
const { apply, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Reflect;
const Native = Promise;
const promises = Native.prototype;
const { then } = promises;
const speciesOf = getOwnPropertyDescriptor(Native, Symbol.species)?.get;
const { stringify } = JSON;
const { fromCharCode } = String;
const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const functionText = Function.prototype.toString;
const Bytes = Uint8Array;
const Note = CustomEvent;
const toBase64 = btoa;
const page = document;

/** What the browser is given to read: the page may put a `toJSON`, a `has` or a `bubbles` on every prototype. */
function bare<T extends object>(of: T): T {
  setPrototypeOf(of, null);
  return of;
}

type Read = (of: unknown) => unknown;

/** A getter or method of a class as the browser made it; it throws for what the browser did not make. */
function nativeOf(of: { readonly prototype: object } | undefined, name: string): Read {
  const { get: getter, value } = (of && getOwnPropertyDescriptor(of.prototype, name)) ?? {};
  const native = (getter ?? value) as ((this: unknown) => unknown) | undefined;
  return (from) => (native === undefined ? undefined : apply(native, from, []));
}

const { PublicKeyCredential: Credential, AuthenticatorAttestationResponse: Made } = globalThis;
const rawIdOf = nativeOf(Credential, 'rawId');
const responseOf = nativeOf(Credential, 'response');
const attachmentOf = nativeOf(Credential, 'authenticatorAttachment');
const dataOfMade = nativeOf(Made, 'getAuthenticatorData');
const transportsOf = nativeOf(Made, 'getTransports');
const dataOfUsed = nativeOf(globalThis.AuthenticatorAssertionResponse, 'authenticatorData');

/** Only this script and the one in the extension's own world have it: it is never part of the page. */
const line = page.createComment('');

/** Part of some bytes in base64. */
function textOf(buffer: unknown, start = 0, end = Number.POSITIVE_INFINITY): string {
  const bytes = new Bytes(buffer as ArrayBuffer);
  let binary = '';
  // Their `length` is a getter, which the page may replace.
  for (let at = start, byte = bytes[at]; at < end && byte !== undefined; byte = bytes[++at])
    binary += fromCharCode(byte);
  return toBase64(binary);
}

/** Whether a key was registered or used, and the data that it signed. */
function readResponse(response: unknown): { readonly kind: 'create' | 'get'; readonly data: unknown } {
  try {
    return { kind: 'create', data: dataOfMade(response) };
  } catch {
    return { kind: 'get', data: dataOfUsed(response) };
  }
}

/** Notes a credential that the browser made; for any other, and for a password, a getter throws. */
function note(credential: unknown): void {
  try {
    const response = responseOf(credential);
    const { kind, data } = readResponse(response);
    const isNew = kind === 'create';
    const detail = stringify(
      bare({
        kind,
        id: textOf(rawIdOf(credential)),
        // Authenticator data: 32 bytes of the site, one of flags, four of a counter, then the model; WebAuthn Level 3 section 6.1.
        site: textOf(data, 0, 32),
        flags: textOf(data, 32, 33),
        ...(isNew && { model: textOf(data, 37, 53), transports: bare(transportsOf(response) as string[]) }),
        attachment: attachmentOf(credential),
      }),
    );
    apply(dispatchEvent, line, [new Note(NOTE, bare({ detail }))]);
  } catch {
    // What cannot be read is not noted.
  }
}

function ignore(): void {}

/** Whether no code of the page can run while a handler is added to a promise, which looks for its constructor and that one's species. */
function isPlain(promise: object): boolean {
  return (
    getPrototypeOf(promise) === promises &&
    getOwnPropertyDescriptor(promise, 'constructor') === undefined &&
    getOwnPropertyDescriptor(promises, 'constructor')?.value === Native &&
    getOwnPropertyDescriptor(Native, Symbol.species)?.get === speciesOf
  );
}

/** Replaces a function by one that does the same with the same object, arguments and promise. */
function observe(name: 'create' | 'get'): void {
  let owner: object | null = navigator.credentials;
  while (owner !== null && getOwnPropertyDescriptor(owner, name) === undefined) owner = getPrototypeOf(owner);
  const property = owner === null ? undefined : getOwnPropertyDescriptor(owner, name);
  if (owner === null || typeof property?.value !== 'function') return;
  const text = new Proxy(
    functionText,
    bare({
      apply: (native, self, given) => apply(native, self === observed ? property.value : self, given),
    }),
  );
  const observed: unknown = new Proxy(
    property.value as (...given: unknown[]) => unknown,
    bare({
      apply(native, self, given) {
        const promise = apply(native, self, given);
        try {
          if (isPlain(promise as object)) apply(then, promise, [note, ignore]);
        } catch {
          // Another wrapper may answer with something else than a promise.
        }
        return promise;
      },
      // `String(create)` then reads as it did.
      get(native, key, receiver) {
        const value = get(native, key, receiver);
        return value === functionText ? text : value;
      },
    }),
  );
  defineProperty(owner, name, bare({ ...property, value: observed }));
}

/** Gives the line to the script in the other world, whichever runs first: no script of the page runs yet. */
function meet(): void {
  apply(dispatchEvent, page, [new FocusEvent(MEET, bare({ relatedTarget: line }))]);
}

if (navigator.credentials !== undefined && Credential !== undefined) {
  apply(addEventListener, page, [HELLO, meet]);
  apply(addEventListener, line, [READY, () => apply(removeEventListener, page, [HELLO, meet])]);
  meet();
  observe('create');
  observe('get');
}
