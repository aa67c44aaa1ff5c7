import { groupCode } from './group.ts';

/**
 * A code in groups. The text of the `<output>` is the bare code, so that a copied selection has no spaces; changes are not announced,
 * since a code changes every few seconds.
 */
export function CodeText({ code, label }: { readonly code: string | undefined; readonly label?: string }) {
  return (
    <output class="code" aria-live="off" aria-label={label}>
      {code === undefined ? '' : groupCode(code).map((group, index) => <i key={index}>{group}</i>)}
    </output>
  );
}

/** The next code, hidden from assistive technology because it isn’t valid yet. */
export function NextCode({ code }: { readonly code: string }) {
  return (
    <span class="code" aria-hidden="true">
      {groupCode(code).map((group, index) => (
        <i key={index}>{group}</i>
      ))}
    </span>
  );
}
