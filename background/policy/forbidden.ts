import { Fault } from '../../src/fault.ts';
import type { ExportFormat } from '../../src/interchange/exports/format.ts';
import type { Verb } from '../../src/messages/protocol.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** Formats that are encrypted by a passphrase of their own. */
const SEALED: ReadonlySet<ExportFormat> = new Set(['aegis-encrypted', 'age']);

type Rule = (policy: Policy, ask: unknown) => boolean;

const ofExport: Rule = ({ allowExport, allowPlainExport, allowPrint }, ask) => {
  const { format } = ask as { readonly format: ExportFormat | 'emergency-sheet' };
  // A sheet for a safe place is no export: it keeps people from losing their accounts.
  if (format === 'emergency-sheet') return allowPrint === false;
  if (allowExport === false || (format === 'html-sheet' && allowPrint === false)) return true;
  return allowPlainExport === false && !SEALED.has(format);
};

/** The messages that a policy may forbid. Backups are not among them: what keeps a vault from being lost is never forbidden. */
const RULES: Partial<Record<Verb, Rule>> = {
  'export.summary': ofExport,
  'export.accounts': ofExport,
  'envelope.summary': ({ allowExport }) => allowExport === false,
  'envelope.accounts': ({ allowExport }) => allowExport === false,
  'account.reveal': ({ allowExport, allowPlainExport }) => allowExport === false || allowPlainExport === false,
};

/** Throws `policy-forbids` for a message that a policy forbids. `ask` was parsed. */
export function requirePermitted(verb: Verb, ask: unknown, policy: Policy): void {
  if (RULES[verb]?.(policy, ask) === true)
    throw new Fault('policy-forbids', `got ${verb}, want what the policy allows`);
}
