const STYLE = '<style>body{font:16px sans-serif;margin:2rem}input{font:inherit;padding:.4rem}</style>';

/** What a page says that wants a code. */
export const ASK = '<h1>Two-factor authentication</h1><p>Enter the code from your authenticator app.</p>';

/** The field for the code, with further attributes. */
export const field = (more = '') => `<input name="code" id="code" autocomplete="one-time-code" ${more}>`;

/** A page around a body, and what its script does. */
export const page = (body: string, script = '') =>
  `<!doctype html><meta charset="utf-8"><title>Sign in</title>${STYLE}${body}<script>${script}</script>`;

/** An expression of the page for what its field holds. */
export const VALUE = `document.querySelector('#code').value`;
