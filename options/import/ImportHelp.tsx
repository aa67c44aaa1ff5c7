import { importText } from '../../src/ui/strings/import.ts';
import { importFormatText } from '../../src/ui/strings/import-formats.ts';

/** Where each app's file comes from, and which apps export none. */
export function ImportHelp() {
  const { title, noExportTitle, noExport } = importText.help;
  return (
    <details class="card import-help">
      <summary>{title}</summary>
      <AppList apps={exportingApps()} />
      <h3>{noExportTitle}</h3>
      <AppList apps={Object.values(noExport).map(({ app, todo }) => [app, todo])} />
    </details>
  );
}

/** Each app once, by name, however many formats it writes. */
function exportingApps(): readonly (readonly [app: string, steps: string])[] {
  const formats = Object.values(importFormatText);
  const apps = new Map(formats.flatMap((format) => (format.export ? [[format.export.app, format.export.steps]] : [])));
  return [...apps].sort(([a], [b]) => a.localeCompare(b));
}

function AppList({ apps }: { readonly apps: readonly (readonly [app: string, what: string])[] }) {
  return (
    <dl>
      {apps.map(([app, what]) => (
        <div key={app}>
          <dt>{app}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
