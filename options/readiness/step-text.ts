import type { Step } from '../../src/readiness/step.ts';
import type { Names } from '../../src/ui/readiness/names.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { Route } from '../common/route.ts';

/** What to do, in words. */
export function stepTitle({ action }: Step, names: Names): string {
  const text = readinessText.steps.actions;
  switch (action.kind) {
    case 'back-up':
      return action.place === undefined ? text.backUp : text.backUpAt(names.place(action.place));
    case 'print-emergency-code':
      return action.place === undefined ? text.printCode : text.printCodeAt(names.place(action.place));
    case 'print-sheet':
      return action.place === undefined ? text.printSheet : text.printSheetAt(names.place(action.place));
    case 'renew-sheet':
      return text.renewSheet(names.thing(action.sheet));
    case 'save-recovery-codes':
      return text.saveCodes(names.account(action.account));
    case 'register-key':
      return text.registerKey(names.account(action.account), names.thing(action.key));
    case 'say-where':
      return text.sayWhere(names.thing(action.thing));
    case 'check-key':
      return text.checkKey(names.thing(action.key));
    case 'put-on-phone':
      return action.phone === undefined ? text.putOnPhone : text.putOnThisPhone(names.thing(action.phone));
  }
}

/** What it would change, in numbers: under the loss that it matters most for. */
export function stepEffect({ action, effects, renews }: Step, names: Names): string {
  const text = readinessText.steps;
  const [first] = effects;
  if (first === undefined) return text.renews(renews.length);
  const sentence = action.kind === 'say-where' ? text.mayHelp : text.effect;
  return sentence(first.accounts.length, names.loss(first.loss));
}

/** Where it is done; `undefined` for what is answered in place. */
export function stepRoute({ action }: Step): Route | undefined {
  switch (action.kind) {
    case 'back-up':
      return { section: 'backups' };
    case 'print-emergency-code':
      return { section: 'settings' };
    case 'save-recovery-codes':
      return { section: 'recovery', item: 'new' };
    case 'register-key':
    case 'check-key':
      return { section: 'keys' };
    case 'print-sheet':
    case 'renew-sheet':
      return { section: 'readiness', item: 'sheet' };
    case 'put-on-phone':
      return { section: 'interchange' };
    case 'say-where':
      return undefined;
  }
}
