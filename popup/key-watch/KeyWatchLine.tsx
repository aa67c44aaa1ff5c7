import { Eye, FingerprintPattern, X } from 'lucide';
import type { KeyWatchSite } from '../../src/messages/key-watch.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import type { Popup } from '../app/state.ts';
import { watchSite } from './watch-site.ts';

/** The line at the window’s foot that asks which key was seen here, or else offers to watch the site. */
export function KeyWatchLine({ popup, site }: { readonly popup: Popup; readonly site: KeyWatchSite }) {
  const [question] = site.questions;
  if (question !== undefined) {
    const text = keyWatchText.question;
    return (
      <aside class="foot-line">
        <Icon of={FingerprintPattern} size="small" />
        <p class="foot-text">{question.isNew ? text.added(question.host) : text.used(question.host)}</p>
        <Button onClick={() => popup.go({ name: 'which-key', question })}>{text.choose}</Button>
      </aside>
    );
  }
  const text = keyWatchText.offer;
  const { host = '' } = site;
  return (
    <aside class="foot-line">
      <Icon of={Eye} size="small" />
      <p class="foot-text" title={text.hint(host)}>
        {text.line}
      </p>
      <Button title={text.hint(host)} onClick={() => watchSite(popup, site)}>
        {text.watch}
      </Button>
      <IconButton
        label={commonText.dismiss}
        icon={X}
        size="small"
        onClick={() => {
          popup.keyWatch.isOffered.value = false;
        }}
      />
    </aside>
  );
}
