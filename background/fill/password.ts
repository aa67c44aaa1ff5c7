import { judgePage } from '../../src/fill/judge.ts';
import type { PageField } from '../../src/fill/snapshot.ts';
import { type Choice, type ChooseWish, chooseField } from './choose.ts';
import { isTrustedFrame } from './frames.ts';
import type { OpenDocument } from './page.ts';

/** Where a code goes that is put beside a password; `joins` tells the field of the password from one for the code alone. */
export type JoinChoice = Choice & { readonly joins?: true };

/**
 * The one password field with a password in it, which the user typed: its code goes there. Without any password field, the page asks for the
 * code alone, as such sites do in another step.
 */
export function choosePassword(documents: readonly OpenDocument[], wish: ChooseWish = {}): JoinChoice {
  const passwords = documents
    .filter((document) => isTrustedFrame(document, documents))
    .flatMap((document) => passwordsOf(document).map((field) => ({ document, field })));
  const seen = passwords.filter(({ document, field }) => field.visible && document.look.frameSeen);
  const typed = seen.filter(({ field }) => field.holds !== 'nothing');
  const [only] = typed;
  if (only !== undefined && typed.length === 1)
    return { document: only.document, fields: [only.field.index], joins: true };
  if (typed.length > 1) return { why: 'fill-password-several', final: true };
  if (seen.length > 0) return { why: 'fill-password-empty', final: true };
  return chooseField(documents, 'code', wish);
}

/** Fields for a password that exists already; one for codes alone may be of the same type. */
function passwordsOf({ look }: OpenDocument): readonly PageField[] {
  const verdicts = judgePage(look.page).filter(({ kind }) => kind === 'code' || kind === 'split');
  const codes = new Set(verdicts.flatMap(({ field, group }) => group ?? [field]));
  return look.page.fields.filter(
    ({ index, type, editable, autocomplete }) =>
      type === 'password' && editable && !codes.has(index) && !/\bnew-password\b/.test(autocomplete),
  );
}
