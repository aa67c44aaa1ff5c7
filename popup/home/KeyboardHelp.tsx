import { aboutText } from '../../src/ui/strings/about.ts';
import { Page } from '../app/Page.tsx';
import type { Popup } from '../app/state.ts';

/** What the keys do on the home screen. */
export function KeyboardHelp({ popup }: { readonly popup: Popup }) {
  const { title, popup: here } = aboutText.keyboard;
  return (
    <Page popup={popup} title={title} onBack={() => popup.go({ name: 'home' })}>
      <dl class="keyboard">
        {Object.values(here.keys).map(({ keys, what }) => (
          <div key={keys}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
