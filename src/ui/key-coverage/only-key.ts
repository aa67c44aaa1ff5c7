import type { RegistrationView } from '../../messages/views.ts';
import type { Gap } from '../../readiness/key-coverage.ts';
import { bareHost } from '../../sites/bare-host.ts';

/** Whether the key of a registration is the only one at its site, or for its account; by what its keys leave open. */
export function isOnlyKeyAt(gaps: readonly Gap[], at: RegistrationView): boolean {
  const id: string = at.key;
  return gaps.some(
    (gap) =>
      gap.kind === 'one-key' &&
      gap.key === id &&
      (at.account === undefined ? gap.host === bareHost(at.host) : gap.account === at.account),
  );
}
