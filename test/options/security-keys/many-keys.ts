import type { RegistrationView, SecurityKeyView } from '../../../src/messages/views.ts';
import type { AccountId, RegistrationId, SecurityKeyId } from '../../../src/vault/records.ts';

const CREATED_MS = 1_790_000_000_000;

/** Keys as the list shows them, with registrations dealt out one after the other. */
export function makeManyKeys(keys: number, registrations: number): readonly SecurityKeyView[] {
  return Array.from({ length: keys }, (_, at): SecurityKeyView => {
    const id = `key-${at}` as SecurityKeyId;
    return {
      ...{ id, label: `Key number ${at}`, attachment: 'cross-platform', transports: ['usb', 'nfc'] },
      ...{ aaguid: '00000000-0000-0000-0000-000000000000', place: `Drawer ${at % 40}`, createdMs: CREATED_MS + at },
      registrations: Array.from(
        { length: Math.ceil((registrations - at) / keys) },
        (_unused, nth): RegistrationView => {
          const number = nth * keys + at;
          return {
            ...{ id: `registration-${number}` as RegistrationId, key: id, keyLabel: `Key number ${at}` },
            ...{ attachment: 'cross-platform', host: `site-${number}.example`, name: `there ${number}` },
            ...{ account: `account-${number}` as AccountId, accountName: `person${number}@example.com` },
            createdMs: CREATED_MS + number,
          };
        },
      ),
    };
  });
}
