import type { DraftView } from '../../src/messages/views.ts';
import type { OpenHome, Popup } from '../app/state.ts';

/** Shows the accounts that aren't saved yet: a list, or the only one. */
export function showDrafts(popup: Popup, [only, ...more]: readonly DraftView[]): void {
  popup.go(only === undefined || more.length > 0 ? { name: 'found' } : { name: 'preview', draft: only });
}

/** Hides the backup reminder for a week. */
export function snoozeBackup(popup: Popup, { backup: _backup, ...home }: OpenHome): Promise<unknown> {
  popup.home.value = home;
  return popup.attempt(() => popup.ports.ask('backup.snooze'));
}
