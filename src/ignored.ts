import { type FaultCode, toFault } from './fault.ts';

/** Why a failure may be dropped on purpose: one constant for each kind of place that drops one. */
export const IGNORED_REASONS = [
  'account-use',
  'backup-automatic',
  'backup-delete',
  'backup-folder-read',
  'backup-log',
  'backup-merge-preview',
  'badge',
  'clipboard',
  'clock-permission',
  'clock-read',
  'clock-tab',
  'clock-write',
  'draft-filled',
  'drafts-read',
  'drafts-write',
  'fill-offer',
  'fill-page',
  'form-read',
  'form-write',
  'home-read-ahead',
  'import-host',
  'import-undo-write',
  'key-watch',
  'lock-message',
  'lost-keys',
  'marker-read',
  'marker-write',
  'notice-write',
  'page-offers-read',
  'provider-accounts',
  'place-suggestions',
  'popup-open',
  'refusal-read',
  'refusal-write',
  'replica-open',
  'replica-read',
  'replica-repair',
  'replica-write',
  'policy-read',
  'recovery-compare',
  'risks',
  'scan-at-start',
  'scan-read',
  'scan-region',
  'selection-read',
  'session-clear',
  'session-probe',
  'session-resume',
  'session-write',
  'service-pages',
  'site-check',
  'site-suggestions',
  'site-icon',
  'shortcuts-read',
  'startup-cache-read',
  'startup-cache-write',
  'storage-access',
  'storage-open',
  'stored-value-invalid',
  'surface',
  'sync',
  'sync-history',
  'sync-probe',
  'sync-release',
  'sync-room',
  'sync-status',
  'tab-read',
  'theme-read',
  'theme-write',
  'trash-empty',
  'unlock-cost',
  'unlock-methods-read',
  'uses-save',
  'vault-open-ahead',
  'vault-state',
] as const;

export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** A failure that was dropped on purpose: when, where and which; never its detail, which may describe the user's data. */
export interface IgnoredFault {
  readonly atMs: number;
  readonly reason: IgnoredReason;
  readonly code: FaultCode;
}

/** Keeps an ignored failure somewhere; must not throw. */
export type IgnoredSink = (reason: IgnoredReason, code: FaultCode) => void;

let sink: IgnoredSink = () => undefined;

/** Sends the ignored failures of this context to `next` from now on. The background keeps them; a page sends them there. */
export function sendIgnoredTo(next: IgnoredSink): void {
  sink = next;
}

/** A handler for a failure that is dropped on purpose; it records the fault's code, and answers `instead`. */
export function ignore(reason: IgnoredReason): (thrown: unknown) => undefined;
export function ignore<T>(reason: IgnoredReason, instead: T): (thrown: unknown) => T;
export function ignore<T>(reason: IgnoredReason, instead?: T): (thrown: unknown) => T | undefined {
  return (thrown) => {
    sink(reason, toFault(thrown).code);
    return instead;
  };
}
