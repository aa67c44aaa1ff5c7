import type { User } from '../../service/tenant.ts';
import { type Html, html } from '../../web/html.ts';

function head(title: string): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Harbourline</title>
<link rel="icon" href="/client/mark.svg">
<link rel="stylesheet" href="/client/base.css">
<link rel="stylesheet" href="/client/pages.css">
<script src="/client/boxes.js" defer></script>
<script src="/client/keys.js" defer></script>
<script src="/client/codes.js" defer></script>
</head>`;
}

const BRAND = html`<a class="brand" href="/"><img src="/client/mark.svg" alt="" width="30" height="30"> Harbourline</a>`;

/** The refusal at the top of a form. */
export function problem(message: string | undefined): Html {
  return message === undefined ? html`` : html`<p class="problem" role="alert">${message}</p>`;
}

/** Pages before the visitor is in: a picture side and a form side. */
export function outsidePage(title: string, lead: string | undefined, content: Html): Html {
  return html`<html lang="en">${head(title)}
<body class="outside">
<div class="view" aria-hidden="true"><p>Every release,<br>safely into port.</p></div>
<main class="desk">
${BRAND}
<h1>${title}</h1>
${lead !== undefined && html`<p class="lead">${lead}</p>`}
${content}
<p class="small">Harbourline is made up. It is part of a playground and keeps nothing.</p>
</main></body></html>`;
}

const TABS = [
  ['/', 'Applications'],
  ['/team', 'Team'],
  ['/settings/security', 'Account settings'],
] as const;

/** Pages of a signed-in visitor. */
export function insidePage(
  user: User,
  place: {
    readonly tab: string;
    readonly title: string;
    readonly notice?: string | undefined;
    readonly closed?: boolean;
  },
  content: Html,
): Html {
  const tabs = TABS.filter(([path]) => place.closed !== true || path === '/settings/security');
  return html`<html lang="en">${head(place.title)}
<body>
<header class="top">
<div class="top-row">${BRAND}
<span class="grow"></span>
<span class="me">${user.name}<span class="small">${user.team}</span></span>
<form method="post" action="/session/end"><button class="button plain">Log out</button></form>
</div>
<nav class="tabs" aria-label="Main">${tabs.map(
    ([path, name]) => html`<a href="${path}"${path === place.tab && html` aria-current="page"`}>${name}</a>`,
  )}</nav>
</header>
<main class="sheet">
${place.notice !== undefined && html`<p class="notice" role="status">${place.notice}</p>`}
<h1>${place.title}</h1>
${content}
</main></body></html>`;
}

export function formatDay(ms: number): string {
  return new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
