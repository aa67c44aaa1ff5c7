import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';

/** What goes wrong between devices, whatever the files are kept on. */
export const syncServiceFaults = {
  'sync-invitation': {
    what: 'This isn’t a whole invitation from Latchkey.',
    todo: 'Copy all of it again, or scan its QR code.',
  },
  'sync-invitation-code': {
    what: 'This code doesn’t open the invitation.',
    todo: 'Check the twelve characters that the other device shows.',
  },
  'sync-invitation-old': {
    what: 'This invitation has expired, or the clock of this device is wrong.',
    todo: 'Create a new one on the other device. It’s good for an hour.',
  },
  'sync-off': {
    what: 'Sync isn’t set up on this device.',
    kept: 'Your vault is unchanged.',
    todo: 'Set it up under Options › Devices.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;
