import type { ComponentChildren } from 'preact';

/** The heading of a section: its name, one line about it, and its main actions. */
export function Heading(props: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  return (
    <div class="heading">
      <div>
        <h1>{props.title}</h1>
        {props.lead !== undefined && <p class="lead">{props.lead}</p>}
      </div>
      {props.actions !== undefined && <div class="heading-actions">{props.actions}</div>}
    </div>
  );
}
