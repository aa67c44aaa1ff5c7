import { KeyRound, Lock, Plus, Search, Settings } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { isFirstFrame } from '../../src/ui/first-frame.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { lazyScreen } from '../app/lazy.tsx';
import { lockNow } from '../app/lock.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { draftsOf, type OpenHome, type Popup, stopCorrecting } from '../app/state.ts';
import { AccountList } from './AccountList.tsx';
import { listenToKeys } from './home-keys.ts';
import { showDrafts, snoozeBackup } from './reminders.ts';
import { SiteSection } from './SiteSection.tsx';
import { TagFilter } from './TagFilter.tsx';

const ProblemNote = lazyScreen(async () => (await import('../app/ProblemNote.tsx')).ProblemNote);
const BackupNote = lazyScreen(async () => (await import('../../src/ui/notes/BackupNote.tsx')).BackupNote);
const NoticeNote = lazyScreen(async () => (await import('../../src/ui/notes/NoticeNote.tsx')).NoticeNote);

const TransferNote = lazyScreen(async () => (await import('../../src/ui/scan/TransferNote.tsx')).TransferNote);
const ClockLine = lazyScreen(async () => (await import('../../src/ui/clock-check/ClockLine.tsx')).ClockLine);
const DraftsNote = lazyScreen(async () => (await import('../../src/ui/notes/DraftsNote.tsx')).DraftsNote);

/** Search, this site's accounts, then the others. */
export function Home({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const search = useRef<HTMLInputElement>(null);
  const { text, count } = popup.listing;
  const whole = !isFirstFrame.value;
  useEffect(() => {
    search.current?.focus();
    return listenToKeys(popup, () => search.current);
  }, []);
  const drafts = draftsOf(home);
  const empty = count.value === 0 && home.site.accounts.length === 0;
  return (
    <>
      <header class="top">
        <h1 class="visually-hidden">Latchkey</h1>
        <label class="search">
          <Icon of={Search} />
          <input
            ref={search}
            type="search"
            maxLength={LIMITS.search}
            aria-label="Search"
            placeholder={empty ? 'Search' : `Search ${count.value} account${count.value === 1 ? '' : 's'}`}
            autocomplete="off"
            spellcheck={false}
            value={text.value}
            onInput={(event) => popup.listing.search(event.currentTarget.value)}
          />
        </label>
        <IconButton label="Add account" icon={Plus} onClick={() => popup.go({ name: 'add', start: 'scan' })} />
        <IconButton label="Lock" icon={Lock} onClick={() => void lockNow(popup)} />
        <IconButton label="Options" icon={Settings} onClick={() => popup.ports.openOptions('')} />
      </header>
      <main class="home" data-hide-codes={home.preferences.hideCodes ? '' : undefined}>
        {popup.problem.value !== undefined && <ProblemNote popup={popup} />}
        {home.clock !== undefined && <ClockLine clock={home.clock} onStop={() => void stopCorrecting(popup)} />}
        {home.notice !== undefined && <NoticeNote notice={home.notice} />}
        {drafts.length > 0 && <DraftsNote drafts={drafts} onShow={() => showDrafts(popup, drafts)} />}
        {home.transfers?.map((transfer) => (
          <TransferNote
            key={transfer.batch}
            transfer={transfer}
            onNext={() => popup.go({ name: 'add', start: 'scan' })}
          />
        ))}
        {home.tags.length > 0 && <TagFilter listing={popup.listing} tags={home.tags} />}
        {!popup.listing.narrowed.value && <SiteSection popup={popup} site={home.site} hasAccounts={!empty} />}
        {/* Below what the user came for: it comes a moment later, and must not move the button that is about to be pressed. */}
        {whole && home.backup !== undefined && home.notice === undefined && (
          <BackupNote
            why={home.backup}
            onBackUp={() => popup.ports.openOptions('#/backups')}
            onLater={() => void snoozeBackup(popup, home)}
          />
        )}
        {empty && home.site.host === undefined ? (
          <Empty
            icon={KeyRound}
            level={2}
            title="No accounts yet"
            actions={
              <>
                <Button tone="primary" icon={Plus} onClick={() => popup.go({ name: 'add', start: 'type' })}>
                  Type a key
                </Button>
                <OptionsLink popup={popup} section="interchange">
                  Import
                </OptionsLink>
              </>
            }
          >
            Open the two-factor page of a site and scan the picture it shows, or type the key.
          </Empty>
        ) : (
          <AccountList popup={popup} home={home} whole={whole} />
        )}
      </main>
    </>
  );
}
