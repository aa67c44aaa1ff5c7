import type { Policy, PolicyProblem } from '../policy/policy.ts';
import type { HostDisplay } from '../sites/display.ts';

/** What the policy still asks of the member. None of it keeps the vault from opening. */
export type PolicyTask =
  /** The passphrase that was typed last is shorter than `least` characters. */
  | { readonly kind: 'passphrase'; readonly least: number }
  /** No security key opens the vault. `daysLeft`: until each unlock asks for it. */
  | { readonly kind: 'security-key'; readonly daysLeft: number }
  /** There is no backup outside the browser's storage, or it is out of date. */
  | { readonly kind: 'backup' }
  /** Codes are to be offered on these sites, and the browser does not allow it yet. `hosts` are as people read them. */
  | { readonly kind: 'offer'; readonly hosts: readonly string[]; readonly origins: readonly string[] };

/** A site at which the member must have a code or a security key, and has none. */
export interface MissingSite {
  readonly host: string;
  readonly shown: HostDisplay;
}

/** What an administrator set, and what it still asks for. */
export interface PolicyView {
  /** Here and in `recommended`, hosts are as people read them. */
  readonly forced: Policy;
  readonly recommended: Policy;
  readonly problems: readonly PolicyProblem[];
  /** Empty while the vault is locked. */
  readonly tasks: readonly PolicyTask[];
  /** Of `requireTwoFactorAt`, in its order; empty while the vault is locked. */
  readonly missing: readonly MissingSite[];
}

/** What the policy says in the popup, on the page in front. */
export interface PolicyLine {
  readonly tasks: readonly PolicyTask['kind'][];
  /** The page's site, where it is one of `requireTwoFactorAt` without a code or key. */
  readonly missing?: MissingSite;
}

/** Messages about the policy of an organization. */
export interface PolicyVerbs {
  /** Also while the vault is locked. `undefined` in a browser that nobody manages. */
  'policy.view'(): PolicyView | undefined;
  /** What the popup says of it. */
  'policy.line'(ask: { url: string }): PolicyLine;
}
