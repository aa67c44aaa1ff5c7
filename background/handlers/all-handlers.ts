import type { Handlers } from '../../src/messages/dispatch.ts';
import type { Services } from '../services.ts';
import { accountHandlers } from './account.ts';
import { backupHandlers, restoreHandlers } from './backup.ts';
import { clockHandlers } from './clock.ts';
import { draftHandlers, formHandlers } from './draft.ts';
import { exportHandlers } from './export.ts';
import { fillHandlers } from './fill.ts';
import { homeHandlers } from './home.ts';
import { importHandlers } from './import.ts';
import { preferencesHandlers } from './preferences.ts';
import { recoveryHandlers } from './recovery.ts';
import { registrationHandlers } from './registration.ts';
import { scanHandlers } from './scan.ts';
import { securityKeyHandlers } from './security-key.ts';
import { siteHandlers } from './site.ts';
import { trashHandlers } from './trash.ts';
import { vaultHandlers } from './vault.ts';

/** A handler for every verb of the protocol. */
export function createHandlers(background: Services): Handlers {
  return {
    ...vaultHandlers(background),
    ...homeHandlers(background),
    ...accountHandlers(background),
    ...draftHandlers(background),
    ...formHandlers(background),
    ...scanHandlers(background),
    ...fillHandlers(background),
    ...clockHandlers(background),
    ...siteHandlers(background),
    ...recoveryHandlers(background),
    ...securityKeyHandlers(background),
    ...registrationHandlers(background),
    ...trashHandlers(background),
    ...backupHandlers(background),
    ...restoreHandlers(background),
    ...importHandlers(background),
    ...exportHandlers(background),
    ...preferencesHandlers(background),
  };
}
