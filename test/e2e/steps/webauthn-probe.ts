import type { Page } from 'puppeteer-core';

interface ProbeOptions {
  /** An authenticator is there that answers. */
  readonly succeeds: boolean;
}

/** What a page can find out about WebAuthn, found by a script of its own: of one that the driver runs, browsers report no rejections. */
export async function probeIn(page: Page, options: ProbeOptions): Promise<Record<string, unknown>> {
  await page.addScriptTag({ content: `globalThis.probed = (${String(probeWebAuthn)})(${JSON.stringify(options)})` });
  return page.evaluate(() => (globalThis as unknown as { probed: Promise<Record<string, unknown>> }).probed);
}

/**
 * The report of a page in which another wrapper ran before, for a comparison. Its functions have a source of their own, which `Function.prototype.toString` no longer
 * gives; the text of a function is nothing that anyone calls it by.
 */
export function besidesSource(report: Record<string, unknown>): Record<string, unknown> {
  const { create, get, ...others } = report;
  const [made, used] = [create, get].map((one) => ({ ...(one as object), isNative: 'either' }));
  return { ...others, create: made, get: used };
}

/** Reports without anything random. It stands alone: its text becomes a script of the page. */
async function probeWebAuthn(options: ProbeOptions): Promise<Record<string, unknown>> {
  const report: Record<string, unknown> = {};
  const unhandled: string[] = [];
  const onUnhandled = (event: PromiseRejectionEvent) => {
    unhandled.push(String((event.reason as Error)?.name));
    event.preventDefault();
  };
  addEventListener('unhandledrejection', onUnhandled);
  const { credentials } = navigator;
  const told = (thrown: unknown) => {
    const { name, message, code } = thrown as DOMException;
    return { is: Object.prototype.toString.call(thrown), name, message, code };
  };
  const outcome = async (work: () => unknown) => {
    try {
      const value = await work();
      return value === null ? null : (value as object)?.constructor?.name;
    } catch (thrown) {
      return told(thrown);
    }
  };
  const bytes = (length: number) => new Uint8Array(length);
  const creation = (more: object = {}) => ({
    publicKey: {
      challenge: bytes(32),
      rp: { name: 'Probe' },
      user: { id: bytes(16), name: 'ada', displayName: 'Ada' },
      pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
      ...more,
    },
  });

  for (const name of ['create', 'get', 'store', 'preventSilentAccess'] as const) {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(CredentialsContainer.prototype, name) ?? {};
    const described = value as ((...given: never[]) => unknown) & Record<string, unknown>;
    let constructed: unknown;
    try {
      constructed = new (described as unknown as new () => object)();
    } catch (thrown) {
      constructed = (thrown as Error).name;
    }
    report[name] = {
      flags,
      type: typeof described,
      text: [String(described), described.toString(), `${described}`, described.toLocaleString()],
      isNative: /\[native code\]/.test(Function.prototype.toString.call(described)),
      name: described.name,
      length: described.length,
      members: Reflect.ownKeys(described).map(String).sort(),
      hasPrototype: 'prototype' in described,
      parent: Object.getPrototypeOf(described) === Function.prototype,
      constructed,
      isOwn: Object.hasOwn(credentials, name),
      isSame: credentials[name] === (described as unknown),
    };
  }
  report.container = Reflect.ownKeys(CredentialsContainer.prototype).map(String);
  report.statics = Reflect.ownKeys(PublicKeyCredential).map(String).sort();
  report.members = Reflect.ownKeys(PublicKeyCredential.prototype).map(String).sort();
  report.staticTexts = Object.getOwnPropertyNames(PublicKeyCredential).map((name) =>
    String((PublicKeyCredential as unknown as Record<string, unknown>)[name]),
  );
  report.platform = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  report.conditional = await PublicKeyCredential.isConditionalMediationAvailable?.();

  report.errors = {
    nothing: await outcome(() => (credentials.create as () => unknown)()),
    noOptions: await outcome(() => credentials.create({ publicKey: {} as never })),
    noneWanted: await outcome(() => credentials.get({})),
    elsewhere: await outcome(() => (CredentialsContainer.prototype.create as (this: unknown) => unknown).call({})),
    otherSite: await outcome(() => credentials.create(creation({ rp: { id: 'other.example', name: 'x' } }))),
    otherSiteUsed: await outcome(() => credentials.get({ publicKey: { challenge: bytes(32), rpId: 'other.example' } })),
    mediation: await outcome(() => credentials.get({ mediation: 'never' as never })),
    thrown: await outcome(() =>
      credentials.get({
        get publicKey(): never {
          throw new RangeError('by the page');
        },
      }),
    ),
  };

  const over = new AbortController();
  const why = { name: 'Mine', message: 'no longer wanted', code: 7 };
  over.abort(why);
  const stopped: unknown = await credentials
    .get({ publicKey: { challenge: bytes(32) }, signal: over.signal })
    .catch((e) => e);
  report.abortedBefore = [stopped === why, told(stopped)];
  const later = new AbortController();
  const pending = credentials.get({
    publicKey: { challenge: bytes(32) },
    mediation: 'conditional',
    signal: later.signal,
  });
  setTimeout(() => later.abort(why), 50);
  const stoppedLater: unknown = await pending.catch((e: unknown) => e);
  report.abortedLater = [stoppedLater === why, told(stoppedLater)];

  const reads: string[] = [];
  const watched = new Proxy(creation({ rp: { id: 'other.example', name: 'x' } }), {
    get: (of, key, receiver) => {
      reads.push(`get ${String(key)}`);
      return Reflect.get(of, key, receiver);
    },
    has: (of, key) => {
      reads.push(`has ${String(key)}`);
      return Reflect.has(of, key);
    },
  });
  const promise = credentials.create(watched as CredentialCreationOptions);
  report.promise = {
    isPromise: promise instanceof Promise,
    tag: Object.prototype.toString.call(promise),
    members: Reflect.ownKeys(promise).map(String),
    isFresh: credentials.get({}).catch(() => 0) !== (promise as unknown),
  };
  await promise.catch(() => undefined);
  report.reads = reads;
  // A rejection that the page passes on without handling it is reported to the page, once.
  void credentials.create({ publicKey: {} as never }).then(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));

  if (options.succeeds) {
    const made = (await credentials.create(creation())) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    report.made = {
      type: made.type,
      is: Object.prototype.toString.call(made),
      response: Object.prototype.toString.call(response),
      attachment: made.authenticatorAttachment,
      transports: response.getTransports(),
      data: response.getAuthenticatorData().byteLength > 37,
      members: Reflect.ownKeys(made).map(String),
      extensions: Object.keys(made.getClientExtensionResults()),
      json: Object.keys((made as { toJSON?: () => object }).toJSON?.() ?? {}).sort(),
    };
    const known = { type: 'public-key' as const, id: made.rawId };
    report.again = await outcome(() => credentials.create(creation({ excludeCredentials: [known] })));
    const used = (await credentials.get({
      publicKey: { challenge: bytes(32), allowCredentials: [known] },
    })) as PublicKeyCredential;
    report.used = {
      type: used.type,
      isSame: used.id === made.id,
      response: Object.prototype.toString.call(used.response),
      attachment: used.authenticatorAttachment,
      members: Reflect.ownKeys(used).map(String),
    };
  }
  removeEventListener('unhandledrejection', onUnhandled);
  report.unhandled = unhandled;
  report.globals = Object.getOwnPropertyNames(globalThis).filter((name) => /latch|keywatch/i.test(name));
  report.page = document.documentElement.outerHTML.length;
  return report;
}

/** Wraps both functions as another manager does that runs before or after, and counts the calls. */
export function wrapAsAnother(where: string): void {
  const calls: string[] = [];
  (globalThis as { wrapperCalls?: string[] }).wrapperCalls = calls;
  const owner = where === 'prototype' ? CredentialsContainer.prototype : navigator.credentials;
  for (const name of ['create', 'get'] as const) {
    const original = owner[name] as (this: unknown, ...given: unknown[]) => Promise<Credential | null>;
    owner[name] = function wrapped(this: unknown, ...given: unknown[]) {
      calls.push(name);
      return original.apply(this, given);
    } as never;
  }
}
