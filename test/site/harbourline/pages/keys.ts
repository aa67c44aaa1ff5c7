import type { StoredKey, User } from '../../service/tenant.ts';
import { type Html, html } from '../../web/html.ts';
import { insidePage, outsidePage, problem } from './frame.ts';

const TAB = '/settings/security';

/** B5: name, password, then the browser's dialog. */
export function addKeyPage(user: User, closed: boolean, name: string, refused?: string): Html {
  return insidePage(
    user,
    { tab: TAB, title: 'Add a security key', closed },
    html`<section><form method="post" action="/settings/security/keys/new" data-key="create" data-options="/settings/security/keys/options">
${problem(refused)}
<input type="hidden" name="response">
<label>Name<input type="text" name="nickname" value="${name}" maxlength="60" autocomplete="off" placeholder="Key in the desk drawer" required></label>
<fieldset class="choice"><legend>Which key?</legend>
<label class="check"><input type="radio" name="kind" value="external" checked> A key that I plug in or hold to the reader</label>
<label class="check"><input type="radio" name="kind" value="built-in"> The one built in to this computer</label></fieldset>
<label>Password<input type="password" name="password" autocomplete="current-password" required></label>
<p class="problem" role="alert" data-key-problem hidden></p>
<p class="row"><button class="button main">Follow the browser’s dialog</button> <a href="/settings/security">Cancel</a></p></form></section>`,
  );
}

export function removeKeyPage(user: User, key: StoredKey, refused?: string): Html {
  return insidePage(
    user,
    { tab: TAB, title: 'Remove a security key' },
    html`<section><p><strong>${key.name}</strong> will no longer log you in.</p>
<form method="post" action="/settings/security/keys/remove">
${problem(refused)}
<input type="hidden" name="id" value="${key.credential.id}">
<label>Password<input type="password" name="password" autocomplete="current-password" required></label>
<p class="row"><button class="button danger">Remove</button> <a href="/settings/security">Cancel</a></p></form></section>`,
  );
}

const CHECKS = html`<ol class="prose">
<li><strong>Is it recognised?</strong> When the browser asks, the key should blink. If it does not, take it out and put it in again.</li>
<li><strong>Is it inserted all the way, the right way up?</strong> Many keys have a metal disc or edge that must face up.</li>
<li><strong>Does it fit the port?</strong> Try a port of the computer itself instead of a hub; a USB-C key needs a data port.</li>
<li><strong>Is it the key that you registered?</strong> Another key of yours will blink and then be refused.</li>
</ol>`;

/** B6: what to look at when a key does not answer. */
export function keyHelpPage(user: User | undefined): Html {
  if (user === undefined) {
    const content = html`${CHECKS}<ul class="ways"><li><a href="/session/key">Try the key again</a></li><li><a href="/session/recovery-code">Use a recovery code</a></li></ul>`;
    return outsidePage('My key does not answer', undefined, content);
  }
  const content = html`<section>${CHECKS}<p><a href="/settings/security">Back to Login &amp; Security</a></p></section>`;
  return insidePage(user, { tab: TAB, title: 'Trouble with a key' }, content);
}
