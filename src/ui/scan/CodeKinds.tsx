import type { CodeKind } from '../../qr/kind.ts';
import { scanText } from '../strings/scan.ts';

const MOST_LISTED = 8;

/** What QR codes are that are no accounts; several are numbered as in the picture. Of one maker's code alone `kindWords` says all. */
export function CodeKinds({ kinds }: { readonly kinds: readonly CodeKind[] }) {
  if (kinds.length === 1 && kinds.every((kind) => kind in scanText.apps)) return null;
  return (
    <ul class="code-kinds">
      {kinds.slice(0, MOST_LISTED).map((kind, index) => (
        <li key={index}>
          {kinds.length > 1 ? scanText.numberedKind(index + 1, scanText.kinds[kind]) : scanText.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
