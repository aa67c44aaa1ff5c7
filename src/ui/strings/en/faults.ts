import type { FaultCode } from '../../../fault.ts';
import type { FaultText } from '../fault-text.ts';
import { accountFaults } from './faults-account.ts';
import { clockFaults } from './faults-clock.ts';
import { envelopeFaults } from './faults-envelope.ts';
import { fillFaults } from './faults-fill.ts';
import { importFaults } from './faults-import.ts';
import { keyRegisterFaults } from './faults-key-register.ts';
import { policyFaults } from './faults-policy.ts';
import { recoveryFaults } from './faults-recovery.ts';
import { scanFaults } from './faults-scan.ts';
import { securityKeyFaults } from './faults-security-key.ts';
import { syncFaults } from './faults-sync.ts';
import { syncServiceFaults } from './faults-sync-service.ts';
import { vaultFaults } from './faults-vault.ts';

const messageFaults = {
  'message-invalid': {
    what: 'Latchkey couldn’t understand its own request.',
    kept: 'Your vault is unchanged.',
    todo: 'Close this window and open it again.',
  },
  'message-forbidden': { what: 'Latchkey blocked a request from outside.', todo: 'No action needed.' },
  unexpected: {
    what: 'Something unexpected went wrong.',
    kept: 'Your vault is unchanged.',
    todo: 'Try again. If it keeps happening, report it and say what you were doing.',
  },
} satisfies Partial<Record<FaultCode, FaultText>>;

/** Words for every failure; a code without words doesn’t compile. */
export const faults: Record<FaultCode, FaultText> = {
  ...vaultFaults,
  ...securityKeyFaults,
  ...keyRegisterFaults,
  ...accountFaults,
  ...scanFaults,
  ...recoveryFaults,
  ...fillFaults,
  ...clockFaults,
  ...policyFaults,
  ...importFaults,
  ...envelopeFaults,
  ...syncServiceFaults,
  ...syncFaults,
  ...messageFaults,
};
