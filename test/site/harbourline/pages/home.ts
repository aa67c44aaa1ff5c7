import { hasSecondFactor } from '../../service/methods.ts';
import type { User } from '../../service/tenant.ts';
import { type Html, html } from '../../web/html.ts';
import { insidePage } from './frame.ts';

const APPLICATIONS = [
  ['ferry-tickets', 'Production', 'Deployed 2 hours ago'],
  ['tide-tables', 'Production', 'Deployed yesterday'],
  ['dock-planner', 'Staging', 'Deployed on Monday'],
] as const;

export function homePage(user: User, notice: string | undefined): Html {
  return insidePage(
    user,
    { tab: '/', title: 'Applications', notice },
    html`${!hasSecondFactor(user) && html`<p class="notice">Only your password protects this account. <a href="/settings/security">Set up two-factor authentication</a></p>`}
<section><table class="list"><thead><tr><th>Application</th><th>Environment</th><th>State</th></tr></thead>
<tbody>${APPLICATIONS.map(([name, place, state]) => html`<tr><td><strong>${name}</strong></td><td>${place}</td><td>${state}</td></tr>`)}</tbody></table></section>`,
  );
}

/** B4: the team and its switch. */
export function teamPage(user: User, members: readonly User[], enforced: boolean, notice: string | undefined): Html {
  return insidePage(
    user,
    { tab: '/team', title: 'Team', notice },
    html`<section><h2>Enforce 2FA for your Team</h2>
<p>${enforced ? 'On: members must set up two-factor authentication before they get in.' : 'Off: members choose for themselves.'}</p>
${
  user.role === 'admin'
    ? html`<form method="post" action="/team/enforce"><input type="hidden" name="enforced" value="${enforced ? 'no' : 'yes'}">
<button class="button main">${enforced ? 'Stop enforcing 2FA' : 'Enforce 2FA for your Team'}</button></form>`
    : html`<p class="small">Only an administrator can change this.</p>`
}</section>
<section><h2>Members</h2><table class="list"><thead><tr><th>Name</th><th>E-mail</th><th>2FA</th></tr></thead>
<tbody>${members.map((member) => html`<tr><td><strong>${member.name}</strong></td><td>${member.email}</td><td>${hasSecondFactor(member) ? html`<span class="seal">On</span>` : 'Off'}</td></tr>`)}</tbody></table></section>`,
  );
}
