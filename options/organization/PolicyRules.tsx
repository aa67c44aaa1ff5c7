import type { PolicyView } from '../../src/messages/policy.ts';
import type { Policy, PolicyKey } from '../../src/policy/policy.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';

/** What is set, a sentence each: what holds first, then what is suggested. */
export function PolicyRules({ view }: { readonly view: PolicyView }) {
  const text = organizationText.rules;
  const held = sentencesOf(view.forced);
  const suggested = sentencesOf(view.recommended);
  if (held.length + suggested.length === 0) return <p class="muted">{text.none}</p>;
  return (
    <>
      {held.length > 0 && <Sentences list={held} />}
      {suggested.length > 0 && (
        <>
          <h3>{text.suggested}</h3>
          <Sentences list={suggested} />
          <p class="hint">{text.suggestedHint}</p>
        </>
      )}
    </>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }) {
  return (
    <ul class="plain-list">
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** How the value of a key is said; the two about support are shown at the top of the page. */
const SAID: {
  readonly [K in Exclude<PolicyKey, 'supportText' | 'supportUrl'>]: (value: NonNullable<Policy[K]>) => string;
} = {
  minPassphraseLength: (n) => organizationText.rules.minPassphraseLength(n),
  requireSecurityKey: (is) => organizationText.rules.requireSecurityKey[nameOf(is)],
  securityKeyGraceDays: (n) => organizationText.rules.securityKeyGraceDays(n),
  idleMinutesMax: (n) => organizationText.rules.idleMinutesMax(n),
  lockWithSystem: (is) => organizationText.rules.lockWithSystem[nameOf(is)],
  clipboardSecondsMax: (n) => organizationText.rules.clipboardSecondsMax(n),
  allowExport: (is) => organizationText.rules.allowExport[nameOf(is)],
  allowPlainExport: (is) => organizationText.rules.allowPlainExport[nameOf(is)],
  allowPrint: (is) => organizationText.rules.allowPrint[nameOf(is)],
  requireBackup: (is) => organizationText.rules.requireBackup[nameOf(is)],
  syncTargets: (hosts) => organizationText.rules.syncTargets(hosts.join(', ')),
  syncServer: (url) => organizationText.rules.syncServer(url),
  allowBrowserSync: (is) => organizationText.rules.allowBrowserSync[nameOf(is)],
  offerOnArrival: (hosts) => organizationText.rules.offerOnArrival(hosts.join(', ')),
  allowHttpHosts: (is) => organizationText.rules.allowHttpHosts[nameOf(is)],
  askFirstFill: (is) => organizationText.rules.askFirstFill[nameOf(is)],
  hideWelcome: (is) => organizationText.rules.hideWelcome[nameOf(is)],
  language: (tag) => organizationText.rules.language(tag),
  requireTwoFactorAt: (hosts) => organizationText.rules.requireTwoFactorAt(hosts.join(', ')),
};

function sentencesOf(policy: Policy): readonly string[] {
  return Object.keys(SAID).flatMap((name) => {
    const value = policy[name as keyof typeof SAID];
    // Name and value come from the same key.
    return value === undefined ? [] : [(SAID[name as keyof typeof SAID] as (value: unknown) => string)(value)];
  });
}

function nameOf(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}
