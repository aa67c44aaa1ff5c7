import { isMac, keyNames } from './key-names.ts';

/** What each key does, under a title. `keys` is absent where none are set, and `notSet` says so. */
export function KeyList(props: {
  readonly title: string;
  readonly keys: readonly { readonly what: string; readonly keys?: string }[];
  readonly notSet?: string;
}) {
  return (
    <section class="key-list">
      <h3>{props.title}</h3>
      <dl>
        {props.keys.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys === undefined ? (
                <span class="muted">{props.notSet}</span>
              ) : (
                <kbd>{keyNames(keys, isMac(navigator))}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
