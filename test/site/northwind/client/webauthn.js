function toBytes(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function toText(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const WORDS = {
  NotAllowedError: 'The security key was not used: the request was cancelled or took too long. Try again.',
  InvalidStateError: 'This security key is already registered for your account.',
  NotSupportedError: 'This security key does not support what the service needs.',
  SecurityError: 'The browser does not allow security keys on this page.',
};

async function run(ceremony) {
  try {
    return await ceremony();
  } catch (error) {
    throw new Error(WORDS[error.name] ?? 'The security key did not answer. Is it plugged in? Try again.');
  }
}

/** Registers a key by the browser's dialog; returns what the service verifies. */
export async function createKey(options) {
  const credential = await run(() =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: toBytes(known.id) })),
      },
    }),
  );
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(credential.response.clientDataJSON),
      attestationObject: toText(credential.response.attestationObject),
      transports: credential.response.getTransports?.() ?? [],
    },
  };
}

/** Asks a registered key for an assertion. */
export async function askKey(options) {
  const credential = await run(() =>
    navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        allowCredentials: options.allowCredentials.map((known) => ({ ...known, id: toBytes(known.id) })),
      },
    }),
  );
  const { response } = credential;
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined,
    },
  };
}
