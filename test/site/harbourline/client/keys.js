// A form that holds a security key's answer: asks for the options, runs the browser's dialog, then posts itself.
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const withBytes = (list) => list.map((known) => ({ ...known, id: bytesOf(known.id) }));

const ceremonies = {
  async create(options) {
    const publicKey = {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    };
    const made = await navigator.credentials.create({ publicKey });
    return describe(made, {
      clientDataJSON: textOf(made.response.clientDataJSON),
      attestationObject: textOf(made.response.attestationObject),
      transports: made.response.getTransports(),
    });
  },
  async get(options) {
    const publicKey = {
      ...options,
      challenge: bytesOf(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    };
    const found = await navigator.credentials.get({ publicKey });
    return describe(found, {
      clientDataJSON: textOf(found.response.clientDataJSON),
      authenticatorData: textOf(found.response.authenticatorData),
      signature: textOf(found.response.signature),
    });
  },
};

function describe(credential, response) {
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

for (const form of document.querySelectorAll('form[data-key]')) {
  const problem = form.querySelector('[data-key-problem]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const answer = await fetch(form.dataset.options, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
      });
      const options = await answer.json();
      if (!answer.ok) throw new Error(options.message);
      form.elements.response.value = JSON.stringify(await ceremonies[form.dataset.key](options));
      form.submit();
    } catch (error) {
      const words = {
        InvalidStateError: 'This key is already registered.',
        NotAllowedError: 'The key was not used. Try again.',
      };
      problem.textContent = words[error.name] ?? error.message;
      problem.hidden = false;
    }
  });
}
