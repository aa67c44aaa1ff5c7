import { noWayOut, waysOut } from './export-help.ts';

/** Where the file comes from, program by program, and which programs give none out. */
export function ImportHelp() {
  return (
    <details class="card import-help">
      <summary>Where do I get the file?</summary>
      <Ways ways={waysOut} />
      <h3>No export</h3>
      <Ways ways={noWayOut} />
    </details>
  );
}

function Ways({ ways }: { readonly ways: typeof waysOut }) {
  return (
    <dl>
      {ways.map(([program, way]) => (
        <div key={program}>
          <dt>{program}</dt>
          <dd>{way}</dd>
        </div>
      ))}
    </dl>
  );
}
