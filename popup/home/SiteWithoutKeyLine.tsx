import { KeyRound, X } from 'lucide';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import type { Popup } from '../app/state.ts';
import { dismissSiteWithoutKey } from './dismiss-site-without-key.ts';
import type { SiteWithoutKey } from './find-risks.ts';
import { recordKey } from './site-menu.ts';

/** The line at the window’s foot that says that a site without an account takes keys and has none. */
export function SiteWithoutKeyLine({ popup, site }: { readonly popup: Popup; readonly site: SiteWithoutKey }) {
  const text = keyCoverageText.inPopup;
  return (
    <aside class="foot-line">
      <Icon of={KeyRound} size="small" />
      <p class="foot-text" title={text.withoutKeyHint}>
        {text.withoutKey(site.service)}
      </p>
      <Button title={text.withoutKeyHint} onClick={() => recordKey(popup)}>
        {text.link}
      </Button>
      <IconButton
        label={keyCoverageText.dismiss}
        icon={X}
        size="small"
        onClick={() => void dismissSiteWithoutKey(popup, site)}
      />
    </aside>
  );
}
