import type { HashAlgorithm } from '../otp/parameters.ts';
import type { KnownAccount } from './interchange.ts';
import type { OtpKind } from './views.ts';

/** The account that a draft stands for, and what there is to compare. `kind` and what follows are absent for an account without codes. */
export interface ExistingAccount extends KnownAccount {
  readonly sameSecret: boolean;
  /** The secret in common is the one that waits for its first confirmed code. */
  readonly waits?: true;
  /** The account is linked to the site that the draft was read on. */
  readonly linked?: true;
  readonly kind?: OtpKind;
  readonly algorithm?: HashAlgorithm;
  readonly digits?: number;
  readonly periodSeconds?: number;
}
