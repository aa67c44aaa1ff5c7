import type { Tenant, User } from '../../service/tenant.ts';
import { type Html, html } from '../../web/html.ts';
import { codeBoxes } from './code-boxes.ts';
import { formatDay, insidePage, problem } from './frame.ts';

export interface SecurityView {
  readonly user: User;
  readonly tenant: Tenant;
  readonly notice?: string | undefined;
  readonly refused?: string;
  readonly mustEnrol: boolean;
}

const TAB = '/settings/security';

function keyRows(user: User): Html {
  return html`<table class="list"><thead><tr><th>Key</th><th class="wide-only">Added</th><th>Last used</th><th><span class="unseen">Action</span></th></tr></thead>
<tbody>${user.keys.map(
    (key) => html`<tr><td><strong>${key.name}</strong></td><td class="wide-only">${formatDay(key.createdMs)}</td>
<td>${key.lastUsedMs === undefined ? 'Never' : formatDay(key.lastUsedMs)}</td>
<td><a href="/settings/security/keys/remove?id=${key.credential.id}" aria-label="Remove ${key.name}">Remove</a></td></tr>`,
  )}</tbody></table>`;
}

function totpSection(user: User): Html {
  if (user.totp === undefined) {
    return html`<p>Off. Besides your password, ask for a code from an app on your phone or in your browser.</p>
<p><a class="button main" href="/settings/security/two-factor">Set up two-factor authentication</a></p>`;
  }
  return html`<p><span class="seal">On</span> since ${formatDay(user.totp.enrolledMs)}, by authenticator app.</p>
<p class="row"><a class="button" href="/settings/security/two-factor">Reconfigure</a>
<a class="button" href="/settings/security/two-factor/remove">Turn off</a></p>`;
}

/** Account settings → Login & Security. */
export function securityPage({ user, tenant, notice, refused, mustEnrol }: SecurityView): Html {
  const trusted = user.trusted.filter(({ untilMs }) => untilMs > tenant.clocks.calendar()).length;
  return insidePage(
    user,
    { tab: TAB, title: 'Login & Security', notice, closed: mustEnrol },
    html`${problem(refused)}${mustEnrol && html`<p class="problem" role="status">${user.team} requires two-factor authentication. Set it up to go on.</p>`}
<section aria-labelledby="s-2fa"><h2 id="s-2fa">Two-factor Authentication</h2>${totpSection(user)}</section>
<section aria-labelledby="s-keys"><h2 id="s-keys">Security Keys</h2>
<p>A FIDO2 key that you touch, or the one built in to your computer.</p>
${user.keys.length > 0 && keyRows(user)}
<p class="row"><a class="button" href="/settings/security/keys/new">Add a security key</a>
<a href="/help/security-keys">Trouble with a key?</a></p></section>
${
  user.recovery !== undefined &&
  html`<section aria-labelledby="s-codes"><h2 id="s-codes">Recovery codes</h2>
<p>${user.recovery.hashes.size} of ${user.recovery.size} left. Each logs you in once when your app or key is out of reach.</p>
<form method="post" action="/settings/security/recovery-codes/regenerate" class="row">
<label class="inline">Password<input type="password" name="password" autocomplete="current-password" required></label>
<button class="button">Regenerate</button></form></section>`
}
${
  user.totp !== undefined &&
  html`<section aria-labelledby="s-trust"><h2 id="s-trust">Trusted browsers</h2>
<p>${trusted === 0 ? 'None.' : `${trusted} trusted, not asked for a code until the time is up or the network changes.`}</p>
${trusted > 0 && html`<form method="post" action="/settings/security/trusted/forget"><button class="button">Forget all</button></form>`}</section>`
}`,
  );
}

/** B1, first step: get an app. */
export function installPage({ user, mustEnrol }: SecurityView): Html {
  return insidePage(
    user,
    { tab: TAB, title: 'Two-factor Authentication', closed: mustEnrol },
    html`<section><h2>1. Install an authenticator app</h2>
<p>Any app or extension that makes time-based codes will do, for example 1Password or Google Authenticator.</p>
${user.totp !== undefined && html`<p class="notice">Your codes of today stay valid until you have verified the new set-up.</p>`}
<form method="post" action="/settings/security/two-factor"><button class="button main">Next – Scan barcode and verify</button></form></section>`,
  );
}

/** B1, second step: the barcode, its details for typing, and the six boxes. */
export function scanPage(view: SecurityView, svg: Html, key: string, refused?: string): Html {
  const { totp } = view.tenant.profile;
  return insidePage(
    view.user,
    { tab: TAB, title: 'Two-factor Authentication', closed: view.mustEnrol },
    html`<section><h2>2. Scan the barcode and verify</h2>
<div class="scan"><div class="barcode" role="img" aria-label="Barcode for your authenticator app">${svg}</div>
<details><summary>Can’t scan it? Type the details</summary>
<dl class="details"><dt>Account</dt><dd>Harbourline (${view.user.email})</dd>
<dt>Key</dt><dd class="mono">${(key.match(/.{1,4}/g) ?? []).join(' ')}</dd>
<dt>Type</dt><dd>Time-based</dd><dt>Algorithm</dt><dd>${totp.algorithm.replace('SHA', 'SHA-')}</dd>
<dt>Digits</dt><dd>${totp.digits}</dd><dt>Period</dt><dd>${totp.periodSeconds} seconds</dd></dl></details></div>
<form method="post" action="/settings/security/two-factor/verify">
${problem(refused)}
${codeBoxes('Verification code', false)}
<p class="row"><button class="button main">Verify</button> <a href="/settings/security">Cancel</a></p></form></section>`,
  );
}

/** The recovery codes, until the visitor says that they are kept. */
export function recoveryCodesPage(view: SecurityView, codes: readonly string[]): Html {
  return insidePage(
    view.user,
    { tab: TAB, title: 'Recovery codes', notice: view.notice, closed: view.mustEnrol },
    html`<section><p>Keep these codes somewhere safe. They are shown this once; each logs you in once without your app or key.</p>
<pre class="codes" id="recovery-codes">${codes.join('\n')}</pre>
<p class="row no-print"><a class="button" href="/settings/security/recovery-codes.txt" download>Download</a>
<button class="button" type="button" data-print>Print</button>
<button class="button" type="button" data-copy="recovery-codes">Copy</button><span role="status" data-copied></span></p>
<form class="no-print" method="post" action="/settings/security/recovery-codes/done"><button class="button main">Next</button></form></section>`,
  );
}

/** Turning the app off, by one of three proofs. */
export function removeTotpPage(view: SecurityView, refused?: string): Html {
  return insidePage(
    view.user,
    { tab: TAB, title: 'Turn off two-factor authentication' },
    html`<section><p>Your app’s codes will no longer work here. Fill in one of these to confirm.</p>
<form method="post" action="/settings/security/two-factor/remove">
${problem(refused)}
<label>Password<input type="password" name="password" autocomplete="current-password"></label>
<label>or a code from your app<input type="text" name="mfa_code" inputmode="numeric" maxlength="6" autocomplete="off"></label>
<label>or a recovery code<input type="text" name="recovery" autocomplete="off" spellcheck="false"></label>
<p class="row"><button class="button danger">Turn off</button> <a href="/settings/security">Cancel</a></p></form></section>`,
  );
}
