import type { FaultCode } from '../../src/fault.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import type { keyTroubleText } from '../../src/ui/strings/key-trouble.ts';

/** Something to try with a key that doesn't answer. */
export type Tip = keyof typeof keyTroubleText.tips;

/** What to try, most likely first, after a touch failed (flow B6); `key` is the one that was asked for, if it was one. */
export function tipsFor(
  code: FaultCode,
  key: Pick<SecurityKeyView, 'attachment' | 'transports' | 'credentialId'> | undefined,
): readonly Tip[] {
  switch (code) {
    case 'webauthn-cancelled':
      return [...reachTips(key), 'pin', 'otherProgram', ...(key === undefined ? [] : forgottenTips(key))];
    case 'webauthn-timed-out':
      return [...reachTips(key), 'otherProgram', ...(key === undefined ? [] : forgottenTips(key))];
    case 'webauthn-unavailable':
      return key?.attachment === 'platform' ? ['builtIn', 'policy'] : ['policy'];
    case 'webauthn-mismatch':
      return ['otherKey', 'profile'];
    case 'webauthn-invalid':
      return ['reset', 'cloned'];
    default:
      return [];
  }
}

/** How to get the key to answer at all, by the ways in which it connects. */
function reachTips(key: Parameters<typeof tipsFor>[1]): readonly Tip[] {
  if (key?.attachment === 'platform') return ['builtIn'];
  const transports = key?.transports ?? [];
  // One that never said how it connects may do so in any of the ordinary ways.
  const isOpen = transports.length === 0;
  const has = (name: string) => transports.includes(name);
  return [
    ...(isOpen || has('usb') ? (['inserted', 'touch', 'port', 'hub'] as const) : []),
    ...(isOpen || has('nfc') ? (['nfc'] as const) : []),
    ...(has('ble') ? (['bluetooth'] as const) : []),
    ...(has('hybrid') ? (['phone'] as const) : []),
  ];
}

/** Why a key that works may no longer know Latchkey. */
function forgottenTips({ attachment }: { readonly attachment: SecurityKeyView['attachment'] }): readonly Tip[] {
  return attachment === 'platform' ? ['reinstalled', 'profile'] : ['profile', 'reset'];
}
