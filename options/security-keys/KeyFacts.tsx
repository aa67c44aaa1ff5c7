import type { SecurityKeyView } from '../../src/messages/views.ts';
import { formatAgo, formatDay } from '../../src/ui/counted.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** How a security key connects, and when it was added and last checked. */
export function KeyFacts({ item, nowMs }: { readonly item: SecurityKeyView; readonly nowMs: number }) {
  const text = securityKeysText.card;
  const facts = [
    [text.connection, connectionOf(item)],
    [text.added, formatDay(item.createdMs)],
    [text.lastChecked, checkedAt(item, nowMs)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function connectionOf({ transports }: SecurityKeyView): string {
  const { unknown, transports: names } = securityKeysText.card;
  if (transports.length === 0) return unknown;
  const known: Readonly<Record<string, string>> = names;
  return formatList(transports.map((name) => known[name] ?? name));
}

function checkedAt({ credentialId, checkedMs }: SecurityKeyView, nowMs: number): string {
  if (credentialId === undefined) return securityKeysText.card.byName;
  return checkedMs === undefined ? securityKeysText.card.never : formatAgo(checkedMs, nowMs);
}
