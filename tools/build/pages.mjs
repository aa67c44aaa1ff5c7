// Gives every page a policy of its own: that of the manifest, under which the worker may connect for sync, without any connection.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from './manifest.mjs';

/** The policy of pages. In a page `frame-ancestors` has no meaning; the manifest's policy, which holds as well, has it. */
function pagePolicy(/** @type {import('./manifest.mjs').Target} */ target) {
  /** @type {string} */
  const policy = manifestFor(target).content_security_policy.extension_pages;
  return policy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors '))
    .map((directive) => (directive.startsWith('connect-src ') ? "connect-src 'none'" : directive))
    .join('; ');
}

/** Writes the policy into each page of a build, before all that the page loads. */
export function closePages(/** @type {import('./manifest.mjs').Target} */ target, /** @type {string} */ folder) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(target)}" />`;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    if (!html.includes('<head>')) throw new Error(`got no head in ${name}, want one for its policy`);
    writeFileSync(file, html.replace('<head>', `<head>\n    ${meta}`));
  }
}
