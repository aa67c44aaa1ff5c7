import type { User } from '../../service/tenant.ts';
import { type Html, html } from '../../web/html.ts';
import { codeBoxes } from './code-boxes.ts';
import { outsidePage, problem } from './frame.ts';

export function loginPage(email: string, refused?: string): Html {
  return outsidePage(
    'Log in',
    'Welcome back to the harbour.',
    html`<form method="post" action="/session/new">
${problem(refused)}
<label>E-mail<input type="email" name="user[email]" value="${email}" autocomplete="email" required></label>
<label>Password<input type="password" name="user[password]" autocomplete="current-password" required></label>
<button class="button main">Log in</button>
</form>
<p>No account yet? <a href="/register">Register</a></p>`,
  );
}

/** Asks whether the service that sent the visitor may know who this is. */
export function signOnPage(user: User, service: string, goBack: string): Html {
  return outsidePage(
    `Log in to ${service}`,
    `${service} will know that you are ${user.name}, ${user.email}.`,
    html`<p><a class="button main" href="${goBack}">Continue to ${service}</a></p>`,
  );
}

export function registerPage(form: URLSearchParams, refused?: string): Html {
  return outsidePage(
    'Register',
    undefined,
    html`<form method="post" action="/register">
${problem(refused)}
<label>Your name<input type="text" name="user[name]" value="${form.get('user[name]') ?? ''}" autocomplete="name" required></label>
<label>E-mail<input type="email" name="user[email]" value="${form.get('user[email]') ?? ''}" autocomplete="email" required></label>
<label>Password<input type="password" name="user[password]" autocomplete="new-password" minlength="8" required></label>
<button class="button main">Register</button>
</form>
<p>Already aboard? <a href="/session/new">Log in</a></p>`,
  );
}

function trustBox(days: number): Html {
  return html`<label class="check"><input type="checkbox" name="trust" value="yes">
Trust this browser for ${days} days<span class="small">Not on a computer that you share.</span></label>`;
}

export function verifyPage(user: User, trustDays: number, refused?: string): Html {
  return outsidePage(
    'Enter your code',
    'Your authenticator app shows a 6-digit code. It changes every minute.',
    html`<form method="post" action="/session/verify">
${problem(refused)}
${codeBoxes('Verification code', true)}
${trustBox(trustDays)}
<button class="button main">Verify</button>
</form>
<ul class="ways">
${user.keys.length > 0 && html`<li><a href="/session/key">Use a security key instead</a></li>`}
<li><a href="/session/recovery-code">Use a recovery code</a></li>
</ul>`,
  );
}

export function keySignInPage(user: User, trustDays: number, refused?: string): Html {
  return outsidePage(
    'Use your security key',
    'Press the button, then touch your key when it blinks.',
    html`<form method="post" action="/session/key" data-key="get" data-options="/session/key/options">
${problem(refused)}
<input type="hidden" name="response">
<p class="problem" role="alert" data-key-problem hidden></p>
${trustBox(trustDays)}
<button class="button main">Use security key</button>
</form>
<ul class="ways">
${user.totp !== undefined && html`<li><a href="/session/verify">Use my authenticator app instead</a></li>`}
<li><a href="/session/recovery-code">Use a recovery code</a></li>
<li><a href="/help/security-keys">My key does not answer</a></li>
</ul>`,
  );
}

export function recoveryCodePage(refused?: string): Html {
  return outsidePage(
    'Use a recovery code',
    'Each of your recovery codes logs you in once.',
    html`<form method="post" action="/session/recovery-code">
${problem(refused)}
<label>Recovery code<input class="mono" type="text" name="recovery" autocomplete="off" spellcheck="false" autocapitalize="off" required></label>
<button class="button main">Log in</button>
</form>
<ul class="ways"><li><a href="/session/second">Back to your usual way</a></li></ul>`,
  );
}
