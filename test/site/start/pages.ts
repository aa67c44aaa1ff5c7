import type { Tenant, TenantId, User } from '../service/tenant.ts';
import { type Html, html } from '../web/html.ts';

type Tenants = Readonly<Record<TenantId, Tenant>>;

function frame(title: string, content: Html): Html {
  return html`<html lang="en"><head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/client/mark.svg">
<link rel="stylesheet" href="/client/start.css">
</head><body><main>${content}</main></body></html>`;
}

function accountRow(user: User): Html {
  const note = user.sso === undefined ? (user.role === 'admin' ? 'administrator' : 'member') : 'single sign-on';
  return html`<tr><td><code>${user.email}</code></td><td>${user.name}</td><td>${note}</td></tr>`;
}

function serviceCard(tenant: Tenant, origin: string, text: string): Html {
  const { id, name, totp } = tenant.profile;
  return html`<section class="card" data-service="${id}"><h2>${name}</h2><p>${text}</p>
<p class="facts">${totp.algorithm.replace('SHA', 'SHA-')} · ${totp.digits} digits · ${totp.periodSeconds} s</p>
<table><thead><tr><th>E-mail</th><th>Name</th><th>Role</th></tr></thead><tbody>${[...tenant.users.values()].slice(0, 4).map(accountRow)}</tbody></table>
<p><a class="go" href="${origin}/">Open ${name}</a></p></section>`;
}

/** What `npm start` opens. */
export function startPage(
  origins: { readonly a: string; readonly b: string },
  tenants: Tenants,
  network: string,
): Html {
  const today = new Date(tenants.a.clocks.calendar());
  return frame(
    'The playground',
    html`<header><h1>The playground</h1>
<p class="lead">Two made-up services with real two-factor authentication: accounts, codes, security keys and recovery codes.
They run on this computer only and forget everything when they stop.</p></header>
<p class="password">Every demo account has the password <code>correct horse battery</code></p>
<div class="services">
${serviceCard(tenants.a, origins.a, 'A modern single-page app. One code field, the QR picture on a canvas, ten backup codes, key first when you have one.')}
${serviceCard(tenants.b, origins.b, 'A classic site of pages and forms. Six boxes, codes that change every minute, trusted browsers.')}
</div>
<section class="card"><h2>A path to try</h2><ol class="path">
<li>Open Northwind and sign in as <code>mara@example.com</code>.</li>
<li>Go to <strong>Authentication</strong>, then <strong>Mobile App Authentication → Add</strong>. Press Latchkey’s button and scan the page.</li>
<li>Fill the confirmation code, give the password, and keep the backup codes in Latchkey.</li>
<li>Sign out and in again: the code is one click.</li>
<li>Do the same at Harbourline: six boxes, and a code that lasts a minute. Tick “Trust this browser” and see that it does not ask again.</li>
<li>Add a security key at both, then sign in with it. Lose it: use a backup code.</li>
</ol></section>
<section class="card" id="switches"><h2>Time, network and mail</h2>
<p>The playground’s calendar says <strong>${today.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</strong>;
the network is <strong>${network}</strong>. Codes always follow the real clock.</p>
<div class="row"><form method="post" action="/advance"><input type="hidden" name="days" value="1"><button>One day later</button></form>
<form method="post" action="/advance"><input type="hidden" name="days" value="5"><button>Five days later</button></form>
<form method="post" action="/network"><button>Change the network</button></form>
<a href="/mailbox">Read the demo accounts’ mail</a></div></section>`,
  );
}

export function mailboxPage(tenants: Tenants): Html {
  const mails = [tenants.a, tenants.b]
    .flatMap((tenant) => tenant.mail.map((mail) => ({ ...mail, from: tenant.profile.name })))
    .sort((one, other) => other.atMs - one.atMs);
  return frame(
    'Mailbox',
    html`<header><h1>Mailbox</h1><p class="lead">What the two services sent.</p></header>
${mails.length === 0 && html`<p>No mail yet. Account recovery at Northwind sends some.</p>`}
${mails.map((mail) => html`<article class="card"><h2>${mail.subject}</h2><p class="facts">${mail.from} to ${mail.to}, ${new Date(mail.atMs).toLocaleString('en-GB')}</p><p>${mail.text}</p></article>`)}
<p><a href="/">Back to the playground</a></p>`,
  );
}
