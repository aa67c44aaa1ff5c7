import { exportHelp, noExportHelp } from './export-help.ts';

/** Where the file comes from, program by program, and which programs give none out. */
export function ImportHelp() {
  return (
    <details class="card import-help">
      <summary>Where do I get the file?</summary>
      <UnlockMethods unlockMethods={exportHelp} />
      <h3>No export</h3>
      <UnlockMethods unlockMethods={noExportHelp} />
    </details>
  );
}

function UnlockMethods({ unlockMethods }: { readonly unlockMethods: typeof exportHelp }) {
  return (
    <dl>
      {unlockMethods.map(([program, way]) => (
        <div key={program}>
          <dt>{program}</dt>
          <dd>{way}</dd>
        </div>
      ))}
    </dl>
  );
}
