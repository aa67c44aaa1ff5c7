import type { Family } from '../../src/messages/dispatch.ts';
import { beginning, nothing, object } from '../../src/schema/schema.ts';
import type { PolicyTasks } from '../policy/policy-tasks.ts';

/** What an administrator set, and what it asks of the member. */
export function policyHandlers({ policyTasks }: { readonly policyTasks: PolicyTasks }): Family<'policy'> {
  return {
    'policy.view': { parse: nothing, handle: () => policyTasks.view() },
    'policy.line': { parse: object({ url: beginning(65_536) }), handle: (ask) => policyTasks.line(ask.url) },
  };
}
