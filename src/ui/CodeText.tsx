import { groupCode } from './group.ts';

/**
 * A code in groups, as the one thing in its row that says the code. It is an `<output>` whose text is the bare code, so that
 * copying it by selection gives no spaces; it is not announced at each change.
 */
export function CodeText({ code, label }: { readonly code: string | undefined; readonly label?: string }) {
  return (
    <output class="code" aria-live="off" aria-label={label}>
      {code === undefined ? '' : groupCode(code).map((group, index) => <i key={index}>{group}</i>)}
    </output>
  );
}

/** The code that comes next, quieter and as decoration: it is not valid yet. */
export function NextCode({ code }: { readonly code: string }) {
  return (
    <span class="code" aria-hidden="true">
      {groupCode(code).map((group, index) => (
        <i key={index}>{group}</i>
      ))}
    </span>
  );
}
