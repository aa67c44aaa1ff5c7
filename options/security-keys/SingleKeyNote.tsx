import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Note } from '../../src/ui/Note.tsx';
import { formatList } from '../../src/ui/strings/plural.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { findSingleKeys } from './security-keys.ts';

/** More accounts are only counted. */
const NAMED = 3;

/** Warns of accounts that a single security key protects. */
export function SingleKeyNote({ keys }: { readonly keys: readonly SecurityKeyView[] }) {
  const single = findSingleKeys(keys);
  const text = securityKeysText.single;
  if (single.length === 0) return null;
  const named = single.slice(0, NAMED).map(({ title, key }) => text.account(title, key.label));
  const others = single.length > NAMED ? [text.more(single.length - NAMED)] : [];
  return (
    <Note tone="warn">
      <p>
        <strong>{text.title(single.length)}</strong>
        {text.advice(formatList([...named, ...others]))}
      </p>
    </Note>
  );
}
