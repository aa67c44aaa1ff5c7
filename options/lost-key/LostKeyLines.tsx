import { SearchX } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { UnfinishedKey } from '../../src/messages/lost-key.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { lineText } from '../../src/ui/lost-key/line-text.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import { lostKeyRoute } from './lost-key.ts';

/** A line for each key that is gone and still opens something, until its list is done. */
export function LostKeyLines({ app }: { readonly app: AppState }) {
  const [keys, setKeys] = useState<readonly UnfinishedKey[]>([]);
  const revision = app.revision.value;
  useEffect(() => {
    app.ask('lostKey.unfinished').then(setKeys, (thrown: unknown) => app.sayFault(thrown));
  }, [revision]);
  if (keys.length === 0) return null;
  const text = lostKeyText.line;
  return (
    <ul class="lost-key-lines" aria-label={text.label}>
      {keys.map((key) => (
        <li key={key.id}>
          <Icon of={SearchX} size="small" />
          <p>
            {lineText(key)}{' '}
            <a href={formatRoute(lostKeyRoute(key.id))} aria-label={text.showFor(key.label)}>
              {text.show}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
