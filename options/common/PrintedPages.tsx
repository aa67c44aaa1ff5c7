import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';

/** Pages to be printed, black on white; hidden on the screen. A table, since browsers repeat its head on every page. */
export function PrintedPages(props: {
  readonly class: string;
  readonly title: string;
  /** When it was printed, as a phrase. */
  readonly printed: string;
  /** What there is of it. */
  readonly count: string;
  readonly children: ComponentChildren;
}) {
  const { title, printed, count } = props;
  return createPortal(
    <section class={`print-sheet ${props.class}`} aria-hidden="true">
      <table>
        <thead>
          <tr>
            <th>
              {title} · {printed}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <p class="print-title">{title}</p>
              <p>
                {printed} · {count}
              </p>
              {props.children}
            </td>
          </tr>
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
