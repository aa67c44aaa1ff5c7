import type { Handlers } from '../../src/messages/dispatch.ts';
import { accountHandlers } from './account.ts';
import { backupHandlers, restoreHandlers } from './backup.ts';
import { clipboardHandlers } from './clipboard.ts';
import { clockHandlers } from './clock.ts';
import { diagnosticsHandlers } from './diagnostics.ts';
import { draftHandlers, formHandlers } from './draft.ts';
import { drillHandlers } from './drill.ts';
import { envelopeHandlers } from './envelope.ts';
import { exportHandlers } from './export.ts';
import { fillHandlers } from './fill.ts';
import { homeHandlers } from './home.ts';
import { iconHandlers } from './icon.ts';
import { importHandlers } from './import.ts';
import { keptItemHandlers } from './kept-item.ts';
import { keyRegisterHandlers } from './key-register.ts';
import { keyWatchHandlers } from './key-watch.ts';
import { lostKeyHandlers } from './lost-key.ts';
import { offerHandlers } from './offer.ts';
import { policyHandlers } from './policy.ts';
import { preferencesHandlers } from './preferences.ts';
import { readinessHandlers } from './readiness.ts';
import { recoveryHandlers } from './recovery.ts';
import { registrationHandlers } from './registration.ts';
import { scanHandlers } from './scan.ts';
import { securityKeyHandlers } from './security-key.ts';
import { siteHandlers } from './site.ts';
import { syncHandlers } from './sync.ts';
import { trashHandlers } from './trash.ts';
import { unlockMethodHandlers } from './unlock-method.ts';
import { vaultHandlers } from './vault.ts';
import { wayInHandlers } from './way-in.ts';

type Needs<T extends (services: never) => unknown> = Parameters<T>[0];

/** What the handlers need together; each names its own part. */
export type HandlerServices = Needs<typeof accountHandlers> &
  Needs<typeof backupHandlers> &
  Needs<typeof clipboardHandlers> &
  Needs<typeof clockHandlers> &
  Needs<typeof diagnosticsHandlers> &
  Needs<typeof draftHandlers> &
  Needs<typeof drillHandlers> &
  Needs<typeof envelopeHandlers> &
  Needs<typeof exportHandlers> &
  Needs<typeof fillHandlers> &
  Needs<typeof formHandlers> &
  Needs<typeof homeHandlers> &
  Needs<typeof iconHandlers> &
  Needs<typeof importHandlers> &
  Needs<typeof keptItemHandlers> &
  Needs<typeof lostKeyHandlers> &
  Needs<typeof keyRegisterHandlers> &
  Needs<typeof keyWatchHandlers> &
  Needs<typeof offerHandlers> &
  Needs<typeof policyHandlers> &
  Needs<typeof preferencesHandlers> &
  Needs<typeof readinessHandlers> &
  Needs<typeof recoveryHandlers> &
  Needs<typeof registrationHandlers> &
  Needs<typeof restoreHandlers> &
  Needs<typeof scanHandlers> &
  Needs<typeof securityKeyHandlers> &
  Needs<typeof siteHandlers> &
  Needs<typeof syncHandlers> &
  Needs<typeof trashHandlers> &
  Needs<typeof unlockMethodHandlers> &
  Needs<typeof vaultHandlers> &
  Needs<typeof wayInHandlers>;

/** A handler for every verb of the protocol. */
export function createHandlers(services: HandlerServices): Handlers {
  return {
    ...vaultHandlers(services),
    ...unlockMethodHandlers(services),
    ...homeHandlers(services),
    ...iconHandlers(services),
    ...accountHandlers(services),
    ...draftHandlers(services),
    ...formHandlers(services),
    ...scanHandlers(services),
    ...fillHandlers(services),
    ...clipboardHandlers(services),
    ...clockHandlers(services),
    ...siteHandlers(services),
    ...policyHandlers(services),
    ...readinessHandlers(services),
    ...recoveryHandlers(services),
    ...securityKeyHandlers(services),
    ...registrationHandlers(services),
    ...syncHandlers(services),
    ...trashHandlers(services),
    ...backupHandlers(services),
    ...restoreHandlers(services),
    ...importHandlers(services),
    ...drillHandlers(services),
    ...exportHandlers(services),
    ...envelopeHandlers(services),
    ...keptItemHandlers(services),
    ...lostKeyHandlers(services),
    ...keyRegisterHandlers(services),
    ...keyWatchHandlers(services),
    ...wayInHandlers(services),
    ...offerHandlers(services),
    ...preferencesHandlers(services),
    ...diagnosticsHandlers(services),
  };
}
