import { DatabaseBackup, FingerprintPattern, type IconNode, LifeBuoy, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { BackupReminder } from '../../src/messages/backups.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { homeText } from '../../src/ui/strings/home.ts';
import { lazyScreen } from '../app/lazy.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { snoozeBackup } from './reminders.ts';
import { recordKey, saveRecoveryCodes } from './site-menu.ts';

const SiteWithoutKeyLine = lazyScreen(async () => (await import('./SiteWithoutKeyLine.tsx')).SiteWithoutKeyLine);
const KeyWatchLine = lazyScreen(async () => (await import('../key-watch/KeyWatchLine.tsx')).KeyWatchLine);

/** One line at the window's foot: what the page has that could be saved, a security key that was seen on it, else that the vault has no backup, or else that the site takes keys and has none. Nothing above it moves. */
export function FootLine({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const { site, backup } = homeText;
  if (popup.offers.has('recoveryCodes'))
    return (
      <Line icon={LifeBuoy} text={site.showsCodes}>
        <Button onClick={() => saveRecoveryCodes(popup)}>{site.saveRecoveryCodes}</Button>
      </Line>
    );
  const watch = popup.keyWatch.site.value;
  const canWatch = watch?.host !== undefined && !watch.isWatched && popup.keyWatch.isOffered.value;
  if (watch !== undefined && (watch.questions.length > 0 || canWatch))
    return <KeyWatchLine popup={popup} site={watch} />;
  if (popup.offers.has('securityKey'))
    return (
      <Line icon={FingerprintPattern} text={site.showsKeys}>
        <Button onClick={() => recordKey(popup)}>{site.addKey}</Button>
      </Line>
    );
  const { withoutKey } = popup.risks;
  if (home.notice !== undefined) return null;
  if (home.backup === undefined)
    return withoutKey.value === undefined ? null : <SiteWithoutKeyLine popup={popup} site={withoutKey.value} />;
  return (
    <Line icon={DatabaseBackup} text={wordsOf(home.backup)}>
      <Button onClick={() => void import('./back-up.ts').then(({ backUp }) => backUp(popup))}>{backup.backUp}</Button>
      <IconButton label={backup.later} icon={X} size="small" onClick={() => void snoozeBackup(popup, home)} />
    </Line>
  );
}

function wordsOf(why: BackupReminder): string {
  return why === 'first' ? homeText.backup.first : homeText.backup.changed;
}

function Line({
  icon,
  text,
  children,
}: {
  readonly icon: IconNode;
  readonly text: string;
  readonly children: ComponentChildren;
}) {
  return (
    <aside class="foot-line">
      <Icon of={icon} size="small" />
      <p class="foot-text">{text}</p>
      {children}
    </aside>
  );
}
